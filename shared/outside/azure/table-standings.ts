import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Standing } from '../../standing/standing.ts';
import type { StandingStore } from '../../standing/standing-store.ts';
import { storedStanding } from '../../standing/stored-standing.ts';
import { eachOf } from './each-of.ts';
import type { Storage } from './open-storage.ts';
import { packText, unpackText } from './packed-text.ts';
import { storageKey } from './storage-key.ts';
import { unlessLost, unlessMissing } from './storage-refusal.ts';

const PARTITION = 'standing';
const AT_ONCE = 8;

type Entity = Readonly<Record<string, unknown>>;

/** Standings as entities; one that is too large for an entity lies in a blob that the entity names. */
export const tableStandings = (storage: Storage): StandingStore => {
  const table = storage.table('standings');
  const spilled = storage.container('standings');

  const load = async (entity: Entity): Promise<Standing> => {
    const blob = entity['blob'];
    if (typeof blob !== 'string') return storedStanding.read(unpackText(entity));
    return storedStanding.read(gunzipSync(await spilled.getBlobClient(blob).downloadToBuffer()).toString('utf8'));
  };

  const spill = async (unit: string, text: string): Promise<{ blob: string }> => {
    const bytes = gzipSync(text);
    const blob = `${storageKey(unit)}/${createHash('sha256').update(bytes).digest('hex')}`;
    await spilled.getBlockBlobClient(blob).uploadData(bytes);
    return { blob };
  };

  const dropSpilled = async (entity: Entity, except: unknown): Promise<void> => {
    const blob = entity['blob'];
    if (typeof blob === 'string' && blob !== except) await spilled.getBlobClient(blob).deleteIfExists();
  };

  /** False when another write came in between: look again. */
  const tryWrite = async (standing: Standing): Promise<boolean> => {
    const rowKey = storageKey(standing.unit);
    const held = await unlessMissing(table.getEntity(PARTITION, rowKey));
    if (held !== null && Number(held['through']) > standing.through) return true;
    const text = storedStanding.write(standing);
    const content: Entity = packText(text) ?? (await spill(standing.unit, text));
    const entity = { partitionKey: PARTITION, rowKey, through: standing.through, ...content };
    if (held === null) return unlessLost(table.createEntity(entity));
    const won = await unlessLost(table.updateEntity(entity, 'Replace', { etag: held.etag }));
    if (won) await dropSpilled(held, content['blob']);
    return won;
  };

  const entities = async (): Promise<(Entity & { rowKey?: string })[]> => {
    const found: Entity[] = [];
    for await (const entity of table.listEntities()) found.push(entity);
    return found;
  };

  return {
    read: async (unit) => {
      const entity = await unlessMissing(table.getEntity(PARTITION, storageKey(unit)));
      return entity === null ? null : load(entity);
    },
    write: async (standing) => {
      for (let won = false; !won; ) won = await tryWrite(standing);
    },
    all: async () => eachOf(await entities(), AT_ONCE, load),
    clear: async () => {
      await eachOf(await entities(), AT_ONCE, async (entity) => {
        await unlessMissing(table.deleteEntity(PARTITION, entity.rowKey ?? ''));
        await dropSpilled(entity, undefined);
      });
    },
  };
};
