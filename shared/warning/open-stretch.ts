import { addDays, type Day } from '../day.ts';
import { firstDifference } from '../standing/first-difference.ts';
import { trueSinceByTime } from '../standing/met-history.ts';
import type { UnitFacts } from '../standing/unit-facts.ts';
import type { Ground } from './ground.ts';
import { remembering } from './remembered.ts';

/** A stretch of days found open up to `day`, by what the sources said then. */
type Stretch = { readonly day: Day; readonly since: Day; readonly sources: readonly UnitFacts[] };

const stretchesOf = remembering<Stretch>();

/** The last day up to which the sources still say what they said when the stretch was found. */
const holdsUntil = (stretch: Stretch, sources: readonly UnitFacts[]): Day =>
  sources.reduce((until, { standing }, at) => {
    const before = stretch.sources[at]?.standing;
    const differs = before === undefined ? stretch.since : firstDifference(before, standing);
    return differs === null || differs > until ? until : addDays(differs, -1);
  }, stretch.day);

/** Only days after those a stretch is known to have been open on are looked at again. */
const sinceFrom = (
  stretch: Stretch,
  until: Day,
  changes: readonly Day[],
  day: Day,
  isOpen: (on: Day) => boolean,
): Day =>
  trueSinceByTime(
    (on) => on >= stretch.since && (on <= until || isOpen(on)),
    [stretch.since, ...changes.filter((change) => change > stretch.since)],
    day,
  );

/** What a stretch rests on: the unit it is shown under, all whose records count, and the first day it could begin. */
export type Stretching = {
  readonly ground: Ground;
  readonly shown: UnitFacts;
  readonly sources: readonly UnitFacts[];
  readonly key: string;
  readonly from: Day;
  readonly day: Day;
};

/**
 * First day of an unbroken stretch up to `day` for what rests on many units, of which some change every day: looked for from
 * the day on which one of them first says something else than when it was asked before.
 */
export const stretchSince = (
  { ground, shown, sources, key, from, day }: Stretching,
  changes: readonly Day[],
  isOpen: (on: Day) => boolean,
): Day => {
  const stretches = stretchesOf({ ground, facts: shown, office: true });
  const before = stretches.get(key);
  const until = before === undefined || before.day > day ? '' : holdsUntil(before, sources);
  const since =
    before !== undefined && before.since >= from && before.since <= until
      ? sinceFrom(before, until, changes, day, isOpen)
      : trueSinceByTime(isOpen, [from, ...changes], day);
  stretches.set(key, { day, since, sources });
  return since;
};
