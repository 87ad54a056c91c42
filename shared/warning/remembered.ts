import type { Day } from '../day.ts';
import type { UnitFacts } from '../standing/unit-facts.ts';
import type { Ground } from './ground.ts';

/** What an answer about a unit rests on: its own ledger always, the finance office's papers where `office` says so. */
export type Resting = { readonly ground: Ground; readonly facts: UnitFacts; readonly office: boolean };

/** Until the next of these moments nothing that the answer rests on changes; only time passes. */
export const momentOf = ({ ground, facts, office }: Resting, day: Day): string =>
  office ? `${facts.momentAt(day)} ${ground.finance?.momentAt(day) ?? ''}` : facts.momentAt(day);

/** Answers about a unit, by key; they go when the unit's ledger, the rules in force or, where they rest on them, the office's papers change. */
export const remembering = <Answer>(): ((on: Resting) => Map<string, Answer>) => {
  type Kept = { readonly ground: object; readonly answers: Map<string, Answer> };
  const kinds = [new WeakMap<UnitFacts, Kept>(), new WeakMap<UnitFacts, Kept>()] as const;
  return ({ ground, facts, office }) => {
    const [kept, basis] = [kinds[office ? 1 : 0], office ? ground : ground.frame];
    const found = kept.get(facts);
    if (found?.ground === basis) return found.answers;
    const answers = new Map<string, Answer>();
    kept.set(facts, { ground: basis, answers });
    return answers;
  };
};

type Since = { readonly day: Day; readonly moment: string; readonly since: Day };

const sinces = remembering<Since>();

/**
 * The first day of a stretch up to `day`, asked again: where nothing changed since an earlier day of it, what began there
 * goes on, as far as `lasts` says so for the days in between.
 */
export const rememberedSince = (
  on: Resting,
  asked: { readonly key: string; readonly day: Day; lasts(after: Day): boolean; find(): Day },
): Day => {
  const { key, day } = asked;
  const moment = momentOf(on, day);
  const known = sinces(on);
  const before = known.get(key);
  const goesOn = before !== undefined && before.day <= day && before.moment === moment && asked.lasts(before.day);
  const since = goesOn ? before.since : asked.find();
  known.set(key, { day, moment, since });
  return since;
};
