import type { Hand } from './standing.ts';

/** One version of a file, under each path it lay at in turn. */
export type Version = readonly [Hand, ...Hand[]];

/** A file from its first version on; one that left and came back begins anew. */
export type Lineage = readonly Version[];

type Growing = [Hand, ...Hand[]][];

/** The place a version was carried from: the same hand-in, ended there on the day it began here. */
const carriedFrom = (hand: Hand, lines: readonly Growing[]): Growing | undefined =>
  lines.find((line) => {
    const last = line.at(-1)?.at(-1);
    return (
      last !== undefined &&
      last.file !== hand.file &&
      last.until === hand.from &&
      last.at === hand.at &&
      last.version === hand.version &&
      last.fingerprint === hand.fingerprint
    );
  });

/** The hands of a standing by file and version, also over renaming; dry runs are no part of it. */
export const lineagesOf = (hands: readonly Hand[]): readonly Lineage[] => {
  const lines: Growing[] = [];
  const byFile = new Map<string, Growing>();
  for (const hand of hands.filter(({ dryRun }) => !dryRun)) {
    const [carried, own] = [carriedFrom(hand, lines), byFile.get(hand.file)];
    const goesOn = own !== undefined && hand.version > (own.at(-1)?.[0].version ?? 0);
    const line = carried ?? (goesOn ? own : []);
    if (carried !== undefined) carried.at(-1)?.push(hand);
    else line.push([hand]);
    if (line.length === 1 && carried === undefined) lines.push(line);
    byFile.set(hand.file, line);
  }
  return lines;
};
