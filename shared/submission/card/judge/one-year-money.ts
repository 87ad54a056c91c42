import type { Card, FundLine } from '../card.ts';
import { firstDay, lastDay } from './card-days.ts';

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The project begins and ends in the year its card is about. */
const isOfOneYear = (card: Card): boolean => {
  const [first, last] = [firstDay(card), lastDay(card)];
  if (first === null || last === null || card.year === null) return false;
  return [first, last].every(({ day }) => yearOf(day) === card.year?.value);
};

const annual = (line: FundLine): FundLine => ({
  ...line,
  key: line.key === 'multiYearTotal' ? 'total' : line.key,
  period: 'annual',
});

/** A project of one year whose card gives 项目资金总额 alone: that is the year's money as well. */
export const withYearsMoney = (card: Card): Card => {
  const isWithoutAnnual = card.funds.every(({ period, key }) => period === 'multi-year' && key !== 'total');
  if (card.funds.length === 0 || !isWithoutAnnual || !isOfOneYear(card)) return card;
  return { ...card, funds: [...card.funds, ...card.funds.map(annual)] };
};
