import type { Standing } from '../../standing/standing.ts';
import { storedStanding } from '../../standing/stored-standing.ts';
import type { Storage } from './open-storage.ts';
import type { Entity, spillingText } from './spilling-text.ts';
import { storageKey } from './storage-key.ts';
import { unlessLost, unlessMissing } from './storage-refusal.ts';

export const STANDINGS = 'standing';

/** What a write over it has to know: which version it is, how much of the ledger it has seen, and its blob. */
const markOf = ({ etag, through, blob }: Entity): Entity => ({
  etag,
  through,
  ...(blob === undefined ? {} : { blob }),
});

const sawMore = (held: Entity | null, { through }: Standing): boolean =>
  held !== null && Number(held['through']) > through;

/** One standing's entity, read and written. */
export const standingEntities = (table: ReturnType<Storage['table']>, texts: ReturnType<typeof spillingText>) => {
  /** As this process saw each last: the write after a reading need not look again, and loses where another came between. */
  const seen = new Map<string, Entity | null>();

  const heldAt = async (rowKey: string): Promise<Entity | null> => {
    const held = await unlessMissing(table.getEntity(STANDINGS, rowKey));
    seen.set(rowKey, held === null ? null : markOf(held));
    return held;
  };

  /** False when another write came in between, or it was cleared since it was seen: look again. */
  const tryWrite = async (standing: Standing, rowKey: string, held: Entity | null): Promise<boolean> => {
    const content = await texts.pack(standing.unit, storedStanding.write(standing));
    const entity = { partitionKey: STANDINGS, rowKey, through: standing.through, ...content };
    if (held === null) return unlessLost(table.createEntity(entity));
    const replacing = table.updateEntity(entity, 'Replace', { etag: String(held['etag']) });
    const won = (await unlessMissing(unlessLost(replacing))) ?? false;
    if (won) await texts.drop(held, content);
    return won;
  };

  /** The one that saw most of the ledger stays. */
  const write = async (standing: Standing): Promise<void> => {
    const rowKey = storageKey(standing.unit);
    const last = seen.get(rowKey);
    seen.delete(rowKey);
    if (last !== undefined && !sawMore(last, standing) && (await tryWrite(standing, rowKey, last))) return;
    for (let won = false; !won; ) {
      const held = await heldAt(rowKey);
      won = sawMore(held, standing) || (await tryWrite(standing, rowKey, held));
    }
  };

  return { heldAt, write };
};
