import type { Finding } from '../../finding.ts';
import { type AnswerPlace, answerBeside, type HandedInFile, owedBecause } from '../../folder/known-files.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { ledgerOf } from '../../folder/unit-of-path.ts';
import { withCalled } from '../../form/own-labels.ts';
import type { OwnWord } from '../../form/own-words.ts';
import { reasonsNow } from '../../standing/decided/written-reasons.ts';
import { showsReasons } from '../../submission/answer/typed-reasons.ts';
import type { Verdict } from '../../submission/reading.ts';
import { crossFindingsOf } from '../cross-findings-of.ts';
import type { Home } from '../home.ts';
import type { Write } from '../ports/together.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import { auditsOf } from '../rules/audits-of.ts';
import { endTrouble } from '../troubles.ts';
import { acrossOf } from './across-of.ts';
import { discardAllBeside } from './answer-beside.ts';
import { type AnswerDone, type Answering, answerUpload } from './answer-upload.ts';
import { keepMarkedCopy } from './marked-copy.ts';
import type { Origin } from './origin-of.ts';
import type { Recorded, Recording } from './record-upload.ts';
import { sheetOfVersion, verdictOfVersion } from './sheet-of-version.ts';
import { takeReasons } from './take-reasons.ts';
import type { Answered, UploadOutcome } from './upload-outcome.ts';
import { wholeUnit } from './whole-unit.ts';

const SECONDS_AT_LEAST = 30;
const SECONDS_AT_MOST = 1800;

type Answer = Recording & {
  readonly bytes: Uint8Array;
  readonly recorded: Recorded;
  /** What a new plan changes; empty for all else. */
  readonly effects: readonly string[];
};

const inWords = (finding: Finding, words: readonly OwnWord[]): Finding => ({
  ...finding,
  message: withCalled(words, finding.message),
  remedy: withCalled(words, finding.remedy),
});

const isNowhere = (answer: AnswerPlace): boolean =>
  answer.where === 'overtaken' || (answer.where === 'owed' && answer.beside === null);

const knownAfter = (answer: Answer, done: AnswerDone, digest: string, across: string): HandedInFile => ({
  kind: 'handed-in',
  file: answer.stamp.file,
  path: answer.stamp.path,
  version: done.stamp.version,
  sha256: answer.read.sha256,
  fingerprint: answer.read.fingerprint,
  receipt: answer.recorded.version.receipt,
  ledger: ledgerOf(answer.inForce.roster, answer.stamp.path),
  answer: done.answer,
  says: isNowhere(done.answer) ? '' : digest,
  across,
  rules: answer.inForce.digest,
  reading: answer.readingDigest,
});

/** A file that is open or guarded is tried again ever less often; one that changed meanwhile at once. */
const tryAgain = (home: Home, { file, attempt }: UploadMessage, done: AnswerDone): readonly Write[] => {
  const again = (seconds: number): readonly Write[] => [
    () => home.queue.uploadSeen({ file, attempt: attempt + 1 }, seconds),
  ];
  if (done.answer.where === 'overtaken') return again(Math.min(attempt, SECONDS_AT_LEAST));
  if (done.answer.where === 'owed') return again(Math.min(SECONDS_AT_LEAST * 2 ** attempt, SECONDS_AT_MOST));
  return [];
};

const answeredBy = ({ answer, written }: AnswerDone): Answered => {
  if (answer.where === 'inside' || answer.where === 'beside' || answer.where === 'none')
    return { where: answer.where, pending: '', written };
  const pending = answer.where === 'owed' ? answer.because : '';
  return { where: isNowhere(answer) ? 'nowhere' : 'beside', pending, written };
};

const outcomeOf = (
  answer: Answer,
  { verdict, findings }: { readonly verdict: Verdict; readonly findings: readonly Finding[] },
  done: AnswerDone,
): UploadOutcome => ({
  code: answer.recorded.code,
  file: answer.stamp.file,
  path: answer.stamp.path,
  verdict,
  reason: answer.read.reading.reason ?? '',
  errors: findings.filter(({ level }) => level === 'error').length,
  hints: findings.filter(({ level }) => level !== 'error').length,
  receipt: answer.recorded.version.receipt,
  answered: answeredBy(done),
});

