import { perObject } from '../../memo.ts';
import type { Assessment } from '../assessment.ts';
import { coverageRate, isMet, isOverdue, isOwed, onTimeRate } from './district-figures.ts';
import type { DayFigures } from './past-figures.ts';
import type { SaidFigures } from './week-ago.ts';

/**
 * The district at the end of the day that was assessed, counted once however many places show it. Red: duties, and warnings of the
 * rules.
 */
export const figuresOfDay = perObject(({ day, duties, warnings }: Assessment): DayFigures & SaidFigures => {
  const owed = duties.filter(isOwed);
  return {
    day,
    owed: owed.length,
    untold: owed.filter(({ state }) => state === 'cannot-tell').length,
    met: owed.filter(isMet).length,
    overdue: owed.filter(isOverdue).length,
    red: [...duties, ...warnings.filter(({ rule }) => rule !== 'W01')].filter(({ level }) => level === 'red').length,
    onTime: onTimeRate(duties, day),
    coverage: coverageRate(duties),
  };
});
