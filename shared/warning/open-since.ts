import { addDays, type Day } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import type { DutyState } from '../standing/duty-state.ts';
import { firstDifference } from '../standing/first-difference.ts';
import { heldSinceByTime } from '../standing/met-history.ts';
import type { UnitFacts } from '../standing/unit-facts.ts';
import type { AssessContext } from './assess-context.ts';
import { type DutyCase, stateOn } from './evaluate-duty.ts';
import type { Ground } from './ground.ts';

/** Forms a filter's computed columns look at, besides the duty's own. */
const LOOKED_UP: readonly FormName[] = ['项目清单', '事前绩效评估台账'];
const DIRECTORIES: readonly FormName[] = ['财政专项资金政策目录', '重点绩效评价项目目录'];

/** Days on which what decides about a duty changed: its records, what they are held against, and what was typed about it. */
const changesOf = (context: AssessContext, one: DutyCase): readonly Day[] => {
  const { duty, sources, shown } = one;
  const { finance } = context;
  const of = (facts: UnitFacts, forms: readonly FormName[]): readonly Day[] =>
    forms.flatMap((form) => facts.timeline(form).changes);
  const typed = shown.standing.decisions
    .filter(({ about }) => about === duty.code)
    .flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const seen = duty.rule === null ? LOOKED_UP : [...LOOKED_UP, ...one.watched()];
  const listed = finance === null ? [] : of(finance, [...DIRECTORIES, ...one.watched()]);
  return [...new Set([...one.changes(), ...sources.flatMap((facts) => of(facts, seen)), ...listed, ...typed])].sort();
};

/** A stretch of days found open up to `day`, by what the sources said then. */
type Stretch = { readonly day: Day; readonly since: Day; readonly sources: readonly UnitFacts[] };

type Known = { readonly ground: Ground; readonly stretches: Map<string, Stretch> };

const known = new WeakMap<UnitFacts, Known>();

const knownOf = (facts: UnitFacts, ground: Ground): Known => {
  const found = known.get(facts);
  if (found?.ground === ground) return found;
  const made = { ground, stretches: new Map<string, Stretch>() };
  known.set(facts, made);
  return made;
};

/** The last day up to which the sources still say what they said when the stretch was found. */
const holdsUntil = (stretch: Stretch, sources: readonly UnitFacts[]): Day =>
  sources.reduce((until, { standing }, at) => {
    const before = stretch.sources[at]?.standing;
    const differs = before === undefined ? stretch.since : firstDifference(before, standing);
    return differs === null || differs > until ? until : addDays(differs, -1);
  }, stretch.day);

type Asked = { readonly rule: string; readonly from: Day; isOpen(row: DutyState, on: Day): boolean };

/** Only days after those a stretch is known to have been open on are looked at again. */
const sinceFrom = (
  stretch: Stretch,
  until: Day,
  changes: readonly Day[],
  day: Day,
  isOpen: (on: Day) => boolean,
): Day =>
  heldSinceByTime(
    (on) => on >= stretch.since && (on <= until || isOpen(on)),
    [stretch.since, ...changes.filter((change) => change > stretch.since)],
    day,
  );

/**
 * First day of the unbroken stretch up to today on which a duty's warning stood, `from` being the first on which it could at
 * all: what was met in between and then taken away again opens anew. Asked again later it is the same while nothing changed.
 */
export const openSince = (context: AssessContext, one: DutyCase, warning: Asked): Day => {
  const { day, ground } = context;
  const { stretches } = knownOf(one.shown, ground);
  const key = `${warning.rule} ${one.duty.code}`;
  const changes = changesOf(context, one).filter((change) => change > warning.from && change <= day);
  const isOpen = (on: Day): boolean => warning.isOpen(stateOn(context, one, on), on);
  const before = stretches.get(key);
  const until = before === undefined || before.day > day ? '' : holdsUntil(before, one.sources);
  const since =
    before !== undefined && before.since >= warning.from && before.since <= until
      ? sinceFrom(before, until, changes, day, isOpen)
      : heldSinceByTime(isOpen, [warning.from, ...changes], day);
  stretches.set(key, { day, since, sources: one.sources });
  return since;
};
