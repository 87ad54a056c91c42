import type { Day } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import type { UnitClass } from '../unit.ts';
import type { Comparison } from './comparison.ts';
import type { Figures } from './figures.ts';
import type { Period } from './period.ts';
import type { UnitChoice } from './unit-choice.ts';

/** 计量方式: 报送 数量 覆盖率-数量 覆盖率-金额 包含 比率 金额合计 附件 限时 登记 无违反 系统 阶段. */
export type Measure =
  | 'handed-in'
  | 'count'
  | 'coverage-count'
  | 'coverage-amount'
  | 'contains'
  | 'ratio'
  | 'sum'
  | 'attached'
  | 'within'
  | 'registered'
  | 'no-violation'
  | 'system'
  | 'stage';

/** `列=值|值` and its kin. `values` is empty for `列!=` (not empty). */
export type Condition = {
  readonly column: string;
  readonly operator: '=' | '!=' | '~' | '<' | '<=' | '>' | '>=';
  readonly values: readonly string[];
  /** How the column compares where its form has it otherwise than `filter-columns.ts` knows it by its name: one of the district's own. */
  readonly comparison?: Comparison;
};

/** Conditions joined by ` 或 `: any of these lists, in which all hold. Empty: every row. */
export type Filter = readonly (readonly Condition[])[];

/** 数据年度 as offsets from the plan year (`Y-1~Y+1` = [-1, 0, 1]); 'any' for 不限. */
export type DataYears = readonly number[] | 'any';

/** 对象范围: rows of the project register, or of `form` where the plan prefixes one. */
export type Scope = { readonly form: FormName | null; readonly conditions: Filter };

/**
 * Share in hundredths of a percent (100 % = 10000), a whole number of objects, or an amount in 分: as the least that is asked for,
 * or the most where `atMost`.
 */
export type Target = { readonly kind: 'share' | 'number' | 'amount'; readonly value: number; readonly atMost?: true };

/** One row of 工作要点 / 任务. */
export type Duty = {
  readonly code: string;
  /** 任务编号 as its row has it: that of all duties which a row with 每月 makes; else the same as `code`. */
  readonly series: string;
  readonly name: string;
  readonly basis: string;
  /** 'district' for 全区: one row for the whole district, shown under the finance office. */
  readonly classes: readonly UnitClass[] | 'district';
  /** 适用单位; null: every unit of the classes. */
  readonly units: UnitChoice | null;
  /** 统计口径: the unit's own records, or those of all units below it as well, in one row under it. */
  readonly reach: 'own' | 'with-lower';
  /** 取数表单; empty for measures that take none. */
  readonly forms: readonly FormName[];
  /** The warning rule a 无违反 duty watches, e.g. `W09`. */
  readonly rule: string | null;
  readonly years: DataYears;
  /** The period of the data year that is asked about; null: the year. */
  readonly period: Period | null;
  readonly measure: Measure;
  readonly scope: Scope;
  readonly qualifies: Filter;
  /** What is worked out of the columns that 达标条件 names besides; null where the measure counts rows. */
  readonly figures: Figures | null;
  readonly target: Target;
  readonly opens: Day | null;
  /** As printed in the notice; `roll` says which working day it becomes. */
  readonly due: Day;
  /** Working days after `due`, which is the period's last day then: 期后5工作日. Null: due on `due`. */
  readonly dueAfter: number | null;
  readonly roll: 'next' | 'previous' | 'none';
  readonly noRepeatYears: number;
  /** 原则上: the ladder stops at yellow. */
  readonly binding: 'strict' | 'in-principle';
  readonly enabled: boolean;
};
