import type { DatabaseSync } from 'node:sqlite';
import { packedText, WORTH_PACKING } from './packed-text.ts';

const PLACES = [
  { table: 'ledger', column: 'entry', worth: WORTH_PACKING.entry },
  { table: 'standing', column: 'standing', worth: WORTH_PACKING.standing },
] as const;

/** Packs what a release before this one kept as it was, row by row, also beside a program that runs. Gives how many rows. */
export const packState = (database: DatabaseSync): number => {
  let packed = 0;
  for (const { table, column, worth } of PLACES) {
    const plain = database.prepare(
      `SELECT rowid AS id FROM ${table} WHERE typeof(${column}) = 'text' AND length(CAST(${column} AS BLOB)) >= ?`,
    );
    const select = database.prepare(`SELECT ${column} AS text FROM ${table} WHERE rowid = ?`);
    const update = database.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ? AND ${column} = ?`);
    for (const { id } of plain.all(worth)) {
      const text = String(select.get(Number(id))?.['text']);
      packed += Number(update.run(packedText(text, worth), Number(id), text).changes);
    }
  }
  return packed;
};
