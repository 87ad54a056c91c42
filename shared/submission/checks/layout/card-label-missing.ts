import type { Card } from '../../card/card.ts';
import { isProject, isSelfEvaluation, isTarget } from '../../card/form-of-card.ts';
import { annualBlocks, fundTotal, ratesOf, readValue, totalScore } from '../../card/judge/card-figures.ts';
import { type CardFault, cardFinding, topOfCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

/** 0.1 %: what rounding may differ by, in hundredths of a percent. */
const RATE_TOLERANCE = 10;

/** Who and what: the labels every card of its form needs besides its columns. */
const missingHead = (card: Card): readonly string[] => {
  const named = (['unitName', 'supervisor', 'implementer'] as const).some((key) => card.head[key] !== undefined);
  if (!isProject(card)) return named ? [] : ['部门(单位)名称'];
  // A table of a unit's many projects is the unit's own.
  const asks = !named && !card.oneOfMany;
  return [...(card.head.projectName === undefined ? ['项目名称'] : []), ...(asks ? ['主管部门'] : [])];
};

/** A form that knows one budget alone rates what was spent by it. */
const isRatedByInitial = (card: Card): boolean => {
  const rate = readValue(fundTotal(card)?.amounts.rate);
  return rate !== null && ratesOf(card).some((due) => Math.abs(due - rate) <= RATE_TOLERANCE);
};

const knowsBudget = (card: Card): boolean => {
  const { budget, initial } = card.fundColumns;
  return budget !== undefined || (initial !== undefined && (!isSelfEvaluation(card) || isRatedByInitial(card)));
};

const missingFunds = (card: Card): readonly string[] => {
  const { fundColumns: columns } = card;
  if (Object.keys(columns).length === 0) {
    const asked = isProject(card) && fundTotal(card) === undefined && card.tasks.length === 0;
    return asked ? [isTarget(card) ? '年度资金总额' : '项目资金'] : [];
  }
  return [
    ...(knowsBudget(card) ? [] : ['全年预算数']),
    ...(columns.spent === undefined ? ['全年执行数'] : []),
    ...(fundTotal(card) === undefined ? ['年度资金总额'] : []),
  ];
};

/** A form that prints no points anywhere asks for none, as those of transfers between levels of government. */
const isUnscored = (card: Card): boolean =>
  card.sum === null &&
  card.fundColumns.score === undefined &&
  card.fundColumns.weight === undefined &&
  annualBlocks(card).every(
    ({ header, indicators }) =>
      header.weight === undefined &&
      header.score === undefined &&
      indicators.every(({ weight }) => weight === undefined),
  );

const missingIndicators = (card: Card): readonly string[] => {
  const blocks = annualBlocks(card);
  if (blocks.length === 0) return ['绩效指标'];
  const asked: readonly (readonly ['target' | 'actual' | 'score', string])[] = [
    ['target', '年度指标值'],
    ...(isTarget(card) ? [] : ([['actual', '实际完成值']] as const)),
    ...(isSelfEvaluation(card) && !isUnscored(card) ? ([['score', '得分']] as const) : []),
  ];
  const columns = isProject(card) ? asked : asked.filter(([key]) => key === 'score');
  return columns.filter(([key]) => blocks.every(({ header }) => header[key] === undefined)).map(([, name]) => name);
};

/** A form without such a line whose every score is there says its total all the same. */
const addsUp = (card: Card): boolean => !card.isSumUnlabelled && totalScore(card) !== null;

const missingSum = (card: Card): readonly string[] =>
  isSelfEvaluation(card) && card.sum === null && !card.oneOfMany && !isUnscored(card) && !addsUp(card) ? ['总分'] : [];

const faultOf = (card: Card): CardFault | null => {
  const year = card.year === null ? ['年度'] : [];
  const missing = [
    ...year,
    ...missingHead(card),
    ...missingFunds(card),
    ...missingIndicators(card),
    ...missingSum(card),
  ];
  if (missing.length === 0) return null;
  const names = missing.map((name) => `「${name}」`).join('、');
  return {
    at: topOfCard(card),
    expected: names,
    message: `「${card.sheet}」的这张${card.form}里没有找到${names}。`,
    remedy: `请在表中补上${names}及其内容；标签的写法以下发的表样为准，位置可以移动。`,
  };
};

export const cardLabelMissing: Check<Card> = {
  id: 'Q01',
  title: '卡片缺少必需的标签或栏目',
  level: 'error',
  what: '卡片上要有年度、项目名称(或单位名称)、主管部门、资金、绩效指标各栏和总分。',
  why: '缺了这些内容就无法核对，也无法登记到项目。',
  source: '财预〔2020〕10号附件1；财预〔2015〕88号附件',
  find: (card) => {
    const fault = faultOf(card);
    return fault === null ? [] : [cardFinding(cardLabelMissing, card, fault)];
  },
};
