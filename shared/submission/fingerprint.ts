import { isAnswerSheet } from '../workbook/answer-sheet-mark.ts';
import type { Row, Sheet, Workbook } from '../workbook/grid.ts';
import { shownBy } from '../workbook/number-looks.ts';

type Hash = (text: string) => string;

/** Hashed piece by piece, so that a long list is never held as one text. */
const PIECE = 65_536;

const rowText = ({ number, cells }: Row): string => {
  let text = `${number}\u001e`;
  let sign = '';
  for (const { column, kind, value, looks } of cells) {
    text += `${sign}${column}\u001f${kind}\u001f${value}`;
    // 100 shown as 100元 says something else than 100 shown as 100万元.
    if (looks !== undefined) text += `\u001f${shownBy(looks, Number(value))}`;
    sign = '\u001e';
  }
  return `${text}\n`;
};

/** The unit's sheets, each with what it adds to the digest of those before it as soon as that is known. */
class SheetDigests {
  readonly #sheets: readonly Sheet[];
  readonly #hash: Hash;
  readonly #known: string[];

  constructor({ sheets, date1904 }: Workbook, hash: Hash) {
    this.#sheets = sheets.filter((sheet) => !isAnswerSheet(sheet));
    this.#hash = hash;
    this.#known = [String(date1904)];
  }

  /** The rows of a sheet, digested on their way where it is this sheet's turn. */
  passing(sheet: Sheet): Iterable<Row> {
    const at = this.#sheets.indexOf(sheet);
    return at >= 0 && at === this.#known.length - 1 ? this.#digesting(at) : sheet.rows;
  }

  /** Reads what has not passed by yet. */
  last(): string {
    for (let at = this.#known.length - 1; at < this.#sheets.length; at++) for (const _ of this.#digesting(at));
    return this.#known[this.#sheets.length] ?? '';
  }

  /** Each row of a sheet as it passes by; the digest of all of them is known once the last one has. */
  *#digesting(at: number): Generator<Row> {
    const sheet = this.#sheets[at] as Sheet;
    let digest = this.#hash(`${this.#known[at]}\n${sheet.name}`);
    let piece = '';
    for (const row of sheet.rows) {
      piece += rowText(row);
      if (piece.length >= PIECE) {
        digest = this.#hash(digest + piece);
        piece = '';
      }
      yield row;
    }
    this.#known[at + 1] = this.#hash(digest + piece);
  }
}

/** A workbook whose fingerprint is taken while its rows are read, so that a long list is walked once. */
export type Fingerprinted = {
  /** The same workbook; what reads its rows to the end takes its fingerprint by the way. */
  readonly workbook: Workbook;
  /**
   * Digest of the unit's cells: sheet names, addresses and values, without our own sheet, formats or anything else of the
   * package. Two files with one fingerprint say the same, whoever saved them. Throws `UnreadableWorkbook` where a part is damaged.
   */
  readonly fingerprint: () => string;
};

export const fingerprinted = (workbook: Workbook, hash: Hash): Fingerprinted => {
  const digests = new SheetDigests(workbook, hash);
  const sheets = workbook.sheets.map(
    (sheet): Sheet => ({
      name: sheet.name,
      hidden: sheet.hidden,
      get merges() {
        return sheet.merges;
      },
      get hiddenColumns() {
        return sheet.hiddenColumns;
      },
      get rows() {
        return { [Symbol.iterator]: () => digests.passing(sheet)[Symbol.iterator]() };
      },
    }),
  );
  return { workbook: { ...workbook, sheets }, fingerprint: () => digests.last() };
};

/** The fingerprint of a workbook that nothing else reads. */
export const fingerprintOf = (workbook: Workbook, hash: Hash): string => fingerprinted(workbook, hash).fingerprint();
