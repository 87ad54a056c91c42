import { isIgnoredPath } from '../../folder/ignored-name.ts';
import { isSettled, type KnownFile } from '../../folder/known-files.ts';
import { FileNotSettled, type FileStamp } from '../../folder/shared-folder.ts';
import { unitFolderOf } from '../../folder/unit-folder.ts';
import type { TypedReason } from '../../submission/answer/typed-reasons.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { Home } from '../home.ts';
import { endSighting, sightingOf } from '../looks.ts';
import { ownFile } from '../own-file.ts';
import { TryLater } from '../ports/try-later.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { isShareAway } from '../share-away.ts';
import { isTemplatePath, retireTemplate, takeTemplate } from '../templates/take-template.ts';
import { claimUnnoted, fileAnsweredBeside } from './answer-beside.ts';
import { awaitShare } from './await-share.ts';
import { ALONE, type Companion, enterWith } from './companions.ts';
import { isOpen, isPutOff, postpone, postponeUnsettled } from './put-off.ts';
import { readSince } from './read-as-it-counts.ts';
import { type Taken, takeIn } from './take-in.ts';
import type { UploadOutcome } from './upload-outcome.ts';
import { vanishedUpload } from './vanished-upload.ts';
import { waitsForRules } from './waits-for-rules.ts';

/** `evenIfDone`: its answer has to say something else now; `reasons`: written in the answer that lies beside it. */
type HowFar = { readonly evenIfDone: boolean; readonly reasons: readonly TypedReason[] };

const AS_ANNOUNCED: HowFar = { evenIfDone: false, reasons: [] };

/** No rules change what the system wrote itself. */
const isDone = (known: KnownFile | null, stamp: FileStamp, inForce: InForce): boolean => {
  if (known === null || !isSettled(known)) return false;
  if (known.version !== stamp.version || known.path !== stamp.path) return false;
  return known.kind === 'ours' || known.rules === inForce.digest;
};

/**
 * An answer of ours beside a file, saved anew by somebody: what was written in it is taken as if it had been written in the
 * file. Only then it is remembered, so that a stopped process, or one that could not read the file just now, reads it again.
 */
const takeFromBeside = async (
  home: Home,
  message: UploadMessage,
  stamp: FileStamp,
  reasons: readonly TypedReason[],
): Promise<UploadOutcome> => {
  const about = reasons.length === 0 ? null : await fileAnsweredBeside(home, stamp);
  if (about !== null) {
    const outcome = await processUpload(home, { file: about, attempt: 0 }, { evenIfDone: true, reasons });
    if (isPutOff(outcome)) return postpone(home, stamp, message);
  }
  await claimUnnoted(home, stamp);
  const now = await home.folder.stat(stamp.file);
  if (now?.version === stamp.version) await home.known.put(ownFile(stamp));
  return { code: 'ignored', file: stamp.file, path: stamp.path };
};

/** `isNoted`: a look may have noted when it saw the file, and nobody has ended that yet. */
type CarriedOut = { readonly outcome: UploadOutcome; readonly isNoted: boolean };

const readAndTakeIn = async (home: Home, message: UploadMessage, seen: Omit<Taken, 'bytes'>): Promise<CarriedOut> => {
  const bytes = await home.folder.read(seen.stamp);
  const sighting = await sightingOf(home, seen.stamp.file);
  const first = await readSince(home, { ...seen, bytes }, sighting);
  const outcome = first.read.ours
    ? await takeFromBeside(home, message, first.stamp, first.read.reasons)
    : await takeIn(home, message, { ...seen, bytes }, first, sighting);
  return { outcome, isNoted: sighting.isNoted && !('answered' in outcome) };
};

const carryOut = async (home: Home, message: UploadMessage, how: HowFar, companion: Companion): Promise<CarriedOut> => {
  const { file } = message;
  const noted = (outcome: UploadOutcome): CarriedOut => ({ outcome, isNoted: true });
  const stamp = await home.folder.stat(file);
  if (stamp === null) return noted(await vanishedUpload(home, message, how.evenIfDone));
  const { path } = stamp;
  const known = await home.known.get(file);
  // A hand-in that somebody gave such a name has been taken away.
  if (isIgnoredPath(path))
    return noted(known?.kind === 'handed-in' ? await vanishedUpload(home, message) : { code: 'ignored', file, path });
  const inForce = await home.rules.current();
  if (!how.evenIfDone && isDone(known, stamp, inForce)) return noted({ code: 'known', file, path });
  if (await waitsForRules(home, inForce, stamp, message)) return noted(await postpone(home, stamp, message));
  try {
    if (isTemplatePath(path)) {
      await takeTemplate(home, message, stamp);
      return noted({ code: 'ignored', file, path });
    }
    return await readAndTakeIn(home, message, { stamp, known, inForce, reasons: how.reasons, companion });
  } catch (error) {
    if (!(error instanceof FileNotSettled) || (await isShareAway(home))) throw error;
    return noted(await postponeUnsettled(home, stamp, message));
  }
};

const isAnswerLost = (outcome: UploadOutcome): boolean => 'answered' in outcome && outcome.answered.where === 'nowhere';

/** Whatever went wrong with a file while the share was going says nothing about the file. */
const carryOutInShare = async (
  home: Home,
  message: UploadMessage,
  how: HowFar,
  companion: Companion,
): Promise<CarriedOut> => {
  const wait = async (): Promise<CarriedOut> => ({
    outcome: await awaitShare(home, message, how.evenIfDone),
    isNoted: true,
  });
  try {
    const carried = await carryOut(home, message, how, companion);
    return isAnswerLost(carried.outcome) && (await isShareAway(home)) ? await wait() : carried;
  } catch (error) {
    if (error instanceof TryLater || !(await isShareAway(home).catch(() => false))) throw error;
    return wait();
  }
};

/** Whom an announced file comes with; one that is answered again, or whose unit is not known, comes alone. */
const companionOf = (home: Home, { file, unit }: UploadMessage, how: HowFar): Companion => {
  const folder = unit ?? (file.includes('/') ? unitFolderOf(file) : FINANCE_FOLDER);
  return how !== AS_ANNOUNCED || folder === FINANCE_FOLDER ? ALONE : enterWith(home, folder);
};

/**
 * One file that may have changed, carried to its end: gone, not ours to read, known already, or read, recorded and
 * answered. Redelivery and any order do no harm. Submitters' faults are answers; the world's faults are thrown.
 */
export const processUpload = async (
  home: Home,
  message: UploadMessage,
  how: HowFar = AS_ANNOUNCED,
): Promise<UploadOutcome> => {
  const companion = companionOf(home, message, how);
  const { outcome, isNoted } = await carryOutInShare(home, message, how, companion).finally(companion.leave);
  if (outcome.code === 'withdrawn') await retireTemplate(home, message.file);
  if (isNoted && !isOpen(outcome)) await endSighting(home, message.file);
  return outcome;
};
