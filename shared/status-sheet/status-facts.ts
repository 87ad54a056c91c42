import type { Instant } from '../day.ts';
import type { Finding } from '../finding.ts';
import type { UnitFolder } from '../ledger/entry.ts';
import type { MailEntry } from '../letter/plan/mail-ledger.ts';
import type { Plan } from '../plan/plan.ts';
import type { Standing } from '../standing/standing.ts';
import type { CheckText } from '../submission/check.ts';
import type { Assessment } from '../warning/assessment.ts';
import type { ClosedWarning } from '../warning/closed-warnings.ts';
import type { DayFigures } from '../warning/figures/past-figures.ts';
import type { Score } from '../warning/figures/scorecard.ts';
import type { WeekAgo } from '../warning/figures/week-ago.ts';
import type { Turn } from '../warning/turn.ts';
import type { Typed, TypedFault } from './typed.ts';

/** A finding across forms, filed with the hand-in whose receipt it names. */
export type FiledFinding = { readonly unit: UnitFolder; readonly receipt: string; readonly finding: Finding };

/** A file whose answer could not be written yet, and why. */
export type PendingFile = { readonly path: string; readonly reason: string };

/** Everything the status sheet is made from, and nothing else: the same facts give the same sheet. */
export type StatusFacts = {
  readonly assessment: Assessment;
  readonly standings: readonly Standing[];
  /** All plans in force on the day, those of closed years too; the assessment's alone unless given. */
  readonly plans?: readonly Plan[];
  readonly mails: readonly MailEntry[];
  readonly publishedAt: Instant;
  readonly crossFindings?: readonly FiledFinding[];
  readonly forecast?: readonly Turn[] | null;
  /** Of the last thirty days. */
  readonly closedWarnings?: readonly ClosedWarning[];
  /** The district a week before, for what has changed since; absent where its plan was not in force yet. */
  readonly weekAgo?: WeekAgo;
  /** The same day last year by that year's plan; absent where there was none. */
  readonly lastYear?: DayFigures;
  /** The year's course, a point a week or two, oldest first. */
  readonly course?: readonly DayFigures[];
  readonly scorecard?: readonly Score[];
  readonly checks?: readonly CheckText[];
  readonly pendingFiles?: readonly PendingFile[];
  /** What finance typed and could not be taken over: shown again in its cell, so that no typing is lost. */
  readonly untaken?: readonly Typed[];
  /** Years whose holidays are loaded, near the plan's. */
  readonly calendarYears?: readonly number[];
  readonly typedFaults?: readonly TypedFault[];
};
