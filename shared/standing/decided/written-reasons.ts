import type { Day } from '../../day.ts';
import { lastPerObject } from '../../memo.ts';
import { NO_REASONS, type Reasons } from '../../submission/answer/reason.ts';
import { countedOn } from '../fold/form-timeline.ts';
import type { Reason, Standing } from '../standing.ts';

const written = (reasons: readonly Reason[]): Reasons =>
  reasons.length === 0 ? NO_REASONS : new Map(reasons.map(({ key, value }) => [key, value]));

/** What a unit has written beside its findings, as it stood on a day; '' where it took a reason back. */
export const reasonsOn = lastPerObject(
  ({ reasons }: Standing, day: Day): Reasons => written(reasons.filter((one) => countedOn(one, day))),
);

/** What stands written now. */
export const reasonsNow = ({ reasons }: Standing): Reasons => written(reasons.filter(({ until }) => until === null));
