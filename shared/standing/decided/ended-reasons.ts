import type { Day } from '../../day.ts';
import type { Finding } from '../../finding.ts';
import type { HandedIn } from '../../ledger/entry.ts';
import { isFiledUnder, reasonKey } from '../../submission/answer/reason.ts';
import type { Reason, Version } from '../standing.ts';

const lies = ({ until }: Version): boolean => until === null;

/** Findings of other files that ask for a reason. */
const askedElsewhere = (versions: readonly Version[], file: string): readonly Finding[] =>
  versions
    .filter((version) => lies(version) && version.file !== file)
    .flatMap(({ asked = [] }) => asked)
    .filter(({ level }) => level === 'explain');

/**
 * A reason ends with its finding (forms.md §4): where a file's new version shows no more what its last one was asked about, and no
 * other file is asked about it either. What can't be read says nothing of the finding, and a file that left may come back; what
 * looks at other forms is no part of a version and keeps its reason. `versions` are those before the hand-in.
 */
export const withoutEnded = (
  reasons: readonly Reason[],
  versions: readonly Version[],
  { file, reading }: HandedIn,
  day: Day,
): readonly Reason[] => {
  const before = versions.findLast((version) => lies(version) && version.file === file)?.asked ?? [];
  if (before.length === 0 || reading.forms.length === 0) return reasons;
  const asked = new Set(before.map(reasonKey));
  const stand = [...reading.findings, ...askedElsewhere(versions, file)];
  return reasons.map((reason) =>
    reason.until === null && asked.has(reason.key) && !stand.some((finding) => isFiledUnder(finding, reason.key))
      ? { ...reason, until: day }
      : reason,
  );
};
