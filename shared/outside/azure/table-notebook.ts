import type { Notebook } from '../../flow/ports/notebook.ts';
import type { Storage } from './open-storage.ts';
import { packText, unpackText } from './packed-text.ts';
import { storageKey } from './storage-key.ts';
import { unlessMissing } from './storage-refusal.ts';

const PARTITION = 'note';
/** Sorts behind every key that begins alike. */
const BEHIND = '\u{fffd}';

/** Notes as entities of one table, found by the beginning of their names. */
export const tableNotebook = (storage: Storage): Notebook => {
  const table = storage.table('notes');
  return {
    get: async (name) => {
      const entity = await unlessMissing(table.getEntity(PARTITION, storageKey(name)));
      return entity === null ? null : unpackText(entity);
    },
    put: async (name, value) => {
      const packed = packText(value);
      if (packed === null) throw new Error(`便笺“${name}”太长，无法保存(${value.length} 字)。`);
      await table.upsertEntity({ partitionKey: PARTITION, rowKey: storageKey(name), name, ...packed }, 'Replace');
    },
    remove: async (name) => {
      await unlessMissing(table.deleteEntity(PARTITION, storageKey(name)));
    },
    list: async (prefix) => {
      const from = storageKey(prefix);
      const filter = `PartitionKey eq '${PARTITION}' and RowKey ge '${from}' and RowKey lt '${from}${BEHIND}'`;
      const notes: { name: string; value: string }[] = [];
      for await (const entity of table.listEntities({ queryOptions: { filter } }))
        notes.push({ name: String(entity['name']), value: unpackText(entity) });
      return notes.filter(({ name }) => name.startsWith(prefix)).sort((one, other) => (one.name < other.name ? -1 : 1));
    },
  };
};
