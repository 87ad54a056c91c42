import type { Day } from '../../day.ts';
import type { FormName } from '../../form/form-name.ts';
import { upperOf } from '../../lower-units.ts';
import { appliesTo } from '../../plan/applies-to.ts';
import type { Duty } from '../../plan/duty.ts';
import { isOverScope } from '../../plan/measures/all-measures.ts';
import { isChosen } from '../../plan/unit-choice.ts';
import type { Lookup } from '../../standing/duty/resolve-column.ts';
import { type ScopeView, scopeOf } from '../../standing/duty/scope.ts';
import { ledgersFor } from '../../standing/facts/office-records.ts';
import type { UnitFacts } from '../../standing/facts/unit-facts.ts';
import { measureDuty } from '../../standing/measures/measure-duty.ts';
import type { Outcome } from '../../standing/measures/outcome.ts';
import { workRows } from '../../standing/measures/registered.ts';
import type { Roster, Unit } from '../../unit.ts';
import type { AssessContext } from '../assess-context.ts';
import { keptPerUnit, lastChangeOf } from '../kept-per-unit.ts';
import type { RuleRun } from '../run-rules.ts';
import { watchesOffice, watchesTime } from './what-a-duty-watches.ts';

/** One duty of one unit, ready to be measured on any day. */
export type DutyCase = {
  readonly duty: Duty;
  /** Under whom the row is shown: the unit, or the finance office for 全区. */
  readonly shown: UnitFacts;
  /** Whose records count. */
  readonly sources: readonly UnitFacts[];
  /** Days on which what the duty looks at changed, rising. */
  changes(): readonly Day[];
  /** Forms the rule looks at whose findings the duty counts. */
  watched(): readonly FormName[];
  /** Duties of the same unit, this one among them, in the plan's order. */
  beside(): readonly DutyCase[];
  /** Measured by the records of a day against 对象范围 as of another (today unless said). */
  measuredOn(day: Day, scopeDay?: Day): Outcome;
};

/** What a duty counts may stand in the finance office's own ledgers. */
const withOffice = ({ common: { office } }: AssessContext, lookup: Lookup): Lookup =>
  office === null ? lookup : { ...lookup, office };

const changesOf = (duty: Duty, sources: readonly UnitFacts[], context: AssessContext): readonly Day[] => {
  const ofForms = sources.flatMap((facts) => duty.forms.flatMap((form) => facts.timeline(form).changes));
  const files =
    duty.measure === 'attached'
      ? sources.flatMap(({ standing }) =>
          standing.versions.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
        )
      : [];
  const { finance } = context.common;
  const ofOffice = finance === null ? [] : ledgersFor(duty).flatMap((form) => finance.timeline(form).changes);
  const runs = duty.measure === 'system' ? context.runs : [];
  // A 工作记录 dated ahead of its hand-in begins to count on its own day.
  const dated =
    duty.measure === 'registered'
      ? sources.flatMap((facts) =>
          workRows(context.lookupAt(facts, context.day), duty, context.common.plan.year).map((row) =>
            String(row.fields['完成日期']),
          ),
        )
      : [];
  return [...new Set([...ofForms, ...ofOffice, ...files, ...runs, ...dated])].sort();
};

const runsBy = ({ runs }: AssessContext, day: Day): number => runs.filter((run) => run <= day).length;

const outcomes = keptPerUnit<Outcome>();

/** A measure of one unit that time alone doesn't move is the same on all days between two changes. */
const lasting = (
  { common }: AssessContext,
  duty: Duty,
  sources: readonly UnitFacts[],
  days: readonly [day: Day, scopeDay: Day],
  measure: () => Outcome,
): Outcome => {
  const [facts] = sources;
  if (facts === undefined || sources.length > 1 || watchesTime(duty)) return measure();
  const on = { common, facts, office: watchesOffice(duty) };
  const known = outcomes(on);
  const key = `${duty.code} ${lastChangeOf(on, days[0])} ${lastChangeOf(on, days[1])}`;
  const found = known.get(key) ?? measure();
  known.set(key, found);
  return found;
};

