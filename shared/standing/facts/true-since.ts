import { addDays, type Day, daysBetween } from '../../day.ts';

/**
 * First day of the unbroken stretch of days up to `day` on which `isTrue`, where what it looks at only changes on
 * `changes` (rising). `isTrue(day)` holds.
 */
export const trueSince = (isTrue: (day: Day) => boolean, changes: readonly Day[], day: Day): Day => {
  let since = day;
  for (const change of changes.filter((one) => one <= day).toReversed()) {
    if (!isTrue(change)) return since;
    since = change;
  }
  return since;
};

/** First day that holds in (`from`, `until`], given that `until` does and that holding lasts. */
const firstTrue = (isTrue: (day: Day) => boolean, from: Day, until: Day): Day => {
  let [low, high] = [from, until];
  while (addDays(low, 1) < high) {
    const middle = addDays(low, daysBetween(low, high) >> 1);
    if (isTrue(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** As `trueSince`, for what may also begin by the mere passing of days, once between two changes, and then lasts. */
export const trueSinceByTime = (isTrue: (day: Day) => boolean, changes: readonly Day[], day: Day): Day => {
  let until = day;
  for (const change of changes.filter((one) => one <= day).toReversed()) {
    if (!isTrue(change)) return firstTrue(isTrue, change, until);
    until = change;
    if (!isTrue(addDays(change, -1))) return change;
  }
  return until;
};
