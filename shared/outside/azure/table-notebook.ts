import type { Notebook } from '../../flow/ports/notebook.ts';
import type { Storage } from './open-storage.ts';
import { heldText, spillingText } from './spilling-text.ts';
import { storageKey } from './storage-key.ts';
import { unlessMissing } from './storage-refusal.ts';

const PARTITION = 'note';
/** Sorts behind every key that begins alike. */
const BEHIND = '\u{fffd}';

/** Notes as entities of one table, found by the beginning of their names. */
export const tableNotebook = (storage: Storage): Notebook => {
  const table = storage.table('notes');
  const texts = spillingText(storage.container('notes'));
  /** Of each note that was read or written here as a blob, so that it goes with the note. */
  const spilled = new Map<string, { readonly blob?: unknown }>();

  const held = async (name: string) => {
    const entity = await unlessMissing(table.getEntity(PARTITION, storageKey(name)));
    if (entity?.['blob'] !== undefined) spilled.set(name, { blob: entity['blob'] });
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
      await table.upsertEntity({ partitionKey: PARTITION, rowKey: storageKey(name), name, ...content }, 'Replace');
      await dropSpilled(name, content);
    },
    remove: async (name) => {
      await unlessMissing(table.deleteEntity(PARTITION, storageKey(name)));
      await dropSpilled(name);
    },
    list: async (prefix) => {
      const from = storageKey(prefix);
      const filter = `PartitionKey eq '${PARTITION}' and RowKey ge '${from}' and RowKey lt '${from}${BEHIND}'`;
      const notes: { name: string; value: string }[] = [];
      for await (const entity of table.listEntities({ queryOptions: { filter } })) {
        const name = String(entity['name']);
        const value = (await texts.read(entity)) ?? (await heldText(texts, () => held(name)));
        if (value !== null) notes.push({ name, value });
      }
      return notes.filter(({ name }) => name.startsWith(prefix)).sort((one, other) => (one.name < other.name ? -1 : 1));
    },
  };
};
