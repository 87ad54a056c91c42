import { isIgnoredPath } from '../../folder/ignored-name.ts';
import { isSettled, type KnownFile } from '../../folder/known-files.ts';
import { FileNotSettled, type FileStamp } from '../../folder/shared-folder.ts';
import { isDryRun, unitFolderOf } from '../../folder/unit-folder.ts';
import { ledgerOf } from '../../folder/unit-of-path.ts';
import type { TypedReason } from '../../submission/answer/typed-reasons.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { Home } from '../home.ts';
import { endSighting, type FoundSighting, sightingOf } from '../looks.ts';
import { ownFile } from '../own-file.ts';
import type { Write } from '../ports/together.ts';
import { TryLater } from '../ports/try-later.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import { adoptRules, withPlanFindings } from '../rules/adopt-rules.ts';
import { withMailboxHint } from '../rules/mailbox-hint.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { isShareAway } from '../share-away.ts';
import { renewBlankForms } from '../templates/put-blank-forms.ts';
import { isTemplatePath, retireTemplate, takeTemplate } from '../templates/take-template.ts';
import { noteTrouble } from '../troubles.ts';
import { claimUnnoted, fileAnsweredBeside } from './answer-beside.ts';
import { answerVersion } from './answer-version.ts';
import { awaitShare } from './await-share.ts';
import { ALONE, type Companion, enterWith } from './companions.ts';
import { leaveOrigin, noteMove, originOf } from './origin-of.ts';
import { readAsItCounts, readSince, type Seen } from './read-as-it-counts.ts';
import { reasonsLeftBeside } from './reasons-left-beside.ts';
import { asRecordedNow, type Recorded, type Recording, recordUpload } from './record-upload.ts';
import type { UploadOutcome } from './upload-outcome.ts';
import { vanishedUpload } from './vanished-upload.ts';
import { waitsForRules } from './waits-for-rules.ts';

const SECONDS_AT_MOST = 60;
const ATTEMPTS_BEFORE_TELLING = 5;

/** `evenIfDone`: its answer has to say something else now; `reasons`: written in the answer that lies beside it. */
type HowFar = { readonly evenIfDone: boolean; readonly reasons: readonly TypedReason[] };

const AS_ANNOUNCED: HowFar = { evenIfDone: false, reasons: [] };

/** No rules change what the system wrote itself. */
const isDone = (known: KnownFile | null, stamp: FileStamp, inForce: InForce): boolean => {
  if (known === null || !isSettled(known)) return false;
  if (known.version !== stamp.version || known.path !== stamp.path) return false;
  return known.kind === 'ours' || known.rules === inForce.digest;
};

/** Looked at again in 1, 2, 4, … seconds. */
const postpone = async (home: Home, { path }: FileStamp, { file, attempt }: UploadMessage): Promise<UploadOutcome> => {
  await home.queue.uploadSeen({ file, attempt: attempt + 1 }, Math.min(2 ** attempt, SECONDS_AT_MOST));
  return { code: 'postponed', file, path };
};

/** A file that does not settle for long is named on the status sheet. */
const postponeUnsettled = async (home: Home, stamp: FileStamp, message: UploadMessage): Promise<UploadOutcome> => {
  const { file, attempt } = message;
  if (attempt === ATTEMPTS_BEFORE_TELLING) {
    await noteTrouble(home, `file/${file}`, `${stamp.path} 一直在变化或还没有复制完，暂时无法读取，系统会继续重试。`);
    await home.queue.publishWanted();
  }
  return postpone(home, stamp, message);
};

/** It was not read: it is looked at again. */
const isPutOff = ({ code }: UploadOutcome): boolean => code === 'postponed' || code === 'outage';

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

type Taken = Seen & {
  readonly known: KnownFile | null;
  readonly reasons: readonly TypedReason[];
  readonly companion: Companion;
};

/** It will be looked at again, perhaps in a newer version that a look has announced already. */
const isOpen = (outcome: UploadOutcome): boolean =>
  isPutOff(outcome) || ('answered' in outcome && outcome.answered.where === 'nowhere');

/**
 * What an answered upload asks for. It stands before what is remembered of it: once a file is known to be answered, nobody asks for it
 * again. The unit is checked also where a process had recorded this and ended before it could ask for that.
 */
