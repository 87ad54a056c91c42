import type { Duty } from './duty.ts';

/** December's figures are the year's: what is due in January or is not a day asks for all of it. */
const WHOLE_YEAR = 12;

/**
 * The last month whose figures a duty can ask for: the one before its deadline, e.g. 1-7月 for a duty due on 2022-08-31. A deadline on
 * the year's last day asks for the whole year.
 */
export const monthAsked = ({ due }: Pick<Duty, 'due'>): number => {
  if (due.endsWith('-12-31')) return WHOLE_YEAR;
  const month = Number(due.slice(5, 7)) - 1;
  return month >= 1 ? month : WHOLE_YEAR;
};
