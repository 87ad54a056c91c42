import { auditForm } from '../../audit/audit-form.ts';
import { isAnswerName } from '../../folder/answer-path.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { placeOf } from '../../folder/unit-of-path.ts';
import { perObject } from '../../memo.ts';
import type { Plan } from '../../plan/plan.ts';
import { scoringFor } from '../../plan/scoring-for.ts';
import { isStatusCopy } from '../../status-sheet/status-copy.ts';
import { type TypedReason, typedReasons } from '../../submission/answer/typed-reasons.ts';
import { fingerprinted } from '../../submission/fingerprint.ts';
import type { FormRead } from '../../submission/form-read.ts';
import { readSubmission } from '../../submission/read-submission.ts';
import type { WorkbookReading } from '../../submission/reading.ts';
import { holdsAnswersOnly, isAnswerSheet, isMarkedCopy, MARKED_COPY_TEXT } from '../../workbook/answer-sheet-mark.ts';
import type { Workbook } from '../../workbook/grid.ts';
import { UnreadableWorkbook } from '../../workbook/workbook-reader.ts';
import type { Home } from '../home.ts';
import { type InForce, planAbout } from '../rules/rules-in-force.ts';
import { takenAsAttachment } from './taken-as-attachment.ts';

/** What the bytes of one file say. */
export type UploadRead = {
  readonly sha256: string;
  /** Of the unit's cells; of the bytes where there are no cells to read. */
  readonly fingerprint: string;
  readonly reading: WorkbookReading;
  /** False where no answer can go inside: the file is no readable workbook. */
  readonly readable: boolean;
  /** Our sheet is in it already. */
  readonly answered: boolean;
  /** Nothing but an answer we wrote beside another file. */
  readonly ours: boolean;
  /** What the unit wrote beside the findings in our sheet. */
  readonly reasons: readonly TypedReason[];
};

type Needs = Pick<Home, 'reader' | 'sha256'>;

const unreadable = (error: UnreadableWorkbook): WorkbookReading => ({
  verdict: 'unrecognised',
  reason: error.remedy,
  forms: [],
  findings: [],
});

/** Told by itself: its sheets would be taken for a plan without half its columns. */
const STATUS_COPY: WorkbookReading = {
  verdict: 'unrecognised',
  reason:
    '这是绩效管理状态表的副本，由系统生成，不是报送件，不计入任何任务；请删去。要填 延期至、处置 等的，请在财政局文件夹里的状态表上填。',
  forms: [],
  findings: [],
};

/** Renamed and handed in, it would count a second time what its original says. */
const MARKED_COPY: WorkbookReading = { verdict: 'unrecognised', reason: MARKED_COPY_TEXT, forms: [], findings: [] };

type About = { readonly inForce: InForce; readonly path: string; readonly day: string };

const contextOf = ({ inForce, path, day }: About, words: Plan['words']) => {
  const { unit, folder } = placeOf(inForce.roster, path);
  return {
    folder,
    unit,
    roster: inForce.roster,
    yearsOf: inForce.yearsOf,
    scoring: inForce.plans.flatMap((plan) => scoringFor(plan, unit)),
    audit: (form: FormRead) => auditForm(planAbout(inForce, form.form, form.year).formulas, form, day),
    templates: inForce.templates,
    words,
    day,
  };
};

/** The plan that most of the forms are about. */
const planAsked = (inForce: InForce, { forms }: WorkbookReading): Plan => {
  const asked = Map.groupBy(forms, ({ form, year }) => planAbout(inForce, form, year));
  return [...asked].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? inForce.plan;
};

const wordsOf = perObject(({ words }: Plan): string => JSON.stringify(words));

const isSaid = (one: Plan, other: Plan): boolean => wordsOf(one) === wordsOf(other);

/** Which year a file is about is known once it is read: a late one of last year is read by last year's words then. */
const readByItsYear = (workbook: Workbook, about: About): WorkbookReading => {
  const { inForce } = about;
  const read = (plan: Plan): WorkbookReading => readSubmission(workbook, contextOf(about, plan.words));
  const first = read(inForce.plan);
  const asked = inForce.plans.length < 2 ? inForce.plan : planAsked(inForce, first);
  return isSaid(asked, inForce.plan) ? first : read(asked);
};

const readWorkbook = (needs: Needs, read: Workbook, about: About): Omit<UploadRead, 'sha256'> => {
  const { workbook, fingerprint } = fingerprinted(read, needs.sha256);
  const own = isStatusCopy(workbook) ? STATUS_COPY : isMarkedCopy(read) ? MARKED_COPY : null;
  const reading = own ?? readByItsYear(workbook, about);
  return {
    reading,
    fingerprint: fingerprint(),
    readable: true,
    answered: workbook.sheets.some(isAnswerSheet),
    ours: isAnswerName(about.path) && holdsAnswersOnly(workbook),
    reasons: typedReasons(workbook),
  };
};

const readBytes = async (
  needs: Needs,
  bytes: Uint8Array,
  about: { readonly stamp: FileStamp; readonly inForce: InForce; readonly day: string },
): Promise<UploadRead> => {
  const sha256 = needs.sha256(bytes);
  try {
    const workbook = await needs.reader.read(bytes);
    return { sha256, ...readWorkbook(needs, workbook, { ...about, path: about.stamp.path }) };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return {
      sha256,
      fingerprint: sha256,
      reading: unreadable(error),
      readable: false,
      answered: false,
      ours: false,
      reasons: [],
    };
  }
};

/**
 * Reads the bytes under the rules in force. An unreadable file is an answer, too, unless a duty asks for a file of its name; only the
 * world's faults are thrown.
 */
export const readUpload = async (
  needs: Needs,
  bytes: Uint8Array,
  about: { readonly stamp: FileStamp; readonly inForce: InForce; readonly day: string },
): Promise<UploadRead> => {
  const read = await readBytes(needs, bytes, about);
  return { ...read, reading: takenAsAttachment(read.reading, about.inForce, about.stamp.path, about.day) };
};
