import type { KnownFile } from '../../folder/known-files.ts';
import { isDryRun } from '../../folder/unit-folder.ts';
import { ledgerOf } from '../../folder/unit-of-path.ts';
import type { TypedReason } from '../../submission/answer/typed-reasons.ts';
import type { WorkbookReading } from '../../submission/reading.ts';
import type { Home } from '../home.ts';
import { endSighting, type FoundSighting } from '../looks.ts';
import type { Write } from '../ports/together.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import { adoptRules, withPlanFindings } from '../rules/adopt-rules.ts';
import { withMailboxHint } from '../rules/mailbox-hint.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { renewBlankForms } from '../templates/put-blank-forms.ts';
import { answerVersion } from './answer-version.ts';
import type { Companion } from './companions.ts';
import { leaveOrigin, noteMove, originOf } from './origin-of.ts';
import { isOpen } from './put-off.ts';
import { type LyingFile, readAsItCounts, type readSince } from './read-as-it-counts.ts';
import { reasonsLeftBeside } from './reasons-left-beside.ts';
import { asRecordedNow, type Recorded, type Recording, recordUpload } from './record-upload.ts';
import type { UploadOutcome } from './upload-outcome.ts';

/** A file in hand: what is known of it, what was written beside its answer, and whom it comes with. */
export type Taken = LyingFile & {
  readonly known: KnownFile | null;
  readonly reasons: readonly TypedReason[];
  readonly companion: Companion;
};

type FirstRead = Awaited<ReturnType<typeof readSince>>;

/** What is recorded of a file, and what rules of it took over. */
type Entered = { readonly recording: Recording; readonly recorded: Recorded; readonly effects: readonly string[] };

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

/** A workbook of rules is told what stands in it that can't take over, and whom it would not reach. */
const withRulesFindings = (path: string, reading: WorkbookReading, inForce: InForce): WorkbookReading =>
  withMailboxHint(path, withPlanFindings(path, reading, inForce), inForce.plan.settings.mailDomains);

/** Takes what was read into the ledger, and lets rules take over. */
const enter = async (home: Home, seen: Taken, first: FirstRead, sighting: FoundSighting): Promise<Entered> => {
  const { bytes, inForce } = seen;
  const { stamp } = first;
  const { roster } = inForce;
  const origin = await originOf(home, seen.known, { stamp, roster, fingerprint: first.read.fingerprint });
  const read = await readAsItCounts(home, seen, origin, first);
  const reading = withRulesFindings(stamp.path, read.reading, inForce);
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
export const takeIn = async (
  home: Home,
  message: UploadMessage,
  seen: Taken,
  first: FirstRead,
  sighting: FoundSighting,
): Promise<UploadOutcome> => {
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
