import { type OwnWord, UNIT_CLASS } from '../../form/own-words.ts';
import { classesIn, parseWord } from '../parse/parse-words.ts';
import { CLASS_ROWS, DEFAULT_WORDS } from './default-words.ts';

const parsed = parseWord(classesIn(CLASS_ROWS));

/** 词表 as it ships, as a plan holds it. */
export const SHIPPED_WORDS: readonly OwnWord[] = DEFAULT_WORDS.map((row) => parsed(row).value);

/** Its classes of units alone: what a plan without a 词表 speaks of. */
export const SHIPPED_CLASSES: readonly OwnWord[] = CLASS_ROWS.map((row) => parsed(row).value);

/** The classes of units that words name, in their order; without any, those that ship. */
export const classesOf = (words: readonly OwnWord[]): readonly string[] => {
  const named = (of: readonly OwnWord[]): readonly string[] =>
    of.filter(({ column }) => column === UNIT_CLASS).map(({ word }) => word);
  return named(words).length > 0 ? named(words) : named(SHIPPED_CLASSES);
};
