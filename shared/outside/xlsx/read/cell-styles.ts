import type { XmlTokens } from '../xml/xml-tokens.ts';
import { builtInMeaning, formatOf, type NumberFormat } from './number-format.ts';

/** Number format per cell style: the index is the `s` of a cell. */
export type CellStyles = readonly NumberFormat[];

const BLOCKS = ['numFmts', 'cellXfs', 'cellStyleXfs', 'dxfs'];

/**
 * Reads the styles part. Formats count only inside `numFmts` and styles only inside `cellXfs`: differential formats
 * reuse the ids of real formats, and a date would come out as a number.
 */
export const readCellStyles = (tokens: XmlTokens): CellStyles => {
  const codes = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  let block = '';
  while (tokens.next()) {
    if (BLOCKS.includes(tokens.name)) block = tokens.closing ? '' : tokens.name;
    else if (tokens.closing) continue;
    else if (isIn(block, 'numFmts', tokens, 'numFmt')) readFormat(tokens, codes);
    else if (isIn(block, 'cellXfs', tokens, 'xf')) styles.push(formatAt(tokens, codes));
  }
  return styles;
};

const isIn = (block: string, expected: string, tokens: XmlTokens, name: string): boolean =>
  block === expected && tokens.name === name;

const readFormat = (tokens: XmlTokens, codes: Map<number, NumberFormat>): void => {
  codes.set(Number(tokens.attribute('numFmtId')), formatOf(tokens.attribute('formatCode') ?? ''));
};

const formatAt = (tokens: XmlTokens, codes: ReadonlyMap<number, NumberFormat>): NumberFormat => {
  const id = Number(tokens.attribute('numFmtId') ?? 0);
  return codes.get(id) ?? { meaning: builtInMeaning(id), looks: null };
};
