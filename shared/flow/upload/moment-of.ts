import { dayOf, type Instant } from '../../day.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import type { Version } from '../../standing/standing.ts';
import type { MomentReason, SetAside } from '../../submission/answer/moment.ts';
import type { Sighting } from '../looks.ts';
import type { Clock } from '../ports/clock.ts';

/** When a hand-in counts from, and the file's own time where that is another. */
export type Moment = { readonly at: Instant; readonly setAside?: SetAside };

/** Times before are what programs write that know none: 1601, 1970, 1980. */
const FIRST_REAL = '2000-01-01';

const firstGuess = ({ modifiedAt }: FileStamp, { seen }: Sighting, clock: Clock): readonly [Instant, MomentReason?] => {
  if (modifiedAt < FIRST_REAL) return [seen, 'none'];
  return dayOf(modifiedAt) > clock.today() ? [seen, 'future'] : [modifiedAt];
};

/**
 * When a file counts as handed in: at its own modification time, but never before the last look at the share that did not see
 * it, nor before the version it replaces, which had been there until then; neither where it lies ahead, of a clock that was wrong. A time that is none, or lies in the future, gives
 * way to when the file was seen. Where no look is known (a rebuild) the time alone is trusted.
 */
export const momentOf = (stamp: FileStamp, before: Version | null, sighting: Sighting, clock: Clock): Moment => {
  const first = firstGuess(stamp, sighting, clock);
  const bounds: readonly (readonly [Instant, MomentReason])[] = [
    [sighting.after > clock.now() ? '' : sighting.after, 'unseen'],
    [before === null || before.at > clock.now() ? '' : before.at, 'replaces'],
  ];
  const [at, because] = bounds.reduce<readonly [Instant, MomentReason?]>(
    (best, bound) => (bound[0] > best[0] ? bound : best),
    first,
  );
  return because === undefined ? { at } : { at, setAside: { fileTime: stamp.modifiedAt, because } };
};
