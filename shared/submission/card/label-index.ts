import type {
  BlockKey,
  FundColumnKey,
  FundKey,
  HeadKey,
  IndicatorColumnKey,
  TaskColumnKey,
} from '../../form/card/label-key.ts';
import { BLOCK_WORDS, TASK_WORDS } from '../../form/lexicon/block-words.ts';
import { FUND_COLUMN_WORDS, FUND_WORDS, SUM_LINES } from '../../form/lexicon/fund-words.ts';
import { HEAD_WORDS } from '../../form/lexicon/head-words.ts';
import { INDICATOR_WORDS } from '../../form/lexicon/indicator-words.ts';
import { understanding, type Words } from '../../form/lexicon/meaning.ts';
import type { CardLabel } from './card-label.ts';

/** Finds the key a label stands for; undefined where it stands for none of the kind. */
export type LabelIndex<Key extends string> = (label: CardLabel) => Key | undefined;

const indexOf = <Key extends string>(words: Words<Key>): LabelIndex<Key> => {
  const understand = understanding(words);
  return ({ bare }) => understand(bare);
};

/**
 * One lexicon for every family: districts mix each other's wording, so what one calls a thing is understood on every card. A
 * family decides what words cannot: the unit of money, the points, what must be explained.
 */
export const headKeyOf: LabelIndex<HeadKey> = indexOf(HEAD_WORDS);
export const fundKeyOf: LabelIndex<FundKey> = indexOf(FUND_WORDS);
export const fundColumnOf: LabelIndex<FundColumnKey> = indexOf(FUND_COLUMN_WORDS);
export const columnOf: LabelIndex<IndicatorColumnKey> = indexOf(INDICATOR_WORDS);
export const blockOf: LabelIndex<BlockKey> = indexOf(BLOCK_WORDS);
export const taskColumnOf: LabelIndex<TaskColumnKey> = indexOf(TASK_WORDS);

const SUMS = new Set(SUM_LINES.split('|'));

/** A line that says only that it adds up the others. */
export const isSumLine = ({ bare }: CardLabel): boolean => SUMS.has(bare);
