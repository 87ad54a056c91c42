import type { Day } from '../../day.ts';
import { type DependsOn, keptPerUnit, lastChangeOf } from '../kept-per-unit.ts';

type Since = { readonly day: Day; readonly lastChange: string; readonly since: Day };

const sinces = keptPerUnit<Since>();

/**
 * The first day of a warning that stands on `day`, asked again: asked on 04-29 after 04-28, with nothing handed in between, it
 * is the day found on 04-28, as far as `lasts` says that it stood on every day since.
 */
export const firstDayAgain = (
  on: DependsOn,
  asked: { readonly key: string; readonly day: Day; lasts(after: Day): boolean; find(): Day },
): Day => {
  const { key, day } = asked;
  const lastChange = lastChangeOf(on, day);
  const known = sinces(on);
  const before = known.get(key);
  const goesOn =
    before !== undefined && before.day <= day && before.lastChange === lastChange && asked.lasts(before.day);
  const since = goesOn ? before.since : asked.find();
  known.set(key, { day, lastChange, since });
  return since;
};
