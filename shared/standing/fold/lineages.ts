import type { Version } from '../standing.ts';

/** One version of a file under each path it lay at in turn, e.g. 甲/自评.xlsx until 2022-04-20, 甲/旧/自评.xlsx since. */
type Places = readonly [Version, ...Version[]];

/** A file from its first version on; one that left and came back begins anew. */
export type Lineage = readonly Places[];

type Growing = [Version, ...Version[]][];

/** The place a version was carried from: the same hand-in, ended there on the day it began here; a library's file keeps its id. */
const carriedFrom = (version: Version, lines: readonly Growing[]): Growing | undefined =>
  lines.find((line) => {
    const last = line.at(-1)?.at(-1);
    return (
      last !== undefined &&
      last.until === version.from &&
      last.at === version.at &&
      last.version === version.version &&
      last.fingerprint === version.fingerprint
    );
  });

/** The versions of a standing by file and number, also over renaming; dry runs are no part of it. */
export const lineagesOf = (versions: readonly Version[]): readonly Lineage[] => {
  const lines: Growing[] = [];
  const byFile = new Map<string, Growing>();
  for (const version of versions.filter(({ dryRun }) => !dryRun)) {
    const [carried, own] = [carriedFrom(version, lines), byFile.get(version.file)];
    const goesOn = own !== undefined && version.version > (own.at(-1)?.[0].version ?? 0);
    const line = carried ?? (goesOn ? own : []);
    if (carried !== undefined) carried.at(-1)?.push(version);
    else line.push([version]);
    if (line.length === 1 && carried === undefined) lines.push(line);
    byFile.set(version.file, line);
  }
  return lines;
};
