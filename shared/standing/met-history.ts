import { addDays, type Day, daysBetween } from '../day.ts';

/**
 * First day of the unbroken stretch of days up to `day` on which `holds`, where what it looks at only changes on
 * `changes` (rising). `holds(day)` is true.
 */
export const heldSince = (holds: (day: Day) => boolean, changes: readonly Day[], day: Day): Day => {
  let since = day;
  for (const change of changes.filter((one) => one <= day).toReversed()) {
    if (!holds(change)) return since;
    since = change;
  }
  return since;
};

/** First day that holds in (`from`, `until`], given that `until` does and that holding lasts. */
const firstHeld = (holds: (day: Day) => boolean, from: Day, until: Day): Day => {
  let [low, high] = [from, until];
  while (addDays(low, 1) < high) {
    const middle = addDays(low, daysBetween(low, high) >> 1);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** As `heldSince`, for what may also begin by the mere passing of days, once between two changes, and then lasts. */
export const heldSinceByTime = (holds: (day: Day) => boolean, changes: readonly Day[], day: Day): Day => {
  let until = day;
  for (const change of changes.filter((one) => one <= day).toReversed()) {
    if (!holds(change)) return firstHeld(holds, change, until);
    until = change;
    if (!holds(addDays(change, -1))) return change;
  }
  return until;
};
