import type { Standing } from '../../standing/standing.ts';
import type { StandingStore } from '../../standing/standing-store.ts';
import { storedStanding } from '../../standing/stored-standing.ts';
import { eachOf } from './each-of.ts';
import type { Storage } from './open-storage.ts';
import { type Entity, heldText, spillingText } from './spilling-text.ts';
import { storageKey } from './storage-key.ts';
import { unlessLost, unlessMissing } from './storage-refusal.ts';

const PARTITION = 'standing';
const AT_ONCE = 8;

/** Standings as entities. */
export const tableStandings = (storage: Storage): StandingStore => {
  const table = storage.table('standings');
  const texts = spillingText(storage.container('standings'));

  const heldAt = (rowKey: string) => unlessMissing(table.getEntity(PARTITION, rowKey));

  const load = async (rowKey: string, entity: Entity | null = null): Promise<Standing | null> => {
    let listed = entity;
    const text = await heldText(texts, async () => {
      const first = listed;
      listed = null;
      return first ?? heldAt(rowKey);
    });
    return text === null ? null : storedStanding.read(text);
  };

  /** False when another write came in between: look again. */
  const tryWrite = async (standing: Standing): Promise<boolean> => {
    const rowKey = storageKey(standing.unit);
    const held = await heldAt(rowKey);
    if (held !== null && Number(held['through']) > standing.through) return true;
    const content = await texts.pack(standing.unit, storedStanding.write(standing));
    const entity = { partitionKey: PARTITION, rowKey, through: standing.through, ...content };
    if (held === null) return unlessLost(table.createEntity(entity));
    const won = await unlessLost(table.updateEntity(entity, 'Replace', { etag: held.etag }));
    if (won) await texts.drop(held, content);
    return won;
  };

  const entities = async (): Promise<(Entity & { rowKey?: string })[]> => {
    const found: Entity[] = [];
    for await (const entity of table.listEntities()) found.push(entity);
    return found;
  };

  return {
    read: (unit) => load(storageKey(unit)),
    write: async (standing) => {
      for (let won = false; !won; ) won = await tryWrite(standing);
    },
    all: async () => {
      const read = await eachOf(await entities(), AT_ONCE, (entity) => load(entity.rowKey ?? '', entity));
      return read.filter((standing) => standing !== null);
    },
    clear: async () => {
      await eachOf(await entities(), AT_ONCE, async (entity) => {
        await unlessMissing(table.deleteEntity(PARTITION, entity.rowKey ?? ''));
        await texts.drop(entity);
      });
    },
  };
};
