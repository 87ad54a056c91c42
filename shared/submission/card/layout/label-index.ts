import type {
  BlockKey,
  FundColumnKey,
  FundKey,
  HeadKey,
  IndicatorColumnKey,
  TaskColumnKey,
} from '../../../form/card/label-key.ts';
import { SUM_LINES } from '../../../form/lexicon/fund-words.ts';
import type { CardLabel } from './card-label.ts';

/** Finds the key a label stands for; undefined where it stands for none of the kind. */
export type LabelIndex<Key extends string> = (label: CardLabel) => Key | undefined;

export const headKeyOf: LabelIndex<HeadKey> = ({ means }) => means.head;
export const fundKeyOf: LabelIndex<FundKey> = ({ means }) => means.fund;
export const fundColumnOf: LabelIndex<FundColumnKey> = ({ means }) => means.fundColumn;
export const columnOf: LabelIndex<IndicatorColumnKey> = ({ means }) => means.column;
export const blockOf: LabelIndex<BlockKey> = ({ means }) => means.block;
export const taskColumnOf: LabelIndex<TaskColumnKey> = ({ means }) => means.taskColumn;

const SUMS = new Set(SUM_LINES.split('|'));

const OTHERS = /^其[他它](?:来源)?$/u;

/** 其他 alone: beside money of the budget, other money. */
export const isOtherLine = ({ bare }: CardLabel): boolean => OTHERS.test(bare);

/** A line that says only that it adds up the others. */
export const isSumLine = ({ bare }: CardLabel): boolean => SUMS.has(bare);
