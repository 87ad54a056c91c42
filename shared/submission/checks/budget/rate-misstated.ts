import { rateText } from '../../../workbook/values/rate.ts';
import type { Card } from '../../card/card.ts';
import type { Amount } from '../../card/entry.ts';
import { fundTotal, ratesOf, readValue } from '../../card/judge/card-figures.ts';
import { cardFinding, quotedEntry, whereOnCard } from '../../card/judge/card-finding.ts';
import { unitSlip } from '../../card/judge/fund-soundness.ts';
import { dueRateScores, SCORE_TOLERANCE } from '../../card/judge/score-soundness.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';
import { rateIn } from '../../list/row-reader.ts';

/** 0.05 percent points, in hundredths of a percent: what rounding in print explains. */
const TOLERANCE = 5;

const RATE_MISSTATED: CheckText = {
  id: 'Q06',
  title: '执行率与金额不符',
  level: 'hint',
  what: '执行率 = 执行数 ÷ 全年(调整后)预算数，允许差0.05个百分点。',
  why: '执行率决定预算执行得分和双监控的灯号。',
  source: '财预〔2020〕10号；上海公开自评表的舍入差错',
};

/** 执行率 of a row is not 执行数 ÷ 全年预算数. */
export const rowRateMisstated: Check<ListRow> = {
  ...RATE_MISSTATED,
  columns: ['执行率'],
  find: (row) => {
    const stated = row.record.fields['执行率'];
    const right = rateIn(row.record);
    if (row.slip !== null) return [];
    if (typeof stated !== 'number' || right === null || Math.abs(stated - right) <= TOLERANCE) return [];
    return [
      faultInRow(RATE_MISSTATED, row, '执行率', {
        expected: rateText(right),
        message: `${rowName(row.row, row.record.name)}的“执行率”是${rateText(stated)}，按执行数÷全年预算数应为${rateText(right)}。`,
        remedy: `请核对执行数和全年预算数，或把执行率改为${rateText(right)}。`,
      }),
    ];
  },
};

const isRight = (rate: Amount, due: readonly number[]): boolean =>
  rate.state === 'uncalculated' ||
  (rate.state === 'value' && due.some((each) => Math.abs(each - rate.value) <= TOLERANCE));

/** A wrong score says the same fault with more weight: then this check stays silent. */
const scoreIsWrong = (card: Card): boolean => {
  if (fundTotal(card)?.amounts.score?.state === 'error') return true;
  const score = readValue(fundTotal(card)?.amounts.score);
  return score !== null && !dueRateScores(card).some((due) => Math.abs(due - score) <= SCORE_TOLERANCE);
};

/** 执行率 of a card is not 执行数 ÷ 全年预算数. */
export const cardRateMisstated: Check<Card> = {
  ...RATE_MISSTATED,
  find: (card) => {
    const rate = fundTotal(card)?.amounts.rate;
    const due = ratesOf(card);
    const [first] = due;
    if (rate === undefined || first === undefined || isRight(rate, due) || unitSlip(card) !== null) return [];
    if (scoreIsWrong(card) && (rate.state === 'value' || rate.state === 'error')) return [];
    return [
      cardFinding(RATE_MISSTATED, card, {
        at: rate,
        expected: rateText(first),
        message: `${whereOnCard(card, rate)} 的执行率为${quotedEntry(rate)}，按执行数 ÷ 预算数应为 ${rateText(first)}。`,
        remedy: '请按执行数 ÷ 全年预算数重新计算，保留两位小数。',
      }),
    ];
  },
};
