import type { Day } from '../../shared/day.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import type { Duty } from '../../shared/plan/duty.ts';
import { parseDuty } from '../../shared/plan/parse/parse-duty.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { DUTY_COLUMNS, type DutyRow } from '../../shared/plan/plan-rows.ts';
import { parsePlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlan, defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import type { Unit } from '../../shared/unit.ts';
import { assess } from '../../shared/warning/assess.ts';
import type { AssessInput } from '../../shared/warning/assess-context.ts';

/** A duty as its row of 任务 would read; by default a self-evaluation coverage due 2022-04-30. */
export const aDuty = (row: Partial<DutyRow> = {}): Duty => {
  const blank = Object.fromEntries(DUTY_COLUMNS.map((column) => [column, ''])) as DutyRow;
  const { duty, faults } = parseDuty({
    ...blank,
    任务编号: 'T-1',
    任务名称: '试验任务',
    适用类别: '区级预算部门',
    取数表单: '绩效自评汇总表',
    数据年度: 'Y-1',
    计量方式: '覆盖率-数量',
    目标值: '100%',
    截止日期: '2022-04-30',
    ...row,
  });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return duty;
};

/** 2022's plan with these rows of 任务 alone, as the workbook would read. */
export const aPlanOf = (...rows: readonly Partial<DutyRow>[]): Plan => {
  const blank = Object.fromEntries(DUTY_COLUMNS.map((column) => [column, ''])) as DutyRow;
  const duties = rows.map((row) => ({
    ...blank,
    任务名称: '试验任务',
    适用类别: '区级预算部门',
    数据年度: 'Y',
    ...row,
  }));
  const { plan, findings } = parsePlan({ ...defaultPlanRows(2022), duties }, 'r1');
  if (plan === null) throw new Error(JSON.stringify(findings));
  return plan;
};

export const aPlan = (also: Partial<Plan> = {}): Plan => ({ ...defaultPlan(2022), ...also });

export const assessed = (
  day: Day,
  units: readonly Unit[],
  standings: readonly Standing[],
  also: Partial<AssessInput> = {},
) =>
  assess({
    plan: aPlan(),
    roster: { units },
    holidays: statutoryHolidays,
    standings,
    day,
    runs: [],
    notices: [],
    ...also,
  });
