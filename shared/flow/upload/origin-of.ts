import { answerBeside, type HandedInFile, type KnownFile } from '../../folder/known-files.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { isDryRun, unitFolderOf } from '../../folder/unit-folder.ts';
import { isMove, ledgerOf, placeOf } from '../../folder/unit-of-path.ts';
import type { Version } from '../../standing/standing.ts';
import type { Roster } from '../../unit.ts';
import type { Home } from '../home.ts';
import { endTrouble } from '../troubles.ts';
import { appendEvent, countingVersion, currentStanding } from '../unit-standing.ts';
import { discardBeside } from './answer-beside.ts';

/** Where a file's hand-in stood before: under this identity, or under a path where nothing lies any more. */
export type Origin = {
  readonly known: HandedInFile;
  readonly ledger: string;
  /** It goes on here: the same unit's, moved at most. Else it has left another unit, or begins or ends to count (自检). */
  readonly goesOn: boolean;
  /** The version another ledger has of it, to be carried on in this one; null within one ledger. */
  readonly carried: Version | null;
};

/** The ledger a known file was entered in; an earlier release entered it under its first folder. */
export const ledgerOfKnown = ({ ledger, path }: Pick<HandedInFile, 'ledger' | 'path'>): string =>
  ledger ?? unitFolderOf(path);

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
    if (candidate.file !== file && (await folder.stat(candidate.file)) === null) return candidate;
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
  const ledger = ledgerOfKnown(before);
  const goesOn = isSamePlace(roster, before.path, stamp.path);
  const isOther = ledger !== ledgerOf(roster, stamp.path);
  const carried = goesOn && isOther ? countingVersion(await currentStanding(needs, ledger), before.file) : null;
  return { known: before, ledger, goesOn, carried };
};

type LeavingNeeds = Pick<Home, 'ledger' | 'standings' | 'known' | 'queue' | 'clock' | 'folder' | 'notes' | 'reader'>;

/** After it was recorded where it is now: what it was under another path, or in another ledger, ends there. */
export const leaveOrigin = async (
  needs: LeavingNeeds,
  { known, ledger }: Origin,
  now: { readonly stamp: FileStamp; readonly roster: Roster },
): Promise<void> => {
  const { stamp, roster } = now;
  const { file, path } = known;
  if (ledger !== ledgerOf(roster, stamp.path)) {
    await appendEvent(needs, ledger, (standing) =>
      countingVersion(standing, file) === null
        ? null
        : { at: needs.clock.now(), event: { kind: 'withdrawn', file, path } },
    );
    await needs.queue.unitChanged(ledger);
  }
  if (path === stamp.path) return;
  const [old, place] = [placeOf(roster, path).folder, placeOf(roster, stamp.path).folder];
  if (old !== place) {
    await discardBeside(needs, answerBeside(known));
    if (!(await needs.folder.has(old))) await endTrouble(needs, `folder/${old}`);
  }
  if (file !== stamp.file) await needs.known.remove(file);
};
