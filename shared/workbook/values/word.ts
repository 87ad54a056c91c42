import { perObject } from '../../memo.ts';
import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import { brokenCell, isUnfilled } from './cell-text.ts';
import { BLANK, notRead, readAs, type ValueRead } from './value-read.ts';

const JOINTS = /[、,;，；/|+]|\r?\n/u;

/** The word of a vocabulary that a text means though it says another; undefined where it means none. */
export type SameWord = (typed: string, vocabulary: readonly string[]) => string | undefined;

const asTyped: SameWord = () => undefined;

type Compiled = { readonly byText: ReadonlyMap<string, string>; readonly allowed: string };

/** A vocabulary by its words as they are compared, and all of them in a line: worked out once, not for every cell. */
const compiled = perObject((vocabulary: readonly string[]): Compiled => {
  const byText = new Map<string, string>();
  for (const word of vocabulary) if (!byText.has(compact(word))) byText.set(compact(word), word);
  return { byText, allowed: vocabulary.join('、') };
});

/** 优（90分以上）, 已完成（2024年6月）: a figure in brackets behind a word explains it. */
const FIGURES_BEHIND = /\([^()]*\d[^()]*\)$/u;

const wordIn = (typed: string, vocabulary: readonly string[], same: SameWord): string | null => {
  const known = compiled(vocabulary).byText;
  const bare = compact(typed).replace(FIGURES_BEHIND, '');
  return known.get(compact(typed)) ?? same(typed, vocabulary) ?? known.get(bare) ?? same(bare, vocabulary) ?? null;
};

const allowed = (vocabulary: readonly string[]): string => compiled(vocabulary).allowed;

/** One word of a closed vocabulary; a 无 that the vocabulary has is a word, else it says as little as a blank. */
export const readWord = (
  cell: Cell | undefined,
  vocabulary: readonly string[],
  same: SameWord = asTyped,
): ValueRead<string> => {
  if (cell === undefined) return BLANK;
  const word = cell.kind === 'text' ? wordIn(String(cell.value), vocabulary, same) : null;
  if (word === null && isUnfilled(cell)) return BLANK;
  const broken = brokenCell(cell, allowed(vocabulary));
  if (broken !== null) return broken;
  return word === null ? notRead('not-allowed', allowed(vocabulary)) : readAs(word);
};

/** Several words of a closed vocabulary joined by 、 (a comma, slash or line break does as well), without repetition. */
export const readWords = (
  cell: Cell | undefined,
  vocabulary: readonly string[],
  same: SameWord = asTyped,
): ValueRead<readonly string[]> => {
  if (cell === undefined || isUnfilled(cell)) return BLANK;
  const expected = `${allowed(vocabulary)}(可多选，用“、”分隔)`;
  const broken = brokenCell(cell, expected);
  if (broken !== null) return broken;
  const words = String(cell.value)
    .split(JOINTS)
    .filter((part) => compact(part) !== '')
    .map((part) => wordIn(part, vocabulary, same));
  if (words.some((word) => word === null)) return notRead('not-allowed', expected);
  return readAs([...new Set(words.filter((word) => word !== null))]);
};

/** Several words of a column whose vocabulary nobody has set yet, joined in the same ways. */
export const openWords = (cell: Cell | undefined): ValueRead<readonly string[]> => {
  if (cell === undefined || isUnfilled(cell)) return BLANK;
  const broken = brokenCell(cell, '文字(可多选，用“、”分隔)');
  if (broken !== null) return broken;
  const words = String(cell.value)
    .split(JOINTS)
    .map((part) => part.trim())
    .filter(Boolean);
  return readAs([...new Set(words)]);
};
