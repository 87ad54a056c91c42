import type { Verdict } from '../../submission/reading.ts';

/**
 * Where the answer stands: in the file, beside it, not written yet (`pending` says why), or none where the file is an 附件. `written`: it was put there
 * just now; false where it stood there already or could not be written.
 */
export type Answered = {
  readonly where: 'inside' | 'beside' | 'nowhere' | 'none';
  readonly pending: string;
  readonly written: boolean;
};

/** What became of one message; data for the trigger to log and the command line to print. */
export type UploadOutcome =
  | {
      /** `recorded`: a new hand-in · `read-again`: the same one read otherwise under new rules · `unchanged`: answered again only. */
      readonly code: 'recorded' | 'read-again' | 'unchanged' | 'moved';
      readonly file: string;
      readonly path: string;
      readonly verdict: Verdict;
      readonly reason: string;
      readonly errors: number;
      readonly hints: number;
      readonly receipt: string;
      readonly answered: Answered;
    }
  /** `known`: nothing to do · `ignored`: not a hand-in · `postponed`: looked at again soon. */
  | {
      readonly code: 'known' | 'ignored' | 'withdrawn' | 'postponed';
      readonly file: string;
      readonly path: string;
    }
  /** Not there, and not taken for withdrawn: its `folder` is missing as a whole, or `many` of the files in it are gone at once. */
  | {
      readonly code: 'outage';
      readonly file: string;
      readonly path: string;
      readonly folder: string;
      readonly gone: 'folder' | 'many';
    };
