import { asCalled } from '../own-labels.ts';
import type { OwnWord } from '../own-words.ts';
import type { IssuedCell, IssuedSheet } from './issued-sheet.ts';

const inLocal = (cell: IssuedCell, words: readonly OwnWord[]): IssuedCell =>
  (cell.style === 'head' || cell.style === 'label') && typeof cell.value === 'string'
    ? { ...cell, value: asCalled(words, cell.value) }
    : cell;

/** A form as it is issued under the labels that 词表 (栏目 标签) says the district calls its columns by. */
export const inLocalLabels = (sheet: IssuedSheet, words: readonly OwnWord[]): IssuedSheet => ({
  ...sheet,
  cells: sheet.cells.map((cell) => inLocal(cell, words)),
});
