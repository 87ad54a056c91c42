import type { Standing } from '../../standing/standing.ts';
import type { StandingStore } from '../../standing/standing-store.ts';
import { storedStanding } from '../../standing/stored-standing.ts';
import { eachOf } from './each-of.ts';
import type { Storage } from './open-storage.ts';
import { type Entity, heldText, spillingText } from './spilling-text.ts';
import { STANDINGS, standingEntities } from './standing-entities.ts';
import { storageKey } from './storage-key.ts';
import { unlessMissing } from './storage-refusal.ts';

const AT_ONCE = 8;

/** Standings as entities. */
export const tableStandings = (storage: Storage): StandingStore => {
  const table = storage.table('standings');
  const texts = spillingText(storage.container('standings'));
  const { heldAt, write } = standingEntities(table, texts);

  const load = async (rowKey: string, entity: Entity | null = null): Promise<Standing | null> => {
    let listed = entity;
    const text = await heldText(texts, async () => {
      const first = listed;
      listed = null;
      return first ?? heldAt(rowKey);
    });
    return text === null ? null : storedStanding.read(text);
  };

  const entities = async (): Promise<(Entity & { rowKey?: string })[]> => {
    const found: Entity[] = [];
    for await (const entity of table.listEntities()) found.push(entity);
    return found;
  };

  return {
    read: (unit) => load(storageKey(unit)),
    write,
    all: async () => {
      const read = await eachOf(await entities(), AT_ONCE, (entity) => load(entity.rowKey ?? '', entity));
      return read.filter((standing) => standing !== null);
    },
    clear: async () => {
      await eachOf(await entities(), AT_ONCE, async (entity) => {
        await unlessMissing(table.deleteEntity(STANDINGS, entity.rowKey ?? ''));
        await texts.drop(entity);
      });
    },
  };
};