/** What is worked out of a day, once each. */
const keptByDay = <Value>(of: (day: Day) => Value): ((day: Day) => Value) => {
  const known = new Map<Day, Value>();
  return (day) => {
    const found = known.get(day) ?? of(day);
    known.set(day, found);
    return found;
  };
};

/** The sources among their objects of a day; what counts a rule's findings looks at no records of its own. */
const viewsBy = (context: AssessContext, duty: Duty, sources: readonly UnitFacts[]) =>
  keptByDay((day: Day): readonly Lookup[] =>
    duty.rule === null ? sources.map((facts) => withOffice(context, context.lookupAt(facts, day, day))) : [],
  );

const dutyCase = (
  context: AssessContext,
  rules: RuleRun,
  about: Pick<DutyCase, 'duty' | 'shown' | 'sources' | 'beside'>,
): DutyCase => {
  const { duty, sources } = about;
  const { plan, calendar } = context.common;
  const viewsOn = viewsBy(context, duty, sources);
  const scopesOn = keptByDay((day): readonly ScopeView[] =>
    isOverScope(duty.measure) ? viewsOn(day).map((view) => scopeOf(duty, view, plan.year)) : [],
  );
  return {
    ...about,
    changes: () => changesOf(duty, sources, context),
    watched: () => (duty.rule === null ? [] : rules.formsOf(duty.rule)),
    measuredOn: (day, scopeDay = context.day) =>
      lasting(context, duty, sources, [day, scopeDay], () =>
        measureDuty({
          duty,
          planYear: plan.year,
          lookups: viewsOn(scopeDay).map((view) => ({ ...view, day })),
          scopes: scopesOn(scopeDay),
          calendar,
          openFindings: duty.rule === null ? null : rules.open(duty.rule, sources, day),
          runs: duty.measure === 'system' ? runsBy(context, day) : 0,
        }),
      ),
  };
};

/** Its records count in the row of a unit above it. */
const countsAbove = (roster: Roster, duty: Duty, unit: Unit): boolean => {
  if (duty.reach === 'own') return false;
  const upper = upperOf(roster, unit);
  return upper !== null && (appliesTo(duty, upper) || countsAbove(roster, duty, upper));
};

/** Those below count in the row above them, but for the ones that 适用单位 leaves out by name. */
const sourcesOf = (context: AssessContext, duty: Duty, facts: UnitFacts): readonly UnitFacts[] => {
  const without = duty.units?.kind === 'except' ? duty.units : null;
  return duty.reach === 'own'
    ? [facts]
    : [facts, ...context.below(facts).filter(({ unit }) => isChosen(without, unit))];
};

/** 全区 is every unit, or those that 适用单位 names. */
const chosenOf = ({ units }: AssessContext, duty: Duty): readonly UnitFacts[] =>
  duty.units === null ? units : units.filter(({ unit }) => isChosen(duty.units, unit));

/**
 * Every duty in use that applies to a unit, once whatever number of classes it has; 全区 once, under the finance office; one
 * that is 含下属 once, under the uppermost unit it applies to.
 */
export const dutyCases = (context: AssessContext, rules: RuleRun, facts: UnitFacts): readonly DutyCase[] => {
  const { plan, finance, roster } = context.common;
  const beside = (): readonly DutyCase[] => cases;
  const caseOf = (duty: Duty, sources: readonly UnitFacts[]): DutyCase =>
    dutyCase(context, rules, { duty, shown: facts, sources, beside });
  const cases: readonly DutyCase[] = plan.duties
    .filter((duty) => duty.enabled)
    .flatMap((duty) => {
      if (duty.classes === 'district') return facts === finance ? [caseOf(duty, chosenOf(context, duty))] : [];
      if (!appliesTo(duty, facts.unit) || countsAbove(roster, duty, facts.unit)) return [];
      return [caseOf(duty, sourcesOf(context, duty, facts))];
    });
  return cases;
};
