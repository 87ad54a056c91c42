import { rowsAtATime, type StatusRows, type StatusTable } from '../../status-sheet/status-book.ts';
import { type PackedPiece, packPiece } from '../xlsx/zip/packed-pieces.ts';
import type { RowTexts, TextUse } from './row-texts.ts';
import { FIRST_ROW, rowsAtOnce, rowsWriter } from './row-xml.ts';
import { aroundRows, specimenStyles } from './specimen.ts';

type KeptPiece = { readonly rows: StatusRows; readonly packed: PackedPiece; readonly texts: TextUse };

/** The rows of a table as they were packed when it was last written. */
export type KeptRows = { readonly looks: string; readonly pieces: readonly KeptPiece[] };

const areSame = (rows: StatusRows, others: StatusRows): boolean =>
  rows.length === others.length && rows.every((row, at) => row === others[at]);

/**
 * A table's sheet, packed piece by piece. After one hand-in nearly all rows are the very same objects in the same places: they are
 * taken as they were packed. `last` must have been written with the table of texts that these go on from. What is kept for the next time
 * goes to `keep`, once the last piece has been asked for.
 */
export function* packedSheet(
  xml: string,
  table: StatusTable,
  texts: RowTexts,
  about: { readonly level: number; readonly last: KeptRows | undefined; readonly keep: (kept: KeptRows) => void },
): Generator<Promise<PackedPiece>> {
  const { head, tail } = aroundRows(xml, table);
  const styles = specimenStyles(xml, table);
  const looks = JSON.stringify([styles, table.columns]);
  const known = about.last?.looks === looks ? about.last.pieces : [];
  const write = rowsWriter(table, styles, texts);
  const size = rowsAtOnce(table);
  const pieces: KeptPiece[] = [];

  const pieceOf = async (rows: StatusRows): Promise<PackedPiece> => {
    const at = pieces.length;
    const before = known[at];
    if (before !== undefined && areSame(before.rows, rows)) {
      texts.sayAgain(before.texts);
      pieces.push(before);
      return before.packed;
    }
    texts.noted();
    const bytes = write(rows, FIRST_ROW + at * size);
    const said = texts.noted();
    const packed = await packPiece(bytes, about.level);
    pieces.push({ rows, packed, texts: said });
    return packed;
  };

  yield packPiece(head, about.level);
  for (const rows of rowsAtATime(table, size)) yield pieceOf(rows);
  about.keep({ looks, pieces });
  yield packPiece(tail, about.level);
}
