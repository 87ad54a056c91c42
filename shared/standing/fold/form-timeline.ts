import type { Day } from '../../day.ts';
import type { FormName } from '../../form/form-name.ts';
import { perKey } from '../../memo.ts';
import type { FormReading } from '../../submission/reading.ts';
import type { Version } from '../standing.ts';

/** One form found in one version of one file. */
export type Submitted = { readonly version: Version; readonly reading: FormReading };

/** Everything handed in of one form, over time; dry runs (自检) are no part of it. */
export type FormTimeline = {
  /** In order of hand-in: a later one wins over an earlier one about the same object. */
  readonly all: readonly Submitted[];
  /** Days on which what counts changed, rising. */
  readonly changes: readonly Day[];
  /** What counted on a day. */
  at(day: Day): readonly Submitted[];
};

/** Whether a version of a file counted on a day. */
export const countedOn = ({ from, until }: Pick<Version, 'from' | 'until'>, day: Day): boolean =>
  from <= day && (until === null || until > day);

/** The last of `days` (rising) not after `day`; '' before the first. */
export const lastChange = (days: readonly Day[], day: Day): Day => {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as Day) <= day) low = middle + 1;
    else high = middle;
  }
  return days[low - 1] ?? '';
};

const byMoment = (a: Submitted, b: Submitted): number =>
  a.version.at < b.version.at ? -1 : a.version.at > b.version.at ? 1 : 0;

const timeline = (unordered: readonly Submitted[]): FormTimeline => {
  const all = unordered.toSorted(byMoment);
  const changes = [
    ...new Set(all.flatMap(({ version }) => (version.until === null ? [version.from] : [version.from, version.until]))),
  ].sort();
  const countedFrom = perKey((change: Day) =>
    change === '' ? [] : all.filter(({ version }) => countedOn(version, change)),
  );
  return {
    all,
    changes,
    at: (day) => countedFrom(lastChange(changes, day)),
  };
};

const NOTHING: FormTimeline = timeline([]);

/** The timelines of what was handed in by form; a form never handed in has an empty one. */
export const formTimelines = (all: readonly Submitted[]): ((form: FormName) => FormTimeline) => {
  const byForm = Map.groupBy(all, ({ reading }) => reading.form);
  const timelines = new Map([...byForm].map(([form, submitted]) => [form, timeline(submitted)]));
  return (form) => timelines.get(form) ?? NOTHING;
};
