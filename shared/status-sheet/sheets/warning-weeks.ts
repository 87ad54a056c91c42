import { addDays, type Day, mondayOf } from '../../day.ts';
import type { Assessment } from '../../warning/assessment.ts';
import type { ClosedWarning } from '../../warning/closed-warnings.ts';
import type { Chart } from '../chart.ts';

/** As far back as closed warnings are known, in whole weeks, and this one. */
const WEEKS = 5;

/** What the ladder and the projection say is no warning of a rule. */
const NOT_OF_RULES: ReadonlySet<string> = new Set(['W01', 'W02']);

/** Warnings of the rules that came up and that were done away with, week by week; null where there were none. */
export const warningWeeks = (
  { day, warnings }: Pick<Assessment, 'day' | 'warnings'>,
  closed: readonly ClosedWarning[],
): Chart | null => {
  const weeks = Array.from({ length: WEEKS }, (_, at) => addDays(mondayOf(day), 7 * (at + 1 - WEEKS)));
  const ofRules = [...warnings, ...closed].filter(({ rule }) => !NOT_OF_RULES.has(rule));
  const within = (days: readonly Day[]): readonly number[] =>
    weeks.map((week) => {
      const next = addDays(week, 7);
      return days.filter((one) => one >= week && one < next).length;
    });
  const opened = within(ofRules.map(({ firstSeen }) => firstSeen));
  const ended = within(closed.filter(({ rule }) => !NOT_OF_RULES.has(rule)).map(({ closedOn }) => closedOn));
  if ([...opened, ...ended].every((count) => count === 0)) return null;
  return {
    title: '按周新增和消除的数据预警(周一的日期)',
    kind: 'pairs',
    heads: weeks.map((week) => week.slice(5)),
    series: [
      { name: '新增', values: opened, colour: 'D9534F' },
      { name: '消除', values: ended, colour: '70AD47' },
    ],
    isPercent: false,
  };
};
