import { perObject } from '../../memo.ts';
import { type Watched, whatFiltersWatch } from '../../plan/columns/what-filters-watch.ts';
import type { Duty } from '../../plan/duty.ts';
import { ledgersFor } from '../../standing/facts/office-records.ts';
import type { Rule } from '../rule.ts';
import { ALL_RULES } from '../rules/all-rules.ts';

const DATED: ReadonlySet<Duty['measure']> = new Set(['registered', 'system', 'stage', 'within']);

/** What 对象范围 and 达标条件 look at besides the duty's own records. */
export const filtersWatch = perObject((duty: Duty): Watched => {
  const watched = whatFiltersWatch(duty.scope.conditions, duty.qualifies);
  return { ...watched, office: [...watched.office, ...ledgersFor(duty)] };
});

const ruleOf = ({ rule }: Duty): Rule | undefined => ALL_RULES.find(({ id }) => id === rule);

/** Whether the mere passing of days can change what a duty measures, with nothing handed in. */
export const watchesTime = perObject(
  (duty: Duty): boolean => DATED.has(duty.measure) || ruleOf(duty)?.watchesTime === true || filtersWatch(duty).time,
);

/** Whether the finance office's papers can change it. */
export const watchesOffice = perObject(
  (duty: Duty): boolean => ruleOf(duty)?.watchesOffice === true || filtersWatch(duty).office.length > 0,
);
