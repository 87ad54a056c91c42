import { randomUUID } from 'node:crypto';
import type { Notebook } from '../../flow/ports/notebook.ts';
import { VERSION } from '../../flow/rules/rules-epoch.ts';
import { TROUBLES } from '../../flow/troubles.ts';
import { lyingNotes } from './lying-notes.ts';
import type { Storage } from './open-storage.ts';
import { heldText, spillingText } from './spilling-text.ts';
import { storageKey } from './storage-key.ts';
import { unlessMissing } from './storage-refusal.ts';

const PARTITION = 'note';
/** Sorts behind every key that begins alike. */
const BEHIND = '\u{fffd}';

type Table = ReturnType<Storage['table']>;

const notesFrom = (table: Table, prefix: string) => {
  const from = storageKey(prefix);
  const filter = `PartitionKey eq '${PARTITION}' and RowKey ge '${from}' and RowKey lt '${from}${BEHIND}'`;
  return table.listEntities({ queryOptions: { filter } });
};

/**
 * Troubles are marked at the note that each upload reads: the version of the rules bears their turn. An office without rules has no
 * mark, and is asked each time.
 */
const lyingTroubles = (table: Table, now: () => number) => {
  const names = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const { name } of notesFrom(table, TROUBLES)) found.push(String(name));
    return found;
  };
  const lying = lyingNotes(names, now);
  const mark = { partitionKey: PARTITION, rowKey: storageKey(VERSION) };
  return {
    ...lying,
    /** After a trouble was put, and where the mark bears no turn yet. */
    turn: async (): Promise<void> => {
      lying.put();
      await unlessMissing(table.updateEntity({ ...mark, turn: randomUUID() }, 'Merge'));
    },
  };
};

/** Notes as entities of one table, found by the beginning of their names. */
export const tableNotebook = (storage: Storage, now: () => number = () => performance.now()): Notebook => {
  const table = storage.table('notes');
  const troubles = lyingTroubles(table, now);
  const texts = spillingText(storage.container('notes'));
  /** Of each note that was read or written here as a blob, so that it goes with the note. */
  const spilled = new Map<string, { readonly blob?: unknown }>();

  const readMark = async (entity: Readonly<Record<string, unknown>> | null): Promise<void> => {
    if (entity !== null && entity['turn'] === undefined) await troubles.turn();
    troubles.seen(String(entity?.['turn'] ?? ''));
  };

  const held = async (name: string) => {
    const entity = await unlessMissing(table.getEntity(PARTITION, storageKey(name)));
    if (entity?.['blob'] !== undefined) spilled.set(name, { blob: entity['blob'] });
    if (name === VERSION) await readMark(entity);
    return entity;
  };

  const dropSpilled = async (name: string, content: { readonly blob?: unknown } = {}): Promise<void> => {
    const before = spilled.get(name);
    if (content.blob === undefined) spilled.delete(name);
    else spilled.set(name, { blob: content.blob });
    if (before !== undefined) await texts.drop(before, content);
  };

  return {
    get: (name) => heldText(texts, () => held(name)),
    put: async (name, value) => {
      const content = await texts.pack(name, value);
      const entity = { partitionKey: PARTITION, rowKey: storageKey(name), name, ...content };
      await table.upsertEntity(entity, name === VERSION ? 'Merge' : 'Replace');
      if (name.startsWith(TROUBLES)) await troubles.turn();
      await dropSpilled(name, content);
    },
    remove: async (name) => {
      if (name.startsWith(TROUBLES) && !(await troubles.has(name))) return;
      await unlessMissing(table.deleteEntity(PARTITION, storageKey(name)));
      troubles.removed(name);
      await dropSpilled(name);
    },
    list: async (prefix) => {
      const notes: { name: string; value: string }[] = [];
      for await (const entity of notesFrom(table, prefix)) {
        const name = String(entity['name']);
        const value = (await texts.read(entity)) ?? (await heldText(texts, () => held(name)));
        if (value !== null) notes.push({ name, value });
      }
      return notes.filter(({ name }) => name.startsWith(prefix)).sort((one, other) => (one.name < other.name ? -1 : 1));
    },
  };
};
