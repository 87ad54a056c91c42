import type { ActiveRecord } from '../standing/facts/unit-facts.ts';
import { namesOf, type Unit } from '../unit.ts';
import { numberIn, textIn } from './evidence.ts';
import type { RuleSubject } from './rule.ts';

const LEVELS: ReadonlySet<string> = new Set(['项目再评价', '专家再评审', '财政再复核']);

const isAbout = (unit: Unit, evaluated: string): boolean => namesOf(unit).includes(evaluated);

/** About last year's budget: what the row says, else the year before the one it was evaluated in. */
const isOfLastYear = ({ record }: ActiveRecord, planYear: number): boolean =>
  (numberIn(record, '预算年度') ?? (record.year ?? 0) - 1) === planYear - 1;

/**
 * Re-evaluations of a unit's projects: its own ledger's, and those of the finance office's ledger that name it as
 * 被评价单位. Later hand-ins come first.
 */
export const reEvaluations = ({ context, facts, lookup, day }: RuleSubject): readonly ActiveRecord[] => {
  const own = facts.recordsAt('重点评价台账', day, lookup.objects);
  const { finance } = context;
  const office =
    finance === null || finance === facts
      ? []
      : finance
          .recordsAt('重点评价台账', day, finance.objectsAt(day))
          .filter(({ record }) => isAbout(facts.unit, textIn(record, '被评价单位')));
  return [...own, ...office]
    .filter((one) => LEVELS.has(textIn(one.record, '评价层次')) && isOfLastYear(one, context.plan.year))
    .toSorted((a, b) => (a.version.at < b.version.at ? 1 : a.version.at > b.version.at ? -1 : 0));
};
