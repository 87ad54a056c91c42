import { addDays, type Day } from '../../day.ts';
import type { FormName } from '../../form/form-name.ts';
import { dutyKey } from '../../plan/duty-key.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { trueSinceByTime } from '../../standing/facts/true-since.ts';
import type { UnitFacts } from '../../standing/facts/unit-facts.ts';
import type { AssessContext } from '../assess-context.ts';
import type { DutyCase } from '../duty/evaluate-duty.ts';
import { stateOn } from '../duty/state-of-case.ts';
import { filtersWatch, watchesOffice, watchesTime } from '../duty/what-a-duty-watches.ts';
import { firstDayAgain } from './first-day-again.ts';
import { firstDayOverUnits } from './first-day-over-units.ts';

/** Every filter falls back on what the register says of an object. */
const REGISTER: FormName = '项目清单';

/** Days on which what decides about a duty changed: its records, what they are held against, and what was typed about it. */
const changesOf = (context: AssessContext, one: DutyCase): readonly Day[] => {
  const { duty, sources, shown } = one;
  const { finance, plan } = context.common;
  const key = dutyKey(plan.year, duty.code);
  const { own, office } = filtersWatch(duty);
  const of = (facts: UnitFacts, forms: readonly FormName[]): readonly Day[] =>
    forms.flatMap((form) => facts.timeline(form).changes);
  const typed = shown.standing.decisions
    .filter(({ about }) => about === key)
    .flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const seen = sources.flatMap((facts) => of(facts, [REGISTER, ...own, ...one.watched()]));
  const listed = finance === null ? [] : of(finance, [...office, ...one.watched()]);
  return [...new Set([...one.changes(), ...seen, ...listed, ...typed])].sort();
};

type DutyWarning = { readonly rule: string; readonly from: Day; isOpen(row: DutyState, on: Day): boolean };

/** Back day by day, where the mere passing of days may close a warning and open it again. */
const backByDays = (isOpen: (on: Day) => boolean, from: Day, day: Day): Day => {
  let since = day;
  while (since > from && isOpen(addDays(since, -1))) since = addDays(since, -1);
  return since;
};

/** The changes that fall into the stretch of days in which a warning can stand. */
const changesFrom = (context: AssessContext, one: DutyCase, from: Day): readonly Day[] =>
  changesOf(context, one).filter((change) => change > from && change <= context.day);

/**
 * First day of the unbroken stretch up to today on which a duty's warning stood, `from` being the first on which it could at
 * all: what was met in between and then taken away again opens anew.
 */
export const firstDayOpen = (context: AssessContext, one: DutyCase, warning: DutyWarning): Day => {
  const { day, common } = context;
  const { from } = warning;
  const { duty, shown, sources } = one;
  const isOpen = (on: Day): boolean => warning.isOpen(stateOn(context, one, on), on);
  const byTime = watchesTime(duty);
  const key = `${warning.rule} ${duty.code}`;
  if (sources.length > 1 && !byTime) {
    return firstDayOverUnits({ common, shown, sources, key, from, day }, changesFrom(context, one, from), isOpen);
  }
  const find = (): Day =>
    byTime ? backByDays(isOpen, from, day) : trueSinceByTime(isOpen, [from, ...changesFrom(context, one, from)], day);
  if (sources.length > 1) return find();
  return firstDayAgain(
    { common, facts: shown, office: watchesOffice(duty) },
    {
      key,
      day,
      lasts: (after) => !byTime || backByDays(isOpen, addDays(after, 1), day) <= addDays(after, 1),
      find,
    },
  );
};
