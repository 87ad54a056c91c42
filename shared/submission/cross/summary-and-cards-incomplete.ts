import { statedMonth } from '../stated-month.ts';
import { cardsFor, rowsFor, rowsOf, TWINS } from './card-contradicts-summary.ts';
import type { CrossCheck, CrossFinding, Fact, Facts } from './facts.ts';
import { oneForAll } from './listed.ts';

type Pair = (typeof TWINS)[number];

const periodOf = ({ record }: Fact): string => `${record.year} ${statedMonth(record)}`;

const periodsOf = (facts: readonly Fact[]): ReadonlySet<string> => new Set(facts.map(periodOf));

const rowsWithoutCard = (facts: Facts, pair: Pair): readonly CrossFinding[] => {
  const periods = periodsOf(facts.of(pair.card));
  const lone = rowsOf(facts, pair).filter(
    (row) => periods.has(periodOf(row)) && cardsFor(facts, row, pair).length === 0,
  );
  return oneForAll(summaryAndCardsIncomplete, lone, {
    expected: '每一行都有单表',
    message: (names, count) => `汇总表中有${count}个对象没有单表：${names}。`,
    remedy: '请补报这些对象的单表；已报的，请核对单表中的项目编码和名称。',
  });
};

const cardsWithoutRow = (facts: Facts, pair: Pair): readonly CrossFinding[] => {
  const periods = periodsOf(rowsOf(facts, pair));
  const lone = facts
    .of(pair.card)
    .filter((card) => periods.has(periodOf(card)) && rowsFor(facts, card, pair).length === 0);
  return oneForAll(summaryAndCardsIncomplete, lone, {
    expected: `《${pair.summary}》中有这一行`,
    message: (names) => `《${pair.summary}》里没有${names}。`,
    remedy: '请在汇总表中补上这一行，或核对项目编码和名称。',
  });
};

/** Both a summary and cards were handed in for a year or a period of it, and one lacks what the other has. */
export const summaryAndCardsIncomplete: CrossCheck = {
  id: 'Q37',
  title: '汇总表与单表不能一一对应',
  level: 'hint',
  what: '同一年度既有汇总表又有单表时，两边的项目要一一对应。',
  why: '漏一张单表或漏一行汇总，覆盖率就不准。',
  source: '域内检查口径(双向核对)',
  find: (facts) => TWINS.flatMap((pair) => [...rowsWithoutCard(facts, pair), ...cardsWithoutRow(facts, pair)]),
};
