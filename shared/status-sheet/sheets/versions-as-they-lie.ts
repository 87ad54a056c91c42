import type { Day } from '../../day.ts';
import type { Version } from '../../standing/standing.ts';

const inOrder = (a: Version, b: Version): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.path < b.path ? -1 : 1);

/** A hand-in that was moved stands where it is now. */
const asItLies = (versions: readonly Version[]): readonly Version[] => {
  const now = new Map<string, Version>();
  const keyOf = ({ receipt, fingerprint, at }: Version): string => `${receipt} ${fingerprint} ${at}`;
  for (const version of versions) {
    const other = now.get(keyOf(version));
    const isLater =
      other === undefined || version.until === null || (other.until !== null && version.from >= other.from);
    if (isLater) now.set(keyOf(version), version);
  }
  return versions.filter((version) => now.get(keyOf(version)) === version);
};

/** What a unit had handed in by a day, the newest first; what was moved, where it lies now. */
export const versionsAsTheyLie = (versions: readonly Version[], day: Day): readonly Version[] =>
  asItLies(versions.filter(({ from }) => from <= day)).toSorted(inOrder);
