import type { Day, Instant } from '../../day.ts';
import type { Duty } from '../../plan/duty.ts';
import type { LadderStep, Level } from '../../plan/plan.ts';
import type { Unit } from '../../unit.ts';

/** 未开始 进行中 已完成 逾期 逾期完成 已延期 已豁免 无法核对 不适用. */
export type State =
  | 'not-started'
  | 'in-progress'
  | 'done'
  | 'overdue'
  | 'done-late'
  | 'extended'
  | 'waived'
  | 'cannot-tell'
  | 'not-applicable';

/**
 * What was counted. Numbers are objects or records, or 分 where `unit` is 'money'; a percentage is in hundredths of a percent.
 * `missing` names what is not covered; `candidates` the smallest set of objects that would close the gap.
 */
export type Measurement = {
  readonly unit: 'objects' | 'money';
  readonly numerator: number;
  readonly denominator: number | null;
  /** 完成: a percentage for coverage measures, else the count. */
  readonly achieved: number | null;
  /** 差额: what is still missing up to the target, in objects or 分; 0 when met. */
  readonly gap: number | null;
  readonly missing: readonly string[];
  readonly candidates: readonly string[];
  /** Why it cannot be told or does not apply, and what else a reader should know (such as a register year that stood in). */
  readonly notes: readonly string[];
};

export type DutyState = {
  /** The plan year the duty is of. */
  readonly planYear: number;
  readonly unit: Unit;
  readonly duty: Duty;
  readonly state: State;
  readonly level: Level;
  /** The ladder step `level` comes from; null before the first and once met, extended or waived. */
  readonly step: string | null;
  /** Every ladder step come due, least serious first; empty where `step` is null. */
  readonly due: readonly LadderStep[];
  readonly measurement: Measurement;
  /** Rolled by 顺延规则, or the extension; null where the calendar of that year is missing. */
  readonly deadline: Day | null;
  readonly workingDaysLeft: number | null;
  readonly lastHandIn: Instant | null;
  /** Day the target was first met, when it is met. */
  readonly metOn: Day | null;
  /** Paths of hand-ins of its forms that were sent back and lie there as they were; absent where there is none, or nothing is owed any more. */
  readonly returned?: readonly string[];
  readonly extendedTo: string;
  readonly waiver: string;
  readonly remark: string;
};
