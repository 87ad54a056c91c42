import type { Day, Instant } from '../day.ts';
import type { Finding } from '../finding.ts';
import type { Flavour } from '../flavour.ts';
import type { SetAside } from '../submission/answer/moment.ts';
import type { WorkbookReading } from '../submission/reading.ts';

/** A unit's ledger is keyed by its folder's name in the share, which is known even before any roster is. */
export type UnitFolder = Flavour<string, 'unit folder'>;

/** A workbook handed in: its reading, and what identifies it. */
export type HandedIn = {
  readonly kind: 'handed-in';
  /** Identity in the shared folder: a path on an office machine, a driveItem id in SharePoint. */
  readonly file: string;
  /** Path inside the share, `/` between parts. */
  readonly path: string;
  readonly sha256: string;
  /** Of the unit's cells only, so that our own write-back and SharePoint's rewriting are no new hand-in. */
  readonly fingerprint: string;
  readonly receipt: string;
  /** 1 for the first hand-in of this file, then 2, 3, … */
  readonly version: number;
  /** 自检: same feedback, counts as nothing. */
  readonly dryRun: boolean;
  /** The file's own time, where that is not the moment it counts from. */
  readonly setAside?: SetAside;
  /** When it was first handed in, where it had left and came back as it was: it counts again from the entry's day only. */
  readonly firstAt?: Instant;
  readonly reading: WorkbookReading;
};

/** The file left the folder: from this day on it counts no more. */
type Withdrawn = { readonly kind: 'withdrawn'; readonly file: string; readonly path: string };

/** The same content found under another path: a rename or move, no new hand-in. `from` is its path before. */
export type Moved = { readonly kind: 'moved'; readonly file: string; readonly from: string; readonly path: string };

/** The marked columns of the status workbook in which the finance office decides. */
export const DECIDING_COLUMNS = ['延期至', '豁免原因', '备注', '处置', '验收', '退回理由', '催办'] as const;

/** What a person of the finance office typed into a marked column of the status sheet. '' takes it back. */
export type Decided = {
  readonly kind: 'decided';
  /** 任务编号, 预警编号, or a form of a hand-in (`standing/rulings.handInAbout`). */
  readonly about: string;
  /** The plan year of the workbook it was typed in; null where a release that knew none kept it. */
  readonly planYear: number | null;
  readonly column: (typeof DECIDING_COLUMNS)[number];
  readonly value: string;
  readonly by: string;
};

/** Why something odd is right, written by the unit beside the finding in 审核结果. '' takes it back. */
export type Reasoned = {
  readonly kind: 'reasoned';
  /** The finding it answers (`submission/answer/reason.reasonKey`). */
  readonly key: string;
  readonly value: string;
  /** What was found when it was written. */
  readonly said: string;
  /** A hint it stands beside, which asks for none, in which file; absent where a reason is asked for. */
  readonly beside?: { readonly file: string; readonly finding: Finding };
};

/** A plan or a roster took over. `kept` is it as its own stored shape writes it, so that what it says is brought up to date by its own steps. */
export type RulesAdopted = {
  readonly kind: 'rules-adopted';
  readonly what: 'plan' | 'roster';
  readonly kept: string;
};

export type LedgerEvent = HandedIn | Withdrawn | Moved | Decided | Reasoned | RulesAdopted;

/** The ledger of plans and rosters, beside those of units: no folder of a share can bear such a name. */
export const RULES_LEDGER: UnitFolder = '/规则';

/** `number` counts 1, 2, 3, … per unit; a number that is taken is the conflict. `day` is the moment of hand-in's day. */
export type LedgerEntry = {
  readonly unit: UnitFolder;
  readonly number: number;
  /** When it was handed in (the file's moment), not when it was read; for rules, the moment they are in force from. */
  readonly at: Instant;
  readonly day: Day;
  readonly event: LedgerEvent;
};
