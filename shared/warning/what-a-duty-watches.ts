import { onceForEach } from '../once-for-each.ts';
import type { Condition, Duty } from '../plan/duty.ts';
import type { Rule } from './rule.ts';
import { ALL_RULES } from './rules/all-rules.ts';

const BY_TIME: ReadonlySet<string> = new Set(['实施年数', '剩余月数']);
const BY_OFFICE: ReadonlySet<string> = new Set(['在政策目录', '在评价目录']);
const DATED: ReadonlySet<Duty['measure']> = new Set(['registered', 'system', 'stage']);

const conditionsOf = ({ scope, qualifies }: Duty): readonly Condition[] => [...scope.conditions, ...qualifies];

const ruleOf = ({ rule }: Duty): Rule | undefined => ALL_RULES.find(({ id }) => id === rule);

/** Whether the mere passing of days can change what a duty measures, with nothing handed in. */
export const watchesTime = onceForEach((duty: Duty): boolean => {
  const byTime = ({ column, values }: Condition): boolean => BY_TIME.has(column) || values.includes('今天');
  return DATED.has(duty.measure) || ruleOf(duty)?.watchesTime === true || conditionsOf(duty).some(byTime);
});

/** Whether the finance office's papers can change it. */
export const watchesOffice = onceForEach(
  (duty: Duty): boolean =>
    ruleOf(duty)?.watchesOffice === true || conditionsOf(duty).some(({ column }) => BY_OFFICE.has(column)),
);
