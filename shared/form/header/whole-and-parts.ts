import { compact } from '../../workbook/label.ts';
import { bareLabel } from '../lexicon/bare-label.ts';
import { namesShare } from '../lexicon/fund-source.ts';
import type { HeaderGroup } from './header-groups.ts';
import { formsLabelled } from './known-label.ts';

/** Label of a header text by column, the columns that add up to what stands under one label, and those that may not. */
export type GroupTexts = {
  readonly texts: ReadonlyMap<number, string>;
  readonly sums: ReadonlyMap<number, readonly number[]>;
  readonly unsure: ReadonlyMap<number, readonly number[]>;
};

/** What says that a column holds all of what its group is called, the surest first. */
const WHOLES = [
  /^(?:全年|全年度|年度)(?:数|额|金额)?$/u,
  /^(?:合计|小计|总计|共计|总额|总数|总和|总金额|金额|数额)(?:数|额)?$/u,
];
const PART = /^[([【]?(?:其中|内含)/u;
/** What was added to a budget is not the budget. */
const CHANGE = /^(?:调整|变动|调增|调减|追加|追减|增减)$/u;
/** The group's label of that time. */
const WHEN = /^(?:(?:19|20)\d{2}年?度?|[上本当去今]年度?|(?:\d{1,2}月?[-—~至])?\d{1,2}月(?:份|底|末)?)$/u;

const withNote = (text: string, note: string): string => `${text}(${note.replace(/[()（）]/gu, ' ')})`;

const isKnown = (text: string): boolean => formsLabelled([text], 1).length > 0;

const wholeIn = ({ lower }: HeaderGroup): number | undefined =>
  WHOLES.map((words) => [...lower].find(([, text]) => words.test(bareLabel(text)))?.[0]).find((at) => at !== undefined);

const lowerText = (text: string, upper: string): string => {
  const plain = compact(text);
  if (WHEN.test(plain)) return withNote(upper, text);
  return withNote(CHANGE.test(plain) ? `${plain}数` : text, upper);
};

/** Short words for who pays, which say so only below one label: `财政`, `自筹`. */
const PAYER = /^(?:非?财政(?:性?资金)?|自筹|自有|自收|单位|社会|当年|[上以]年结转|往年结转|结转)$/u;

const isShare = (text: string): boolean =>
  !PART.test(compact(text)) && (PAYER.test(compact(text)) || namesShare(bareLabel(text)));

const SPAN = /^(\d{1,2})月?[-—~至](\d{1,2})月(?:份|底|末)?$/u;

/** `1-6月`, `7-12月`: each goes on where the one before it ends, so that none holds the whole. */
const followOneAnother = ({ lower }: HeaderGroup): boolean => {
  const spans = [...lower.values()].map((text) => SPAN.exec(compact(text)));
  return (
    spans.length > 1 &&
    spans.every((span, at) => span !== null && Number(span[1]) === (at === 0 ? 1 : Number(spans[at - 1]?.[2]) + 1))
  );
};

const areShares = (group: HeaderGroup): boolean => [...group.lower.values()].every(isShare) || followOneAnother(group);

const NONE: ReadonlyMap<number, readonly number[]> = new Map();

/** The first column stands for all of the group. */
const asOne = ({ upper, lower }: HeaderGroup): ReadonlyMap<number, string> => {
  const [first = 0] = lower.keys();
  return new Map([[first, withNote(upper, [...lower.values()].join('、'))]]);
};

/**
 * What the columns below one label are called. A label known by itself is that of the column that says 合计, 全年 or the like, in
 * whatever place, else of all of them together where each says who pays a share: `全年预算数` over `市级` and `区级`. Where neither
 * is so it is unsure what it stands for.
 */
export const textsInGroup = (group: HeaderGroup): GroupTexts => {
  const { upper, lower } = group;
  const whole = isKnown(upper) ? wholeIn(group) : undefined;
  const texts = new Map(
    [...lower].map(([at, text]) => [at, at === whole ? withNote(upper, text) : lowerText(text, upper)]),
  );
  if (!isKnown(upper) || whole !== undefined) return { texts, sums: NONE, unsure: NONE };
  const columns = new Map([...asOne(group).keys()].map((first) => [first, [...lower.keys()]] as const));
  if (areShares(group)) return { texts: asOne(group), sums: columns, unsure: NONE };
  return [...lower.values(), ...texts.values()].some(isKnown)
    ? { texts, sums: NONE, unsure: NONE }
    : { texts: asOne(group), sums: NONE, unsure: columns };
};
