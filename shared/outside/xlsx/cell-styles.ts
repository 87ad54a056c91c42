import { builtInMeaning, meaningOf, type NumberMeaning } from './number-format.ts';
import type { XmlTokens } from './xml-tokens.ts';

/** Number meaning per cell style: the index is the `s` of a cell. */
export type CellStyles = readonly NumberMeaning[];

const BLOCKS = ['numFmts', 'cellXfs', 'cellStyleXfs', 'dxfs'];

/**
 * Reads the styles part. Formats count only inside `numFmts` and styles only inside `cellXfs`: differential formats
 * reuse the ids of real formats, and a date would come out as a number.
 */
export const readCellStyles = (tokens: XmlTokens): CellStyles => {
  const codes = new Map<number, NumberMeaning>();
  const styles: NumberMeaning[] = [];
  let block = '';
  while (tokens.next()) {
    if (BLOCKS.includes(tokens.name)) block = tokens.closing ? '' : tokens.name;
    else if (tokens.closing) continue;
    else if (isIn(block, 'numFmts', tokens, 'numFmt')) readFormat(tokens, codes);
    else if (isIn(block, 'cellXfs', tokens, 'xf')) styles.push(meaningAt(tokens, codes));
  }
  return styles;
};

const isIn = (block: string, expected: string, tokens: XmlTokens, name: string): boolean =>
  block === expected && tokens.name === name;

const readFormat = (tokens: XmlTokens, codes: Map<number, NumberMeaning>): void => {
  codes.set(Number(tokens.attribute('numFmtId')), meaningOf(tokens.attribute('formatCode') ?? ''));
};

const meaningAt = (tokens: XmlTokens, codes: ReadonlyMap<number, NumberMeaning>): NumberMeaning => {
  const id = Number(tokens.attribute('numFmtId') ?? 0);
  return codes.get(id) ?? builtInMeaning(id);
};
