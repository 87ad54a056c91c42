import { describe, expect, it } from 'vitest';
import { shiftDay } from '../../shared/plan/issue/shift-plan.ts';
import { defaultPlan, defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';

const plan = defaultPlan(2022);
const duty = (code: string) => plan.duties.find((one) => one.code === code)!;

describe('the built-in plan', () => {
  it('has 78 duties, 20 rules and 8 ladder steps', () => {
    expect([plan.duties.length, plan.rules.length, plan.ladder.length]).toEqual([78, 20, 8]);
  });

  it('names every obligation of the notice from O-01 to O-59', () => {
    const named = new Set(plan.duties.map((one) => one.code.slice(0, 4)));

    expect([...named].sort()).toEqual(Array.from({ length: 59 }, (_, at) => `O-${String(at + 1).padStart(2, '0')}`));
  });

  it('reads a coverage by amount over three years as offsets, filters and a share', () => {
    expect(duty('O-15')).toMatchObject({
      classes: ['区级预算部门', '街镇', '莘庄工业区'],
      forms: ['事前绩效评估台账'],
      years: [-1, 0, 1],
      measure: 'coverage-amount',
      scope: { form: null, conditions: [[{ column: '对象类型', operator: '=', values: ['项目', '财政政策'] }]] },
      qualifies: [[{ column: '评估结论', operator: '!=', values: [] }]],
      target: { kind: 'share', value: 10_000 },
      opens: '2022-09-01',
      due: '2022-12-31',
      binding: 'in-principle',
    });
  });

  it('reads a scope that stands on another form', () => {
    expect(duty('O-14').scope).toEqual({
      form: '整改台账',
      conditions: [[{ column: '计划完成日期', operator: '<=', values: ['今天'] }]],
    });
  });

  it('takes the rule a duty watches from 取数表单', () => {
    expect([duty('O-13').rule, duty('O-13').forms, duty('O-45').classes]).toEqual(['W09', [], 'district']);
  });

  it('leaves out only the duty the notice makes optional', () => {
    expect(plan.duties.filter((one) => !one.enabled).map((one) => one.code)).toEqual(['O-34']);
  });
});

describe('the plan of another year', () => {
  it('moves every date and every year a task names, and keeps numbers, sources and relative years', () => {
    const moved = defaultPlan(2026);
    const stage = moved.duties.find((one) => one.code === 'O-52')!;

    expect([stage.name, stage.opens, stage.due, stage.basis]).toEqual([
      '阶段:2025年事后绩效评价',
      '2026-03-01',
      '2026-07-31',
      '闵财评〔2022〕1号 O-52',
    ]);
    expect(moved.duties.map((one) => one.years)).toEqual(plan.duties.map((one) => one.years));
  });

  it('has no 29 February where the year has none', () => {
    expect([shiftDay('2024-02-29', 1), shiftDay('2024-02-29', 4), shiftDay('', 1)]).toEqual([
      '2025-02-28',
      '2028-02-29',
      '',
    ]);
  });

  it('moves a day however it is written, and leaves one that names no year', () => {
    expect([
      shiftDay('2022年4月30日', 1),
      shiftDay('2022/4/30', 1),
      shiftDay('4月30日', 1),
      shiftDay('期后10日', 1),
    ]).toEqual(['2023-04-30', '2023-04-30', '4月30日', '期后10日']);
  });

  it('is its own rows when it is not moved', () => {
    expect(defaultPlanRows(2022).duties[0]).toMatchObject({ 任务编号: 'O-01', 截止日期: '2022-12-31', 启用: '是' });
  });
});
