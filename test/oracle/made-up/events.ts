import type { Day, Instant } from '../../../shared/day.ts';
import type { FormName } from '../../../shared/form/form-name.ts';
import type { Fields, IndicatorFact } from '../../../shared/submission/record.ts';
import type { Roster, Unit } from '../../../shared/unit.ts';

/** One row of a list, or one card. `faulty`: an error stands on it, so that it alone counts for nothing. */
export type Row = {
  readonly year: number | null;
  readonly fields: Fields;
  readonly faulty?: boolean;
  readonly indicators?: readonly IndicatorFact[];
};

/** One form on one sheet. */
export type Sheet = {
  readonly form: FormName;
  /** The year its title names. */
  readonly year: number | null;
  /** 零报告. */
  readonly nil: boolean;
  /** 退回: nothing on it counts. */
  readonly refused: boolean;
  readonly rows: readonly Row[];
};

/** What a check doubts in a hand-in. */
export type Doubt = {
  readonly check: string;
  /** The object it is about, or `ALL` where it is told once for many; null: the sheet, told from others by its words. */
  readonly about: string | null;
  readonly words: string;
  /** Changes from version to version, while the doubt stays. */
  readonly figure: string;
  /** 需说明; else 提示, which asks for nothing. */
  readonly asks: boolean;
  /** Seen only where the form is held against others of the unit. */
  readonly isAcross: boolean;
};

export const ALL = 'all';

/** One version of one file, as a unit handed it in. A later one of the same file replaces it; one that no program can read has no sheets. */
export type Handed = {
  readonly kind: 'handed';
  readonly day: Day;
  readonly folder: string;
  /** What it is, wherever it lies: the path it had first. */
  readonly file: string;
  /** Where it lies when it is handed in, if that is elsewhere. */
  readonly path?: string;
  readonly dryRun: boolean;
  readonly sheets: readonly Sheet[];
  /** A file that a duty takes as 附件, whatever is in it. */
  readonly isEvidence?: true;
  readonly doubts?: readonly Doubt[];
};

/** A file that left its folder. */
export type Withdrawn = {
  readonly kind: 'withdrawn';
  readonly day: Day;
  readonly folder: string;
  readonly file: string;
};

/** What finance typed into a marked column, about a duty or a warning; '' takes it back. */
export type Ruling = {
  readonly kind: 'ruling';
  readonly day: Day;
  readonly folder: string;
  readonly duty: string;
  readonly column: '延期至' | '豁免原因' | '处置' | '验收' | '催办';
  readonly value: string;
};

/** What a unit wrote beside a doubt as why it is right; '' takes it back. */
export type Reasoned = {
  readonly kind: 'reasoned';
  readonly day: Day;
  readonly folder: string;
  /** The file in whose answer it was written. */
  readonly file: string;
  readonly doubt: Doubt;
  readonly value: string;
};

export type Happening = Handed | Withdrawn | Ruling | Reasoned;

/** With its moment: no two things happen at once. */
export type Event = Happening & { readonly at: Instant };

/** A district and all that happens in it during a year, in order of its moments. */
export type District = {
  readonly year: number;
  readonly events: readonly Event[];
  readonly byFolder: ReadonlyMap<string, readonly Event[]>;
  /** The roster in force on a day, the same object until finance hands in another. */
  rosterOn(day: Day): Roster;
  /** Its units; the same object as long as nothing about the unit changes. */
  unitsOn(day: Day): readonly Unit[];
};

/** A project or policy of a unit, in one budget year. */
export type Project = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly unit: Unit;
  readonly fields: Fields;
};
