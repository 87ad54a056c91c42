import type { Day, Instant } from '../day.ts';
import type { Finding } from '../finding.ts';
import type { Decided, UnitFolder } from '../ledger/entry.ts';
import type { SetAside } from '../submission/answer/moment.ts';
import type { FormReading, Verdict } from '../submission/reading.ts';

/**
 * One version of one file, and the days it counted: from the day it was handed in until the day a newer version
 * replaced it or it left the folder. Any past day can therefore be asked from the standing alone.
 */
export type Version = {
  readonly file: string;
  readonly path: string;
  readonly receipt: string;
  /** Receipts it had before it was read again under other rules; absent where it has had but one. */
  readonly earlier?: readonly string[];
  readonly version: number;
  readonly sha256: string;
  /** Of the unit's cells: what is read later with the same cells is the same hand-in, whoever wrote the file since. */
  readonly fingerprint: string;
  readonly at: Instant;
  /** The file's own time, where that is not `at`. */
  readonly setAside?: SetAside;
  readonly from: Day;
  /** First day it counts no more; null while it counts. */
  readonly until: Day | null;
  readonly dryRun: boolean;
  readonly verdict: Verdict;
  readonly forms: readonly FormReading[];
  /** What of it waits for a written reason, and hints beside which one stands; absent where there is none. */
  readonly asked?: readonly Finding[];
};

/** A marked column as a person of the finance office last set it; '' = taken back. */
export type Decision = {
  /** The `DutyKey` of a duty or warning, or the bare 预警编号 of what holds in every year (`decisions.isLasting`). */
  readonly about: string;
  readonly column: Decided['column'];
  readonly value: string;
  readonly by: string;
  readonly at: Instant;
  readonly from: Day;
  readonly until: Day | null;
};

/** A reason as a unit last wrote it; '' = taken back. */
export type Reason = {
  /** The finding it answers (`submission/answer/reason.reasonKey`). */
  readonly key: string;
  readonly value: string;
  /** What was found when it was written. */
  readonly said: string;
  readonly at: Instant;
  readonly from: Day;
  readonly until: Day | null;
};

/** The facts of one unit, folded from its ledger. `through` is the last entry's number folded in. */
export type Standing = {
  readonly unit: UnitFolder;
  /** The fold that made it (`fold-ledger`): one of another fold is folded anew. */
  readonly fold: number;
  readonly through: number;
  readonly versions: readonly Version[];
  readonly decisions: readonly Decision[];
  readonly reasons: readonly Reason[];
};
