import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/day.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { rankOf } from '../../shared/plan/ladder.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { LADDER_COLUMNS, tableRows } from '../../shared/plan/plan-rows.ts';
import { parsePlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';
import { forecast } from '../../shared/warning/forecast.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { projects } from '../builders/a-register.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

const unit = aUnit();
const calendar = workingCalendar(statutoryHolidays, []);
const ledger = () => aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(2, 2021));
const turns = (day: string, plan = aPlan({ duties: [aDuty({})] }), standing = ledger().standing()) =>
  forecast(assessed(day, [FINANCE, unit], [standing], { plan }), calendar)?.map(({ duty, level, on }) => [
    duty.code,
    level,
    on,
  ]);

/** Monthly reports, yellow one working day after each deadline, red with the third in a row. */
const THIRD_IN_A_ROW = ((): Plan => {
  const rows = defaultPlanRows(2022);
  const { plan, findings } = parsePlan(
    {
      ...rows,
      duties: rows.duties.slice(0, 1).map((row) => ({
        ...row,
        ...{ 任务编号: 'M', 任务名称: '月报', 适用类别: '区级预算部门', 取数表单: '绩效跟踪汇总表', 数据年度: 'Y' },
        ...{ 计量方式: '报送', 对象范围: '', 达标条件: '', 目标值: '1', 开始日期: '', 不重复年限: '' },
        ...{ 期间: '每月', 截止日期: '期后10日', 约束: '刚性' },
      })),
      ladder: tableRows(LADDER_COLUMNS, ['黄\t+1\t黄\t绩效专管员', '约谈\t+3\t红\t负责人\t\t\t3']),
      appraisal: [],
    },
    'r1',
  );
  if (plan === null) throw new Error(JSON.stringify(findings));
  return plan;
})();

describe('the forecast', () => {
  it('names the day each open duty turns yellow and red if nothing more is handed in', () => {
    expect(turns('2022-04-20')).toEqual([
      ['T-1', 'yellow', '2022-05-06'],
      ['T-1', 'red', '2022-05-11'],
    ]);
  });

  it('leaves out what is already there and what lies beyond thirty days', () => {
    expect([turns('2022-05-06'), turns('2022-04-08'), turns('2022-04-05')]).toEqual([
      [['T-1', 'red', '2022-05-11']],
      [['T-1', 'yellow', '2022-05-06']],
      [],
    ]);
  });

  it('never turns red what is asked 原则上, nor anything waived', () => {
    const soft = aPlan({ duties: [aDuty({ 约束: '原则上' })] });

    expect(turns('2022-04-20', soft)).toEqual([['T-1', 'yellow', '2022-05-06']]);
    expect(
      turns(
        '2022-04-20',
        aPlan({ duties: [aDuty({})] }),
        ledger().decide('2022-04-10', 'T-1', '豁免原因', '涉密').standing(),
      ),
    ).toEqual([]);
  });

  it.each([
    ['the whole plan', '2022-08-10', aPlan()],
    ['steps that wait for the third in a row', '2022-04-06', THIRD_IN_A_ROW],
    ['steps that wait for the third in a row, of which one was met', '2022-05-06', THIRD_IN_A_ROW],
  ])('says of %s what assessing each of the thirty days would say', (_of, day, plan) => {
    const standings = [
      ledger()
        .handIn('2022-03-08', '二月.xlsx', [
          aRecord('绩效跟踪汇总表', { 项目名称: '甲', 跟踪年度: 2022, 截至月份: 2 }, { year: 2022 }),
        ])
        .standing(),
    ];
    const today = assessed(day, [FINANCE, unit], standings, { plan });
    const levels = new Map(today.duties.map((row) => [`${row.unit.code} ${row.duty.code}`, row.level]));
    const played: string[] = [];

    for (let ahead = 1; ahead <= 30; ahead += 1) {
      const on = addDays(day, ahead);
      for (const row of assessed(on, [FINANCE, unit], standings, { plan }).duties) {
        const key = `${row.unit.code} ${row.duty.code}`;
        const before = levels.get(key) ?? 'none';
        if (rankOf(row.level) > rankOf(before) && row.level !== 'blue') played.push(`${key} ${row.level} ${on}`);
        levels.set(key, row.level);
      }
    }

    const foreseen = (forecast(today, calendar) ?? []).map(
      (turn) => `${turn.unit.code} ${turn.duty.code} ${turn.level} ${turn.on}`,
    );
    expect(played.length).toBeGreaterThan(0);
    expect(foreseen.toSorted()).toEqual(played.toSorted());
  });

  it('says that it cannot tell once thirty days reach past the calendar, and the day names the year that is missing', () => {
    const until2022 = {
      kindOf: (day: string) => (day < '2023' ? statutoryHolidays.kindOf(day) : ('unknown' as const)),
    };
    const known = workingCalendar(until2022, []);
    const on = (day: string) =>
      assessed(day, [FINANCE, unit], [ledger().standing()], { plan: aPlan({ duties: [aDuty({})] }) });

    expect(forecast(on('2022-12-01'), known)).toEqual([]);
    expect(forecast(on('2022-12-02'), known)).toBeNull();
  });
});
