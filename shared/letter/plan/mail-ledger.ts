import type { Day, Instant } from '../../day.ts';
import type { UnitFolder } from '../../ledger/entry.ts';

/**
 * planned → sending → sent | refused | unclear; `skipped` when a more serious step overtook it in a gap; `dropped` when
 * the duty was met, extended or waived before it went out.
 */
export type MailState = 'planned' | 'sending' | 'sent' | 'refused' | 'unclear' | 'skipped' | 'dropped';

/** One step: at most once, for ever (`mail-key` says what makes it one). Rule warnings use the steps 首次 and 转红, what finance typed `催办 <moment>`. */
export type MailEntry = {
  readonly unit: UnitFolder;
  /** 单位编码: a unit whose folder is renamed is written to as the same. */
  readonly unitCode: string;
  /** Null for the weekly digest, and for what the release that knew no plan years kept. */
  readonly planYear: number | null;
  /** The deadline in force the step counts from; null for a warning or what finance typed, which have none, and where `planYear` is. */
  readonly deadline: Day | null;
  /** 任务编号 or 预警编号. */
  readonly about: string;
  readonly step: string;
  readonly plannedOn: Day;
  /** The digest it goes, or went, out with. */
  readonly mail: string;
  readonly state: MailState;
  readonly at: Instant;
  readonly to: readonly string[];
  readonly copy: readonly string[];
  /** The subject line it goes, or went, out with; until then what the step says of itself. */
  readonly subject: string;
  readonly note: string;
};

/** Port: create-only per key; a state change names the state it expects, so two senders have one winner. */
export interface MailLedger {
  /** False when the key is taken. */
  plan(entry: MailEntry): Promise<boolean>;
  /** False when the entry is not in `expected` any more. */
  move(entry: MailEntry, expected: MailState): Promise<boolean>;
  all(): Promise<readonly MailEntry[]>;
}