/** Just this answer stands where it belongs, by what is known of the file. */
const standsThere = (
  known: HandedInFile | null,
  { digest, isShown, path }: { readonly digest: string; readonly isShown: boolean; readonly path: string },
): known is HandedInFile => {
  if (known === null || known.says !== digest || owedBecause(known) !== null) return false;
  return isShown || (answerBeside(known) !== null && known.path === path);
};

/** Where an earlier answer lies beside it; what lay beside it under another name or in another folder went with that. */
const besideItStill = (origin: Origin | null, { path }: FileStamp): string | null =>
  origin?.known.path === path ? answerBeside(origin.known) : null;

/** Somebody else has dealt with a version after the one that was read here: what is noted of it is newer, and stays. */
const isAnsweredMeanwhile = async ({ known }: Home, { stamp, known: before }: Answer): Promise<boolean> => {
  const now = await known.get(stamp.file);
  if (now?.kind !== 'handed-in' || now.answer.where === 'overtaken') return false;
  return now.version !== stamp.version && now.version !== before?.version;
};

/** An 附件 gets no answer, and loses the one it had while nobody asked for it. */
const leftAsItIs = async (home: Home, stamp: FileStamp, beside: string | null): Promise<AnswerDone> => {
  await discardAllBeside(home, stamp, beside);
  return { answer: { where: 'none' }, written: false, stamp };
};

/** Puts the answer where it belongs, unless just that one stands there already or the file gets none. */
const putAnswer = async (
  home: Home,
  { stamp, bytes, known, origin, read, isFirstSeen }: Answer,
  about: Pick<Answering, 'toldBecause' | 'sheet'> & { readonly digest: string; readonly isShown: boolean },
): Promise<AnswerDone> => {
  const { digest, isShown, toldBecause, sheet } = about;
  const beside = besideItStill(origin, stamp);
  if (read.reading.verdict === 'attached') return leftAsItIs(home, stamp, beside);
  if (standsThere(known, { digest, isShown, path: stamp.path })) return { answer: known.answer, written: false, stamp };
  const { readable } = read;
  return answerUpload(home, { stamp, bytes, readable, beside, hasNoneBeside: isFirstSeen, toldBecause, sheet });
};

/** What came of answering, and what is to be remembered of it together with whatever else follows from the upload. */
type AnsweredVersion = { readonly outcome: UploadOutcome; readonly writes: readonly Write[] };

/** Writes the answer of a recorded version unless just that answer stands there already. */
export const answerVersion = async (home: Home, message: UploadMessage, answer: Answer): Promise<AnsweredVersion> => {
  const { stamp, bytes, known, read, inForce, recorded } = answer;
  const { version } = recorded;
  const cross = crossFindingsOf(recorded.standing, auditsOf(inForce)).get(version.file) ?? [];
  const { findings: own } = read.reading;
  const findings = [...own, ...cross];
  const typed = { stamp, file: version.file, inForce, typed: read.reasons, findings: own, cross };
  const standing = await wholeUnit(home, inForce, await takeReasons(home, typed, recorded.standing));
  const about = { inForce, version, standing, reading: read.reading, cross, effects: answer.effects };
  const inside = sheetOfVersion(about, null);
  const digest = home.sha256(JSON.stringify(inside));
  const isShown = read.answered && showsReasons(read.reasons, findings, reasonsNow(standing));
  const toldBecause = known?.says === digest && known.path === stamp.path ? owedBecause(known) : null;
  const done = await putAnswer(home, answer, {
    digest,
    isShown,
    toldBecause,
    sheet: (reason) => (reason === null ? inside : sheetOfVersion(about, reason)),
  });
  await keepMarkedCopy(home, {
    stamp: done.stamp,
    bytes,
    findings: findings.map((one) => inWords(one, inForce.plan.words)),
    sheet: () => inside,
    isWanted: inForce.plan.settings.markedCopies && done.answer.where === 'inside',
    isNew: done.written,
    hasNone: answer.isFirstSeen,
  });
  const isNewerNoted = done.answer.where === 'overtaken' && (await isAnsweredMeanwhile(home, answer));
  const after = knownAfter(answer, done, digest, acrossOf(home, inForce, standing, { version, cross }));
  return {
    outcome: outcomeOf(answer, { verdict: verdictOfVersion(about), findings }, done),
    writes: [
      ...(isNewerNoted ? [] : [...tryAgain(home, message, done), () => home.known.put(after, known)]),
      () => endTrouble(home, `file/${stamp.file}`),
    ],
  };
};
