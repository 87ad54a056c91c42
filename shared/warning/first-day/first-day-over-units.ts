import { addDays, type Day } from '../../day.ts';
import { firstDifference } from '../../standing/facts/first-difference.ts';
import { trueSinceByTime } from '../../standing/facts/true-since.ts';
import type { UnitFacts } from '../../standing/facts/unit-facts.ts';
import type { CommonFacts } from '../common-facts.ts';
import { keptPerUnit } from '../kept-per-unit.ts';

/** What was found last time: open on every day from `since` to `day`, by what the sources said then. */
type Found = { readonly day: Day; readonly since: Day; readonly sources: readonly UnitFacts[] };

const lastFound = keptPerUnit<Found>();

/** The last day up to which the sources still say what they said when it was found. */
const holdsUntil = (last: Found, sources: readonly UnitFacts[]): Day =>
  sources.reduce((until, { standing }, at) => {
    const before = last.sources[at]?.standing;
    const differs = before === undefined ? last.since : firstDifference(before, standing);
    return differs === null || differs > until ? until : addDays(differs, -1);
  }, last.day);

/** Only days after `until` are looked at again: up to it the answer is known. */
const sinceFrom = (last: Found, until: Day, changes: readonly Day[], day: Day, isOpen: (on: Day) => boolean): Day =>
  trueSinceByTime(
    (on) => on >= last.since && (on <= until || isOpen(on)),
    [last.since, ...changes.filter((change) => change > last.since)],
    day,
  );

/** What a warning over several units depends on: the unit it is shown under, all whose records count, and the first day it could begin. */
export type OverUnits = {
  readonly common: CommonFacts;
  readonly shown: UnitFacts;
  readonly sources: readonly UnitFacts[];
  readonly key: string;
  readonly from: Day;
  readonly day: Day;
};

/**
 * First day from which what depends on many units has stood unbroken up to `day`. Some unit changes every day, so nothing can be
 * kept for all of them: a duty of 全区 open since 03-01 when asked on 04-28 is, where one unit's new hand-in differs from 04-25 on,
 * asked anew from 04-25 alone.
 */
export const firstDayOverUnits = (
  { common, shown, sources, key, from, day }: OverUnits,
  changes: readonly Day[],
  isOpen: (on: Day) => boolean,
): Day => {
  const found = lastFound({ common, facts: shown, office: true });
  const before = found.get(key);
  const until = before === undefined || before.day > day ? '' : holdsUntil(before, sources);
  const since =
    before !== undefined && before.since >= from && before.since <= until
      ? sinceFrom(before, until, changes, day, isOpen)
      : trueSinceByTime(isOpen, [from, ...changes], day);
  found.set(key, { day, since, sources });
  return since;
};