const followsFrom = async (
  home: Home,
  { stamp, known, inForce }: Recording,
  { code, version }: Recorded,
): Promise<readonly Write[]> => {
  const isReadAnew = (await home.rules.current()).digest !== inForce.digest;
  const isNew = (code !== 'unchanged' || known?.receipt !== version.receipt) && !isDryRun(stamp.path);
  return [
    ...(isReadAnew ? [() => home.queue.uploadSeen({ file: stamp.file, attempt: 0, again: true })] : []),
    ...(isNew ? [() => home.queue.unitChanged(ledgerOf(inForce.roster, stamp.path))] : []),
    () => home.queue.publishWanted(),
  ];
};

type FirstRead = Awaited<ReturnType<typeof readSince>>;

/** What is recorded of a file, and what rules of it took over. */
type Entered = { readonly recording: Recording; readonly recorded: Recorded; readonly effects: readonly string[] };

/** Takes what was read into the ledger, and lets rules take over. */
const enter = async (home: Home, seen: Taken, first: FirstRead, sighting: FoundSighting): Promise<Entered> => {
  const { bytes, inForce } = seen;
  const { stamp } = first;
  const { roster } = inForce;
  const origin = await originOf(home, seen.known, { stamp, roster, fingerprint: first.read.fingerprint });
  const read = await readAsItCounts(home, seen, origin, first);
  const reading = withMailboxHint(
    stamp.path,
    withPlanFindings(stamp.path, read.reading, inForce),
    inForce.plan.settings.mailDomains,
  );
  const known = origin?.known.file === stamp.file && origin.goesOn ? origin.known : null;
  const readingDigest = home.sha256(JSON.stringify(reading));
  const left = await reasonsLeftBeside(home, origin, stamp);
  if (origin !== null) await noteMove(home, origin, { stamp, roster });
  if (origin?.known.file !== stamp.file)
    await home.known.put({ kind: 'unsettled', file: stamp.file, path: stamp.path }, seen.known);
  if (known?.sha256 !== read.sha256) await home.archive.keep(read.sha256, bytes);
  const recording = {
    stamp,
    known,
    isFirstSeen: seen.known === null,
    origin,
    read: { ...read, reading, reasons: [...read.reasons, ...left, ...seen.reasons] },
    readingDigest,
    inForce,
    sighting,
  };
  const recorded = await recordUpload(home, recording);
  const { receipt, at } = recorded.version;
  if (origin !== null) await leaveOrigin(home, origin, { stamp, roster });
  const effects = await adoptRules(home, { file: stamp.file, path: stamp.path, at, receipt, reading });
  if (reading.forms.some(({ form }) => form === '工作要点')) await renewBlankForms(home);
  return { recording, recorded, effects };
};

/** Records what was read, and answers once all that came along are recorded too. */
const takeIn = async (
  home: Home,
  message: UploadMessage,
  seen: Taken,
  sighting: FoundSighting,
): Promise<UploadOutcome> => {
  const first = await readSince(home, seen, sighting);
  if (first.read.ours) return takeFromBeside(home, message, first.stamp, first.read.reasons);
  const entered = await seen.companion.record(() => enter(home, seen, first, sighting));
  const isFollowed = await seen.companion.others();
  const recorded = isFollowed ? await asRecordedNow(home, entered.recorded) : entered.recorded;
  const { recording, effects } = entered;
  const { outcome, writes } = await answerVersion(home, message, {
    ...recording,
    bytes: seen.bytes,
    recorded,
    effects,
  });
  const isEnded = sighting.isNoted && !isOpen(outcome);
  const follows = await followsFrom(home, recording, recorded);
  await home.together([...follows, ...writes, ...(isEnded ? [() => endSighting(home, message.file)] : [])]);
  return outcome;
};

/** `isNoted`: a look may have noted when it saw the file, and nobody has ended that yet. */
type CarriedOut = { readonly outcome: UploadOutcome; readonly isNoted: boolean };

const readAndTakeIn = async (home: Home, message: UploadMessage, seen: Omit<Taken, 'bytes'>): Promise<CarriedOut> => {
  const bytes = await home.folder.read(seen.stamp);
  const sighting = await sightingOf(home, seen.stamp.file);
  const outcome = await takeIn(home, message, { ...seen, bytes }, sighting);
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
