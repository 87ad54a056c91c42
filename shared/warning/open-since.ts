import type { Day } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import type { DutyState } from '../standing/duty-state.ts';
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

type Known = { readonly ground: Ground; readonly since: Map<string, { readonly day: Day; readonly since: Day }> };

const known = new WeakMap<UnitFacts, Known>();

const knownOf = (facts: UnitFacts, ground: Ground): Known => {
  const found = known.get(facts);
  if (found?.ground === ground) return found;
  const made = { ground, since: new Map() };
  known.set(facts, made);
  return made;
};

/**
 * First day of the unbroken stretch up to today on which a duty's warning stood, `from` being the first on which it could at
 * all: what was met in between and then taken away again opens anew. Asked again later it is the same while nothing changed.
 */
export const openSince = (
  context: AssessContext,
  one: DutyCase,
  warning: { readonly rule: string; readonly from: Day; isOpen(row: DutyState, on: Day): boolean },
): Day => {
  const { day, ground } = context;
  const changes = changesOf(context, one).filter((change) => change > warning.from && change <= day);
  const { since } = knownOf(one.shown, ground);
  const key = `${warning.rule} ${one.duty.code}`;
  const before = since.get(key);
  if (one.sources.length === 1 && before !== undefined && before.day <= day && (changes.at(-1) ?? '') <= before.day)
    return before.since;
  const isOpen = (on: Day): boolean => warning.isOpen(stateOn(context, one, on), on);
  const found = heldSinceByTime(isOpen, [warning.from, ...changes], day);
  since.set(key, { day, since: found });
  return found;
};
