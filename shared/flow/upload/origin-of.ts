import { answerBeside, type HandedInFile, type KnownFile } from '../../folder/known-files.ts';
import { FileNotSettled, type FileStamp } from '../../folder/shared-folder.ts';
import { isDryRun, unitFolderOf } from '../../folder/unit-folder.ts';
import { isMove, ledgerOf, placeOf } from '../../folder/unit-of-path.ts';
import type { Version } from '../../standing/standing.ts';
import type { Roster } from '../../unit.ts';
import type { Home } from '../home.ts';
import { endMissingFolder } from '../missing-folder.ts';
import { appendEvent, countingVersion, currentStanding } from '../unit-standing.ts';
import { discardBeside } from './answer-beside.ts';
import { discardMarkedCopy } from './marked-copy.ts';

/** Where a file's hand-in stood before: under this identity, or under a path where nothing lies any more. */
export type Origin = {
  readonly known: HandedInFile;
  /** All ledgers that may have it: also the one a stopped process was entering it in. */
  readonly ledgers: readonly string[];
  /** It goes on here: the same unit's, moved at most. Else it has left another unit, or begins or ends to count (自检). */
  readonly goesOn: boolean;
  /** The version another ledger has of it, to be carried on in this one; null within one ledger. */
  readonly carried: { readonly ledger: string; readonly version: Version } | null;
};

/**
 * The ledgers a known file may count in: the one it was entered in (an earlier release entered it under its first folder), and
 * the one a process that was stopped was entering it in.
 */
export const ledgersOfKnown = ({ ledger, entering, path }: HandedInFile): readonly string[] => [
  ...new Set([ledger ?? unitFolderOf(path), ...(entering === undefined ? [] : [entering])]),
];

const isSamePlace = (roster: Roster, from: string, to: string): boolean =>
  isDryRun(from) === isDryRun(to) && (from === to || isMove(roster, from, to));

type Needs = Pick<Home, 'known' | 'folder' | 'ledger' | 'standings'>;

/** The file this one was before somebody renamed or moved it: the same cells, known under a path where nothing lies any more. */
const movedHere = async (
  { known, folder }: Needs,
  roster: Roster,
  { file, path }: FileStamp,
  fingerprint: string,
): Promise<HandedInFile | null> => {
  for (const candidate of await known.byFingerprint(fingerprint, (from) => isSamePlace(roster, from, path)))
    if (candidate.file !== file && (await folder.stat(candidate.file)) === null) {
      // A share that has just gone shows neither: what is there beside its copy then was not moved.
      if ((await folder.stat(file)) === null) throw new FileNotSettled(path);
      return candidate;
    }
  return null;
};

/** The version of a file that counts, in the first of these ledgers that has one. */
export const firstCounting = async (
  needs: Pick<Home, 'ledger' | 'standings'>,
  ledgers: readonly string[],
  file: string,
): Promise<Origin['carried']> => {
  for (const ledger of ledgers) {
    const version = countingVersion(await currentStanding(needs, ledger), file);
    if (version !== null) return { ledger, version };
  }
  return null;
};

/** Null for a file that was never handed in before. */
export const originOf = async (
  needs: Needs,
  known: KnownFile | null,
  about: { readonly stamp: FileStamp; readonly roster: Roster; readonly fingerprint: string },
): Promise<Origin | null> => {
  const { stamp, roster, fingerprint } = about;
  const before = known?.kind === 'handed-in' ? known : await movedHere(needs, roster, stamp, fingerprint);
  if (before === null) return null;
  const ledgers = ledgersOfKnown(before);
  const goesOn = isSamePlace(roster, before.path, stamp.path);
  const others = goesOn ? ledgers.filter((ledger) => ledger !== ledgerOf(roster, stamp.path)) : [];
  const carried = await firstCounting(needs, others, before.file);
  return { known: before, ledgers, goesOn, carried };
};

type LeavingNeeds = Pick<Home, 'ledger' | 'standings' | 'known' | 'queue' | 'clock' | 'folder' | 'notes' | 'reader'>;

/**
 * Before a file that moved is recorded where it is now: a process that ends half-way leaves it to be looked at again, wherever it lies
 * by then, and its answer to be written anew.
 */
export const noteMove = async (
  { known: files }: Pick<Home, 'known'>,
  { known }: Origin,
  { stamp, roster }: { readonly stamp: FileStamp; readonly roster: Roster },
): Promise<void> => {
  if (known.file === stamp.file && known.path === stamp.path) return;
  await files.put({ ...known, entering: ledgerOf(roster, stamp.path), says: '' }, known);
};

/** After it was recorded where it is now: what it was under another path, or in another ledger, ends there. */
export const leaveOrigin = async (
  needs: LeavingNeeds,
  { known, ledgers }: Origin,
  now: { readonly stamp: FileStamp; readonly roster: Roster },
): Promise<void> => {
  const { stamp, roster } = now;
  const { file, path } = known;
  for (const ledger of ledgers) {
    if (ledger === ledgerOf(roster, stamp.path)) continue;
    await appendEvent(needs, ledger, (standing) =>
      countingVersion(standing, file) === null
        ? null
        : { at: needs.clock.now(), event: { kind: 'withdrawn', file, path } },
    );
    await needs.queue.unitChanged(ledger);
  }
  if (path === stamp.path) return;
  await discardBeside(needs, answerBeside(known));
  const [old, place] = [placeOf(roster, path).folder, placeOf(roster, stamp.path).folder];
  if (old !== place) await endMissingFolder(needs, old);
  if (file === stamp.file) return;
  await discardMarkedCopy(needs, file);
  await needs.known.remove(file);
};
