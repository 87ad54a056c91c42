import type { Measure } from '../duty.ts';
import type { Figures } from '../figures.ts';
import type { DutyRow } from '../plan-rows.ts';

/** What a row of 任务 says where it is measured in one way, and how a person is told about it. */
export type MeasureShape = {
  readonly measure: Measure;
  /** 计量方式 as it is written. */
  readonly word: string;
  /** What 取数表单 names: forms, 工作记录 alone, a warning rule; 'files' and 'nothing' where it is not looked at. */
  readonly takes: 'forms' | 'work-log' | 'rule' | 'files' | 'nothing';
  /** Which of the two filters are looked at. */
  readonly filters: readonly ('对象范围' | '达标条件')[];
  /** 目标值: a share above 0, a number above 0, a number that may be 0, none but the whole, a ratio or an amount with ≥ or ≤. */
  readonly target: 'share' | 'number' | 'at-most' | 'whole' | 'ratio' | 'amount' | 'none';
  /** What 达标条件 names besides its filters. */
  readonly figures?: Figures['kind'];
  /** Whether 不重复年限 leaves out what was counted in earlier years. */
  readonly skipsRepeats: boolean;
  readonly meaning: string;
  /** A worked row. */
  readonly example: Partial<DutyRow>;
  /** What the worked row comes to. */
  readonly worked: string;
};
