import type { Instant } from '../../day.ts';
import type { FormName } from '../../form/form-name.ts';
import type { OwnWord } from '../../form/own-words.ts';
import type { Kind } from '../reading.ts';
import type { Reasons } from './reason.ts';

/** A form that was asked about, and the sentence that says so. */
export type Withheld = { readonly kind: Kind; readonly waiting: boolean; readonly text: string };

/** What finance has decided about a form on a sheet, and the sentence that says who, when and why. */
export type Ruled = {
  readonly form: FormName;
  readonly sheet: string;
  readonly year: number | null;
  readonly kind: 'accepted' | 'returned';
  readonly text: string;
};

/** A form of a year that is closed, and the sentence that says so. */
export type ClosedForm = { readonly kind: Kind; readonly text: string };

/** Rows of a form on a sheet that do not count, since files handed in later, or sheets further in front, say something of the same objects. */
export type Overruled = {
  readonly form: FormName;
  readonly sheet: string;
  readonly count: number;
  /** Names of those files. */
  readonly by: readonly string[];
  /** Names of those sheets of the same file. */
  readonly sheets: readonly string[];
  /** They say something else of the same objects; absent where every row says the same. */
  readonly differs?: true;
};

/** The head of an answer: what it says about the version besides what its cells hold. */
export type AnswerHead = {
  readonly unit: string;
  /** When it was handed in. */
  readonly at: Instant;
  /** Which moment counts and why, where it is not the file's own time; ''. */
  readonly moment: string;
  readonly version: number;
  readonly receipt: string;
  readonly sha256: string;
  /** 自检: the same feedback, counts as nothing. */
  readonly dryRun: boolean;
  /** Why the answer stands beside the file and not in it; null where it stands in it. */
  readonly beside: string | null;
  /** Name of the file it is about, said where the answer stands beside it. */
  readonly file?: string;
  /** Sentences on what changed since the version before; empty for a first version. */
  readonly changes: readonly string[];
  /** Forms that lost rows or money against the version that counted: waiting for 确认, or confirmed. */
  readonly withheld: readonly Withheld[];
  /** Whether the 工作要点 in it is a draft. */
  readonly isDraft?: boolean;
  /** Whether it is none any more, though its file's name still says so. */
  readonly isNamedDraft?: boolean;
  /** What came after its year was closed. */
  readonly closed?: readonly ClosedForm[];
  /** What counts no more because of other files. */
  readonly overruled?: readonly Overruled[];
  /** Sentences on rows with an error that a file handed in later says right. */
  readonly mended?: readonly string[];
  /** What finance accepted or sent back. */
  readonly ruled?: readonly Ruled[];
  /** The district's 词表, by whose labels the form's columns are told; absent where there is none. */
  readonly words?: readonly OwnWord[];
  /** What the unit wrote beside the findings. */
  readonly reasons?: Reasons;
};
