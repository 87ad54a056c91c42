import { describe, expect, it } from 'vitest';
import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { projects } from '../builders/a-register.ts';
import { aUnit } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

const unit = aUnit();
const monitored = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    aRecord('绩效跟踪汇总表', { 项目编码: `P${at + 1}`, 项目名称: `项目P${at + 1}`, 跟踪年度: 2022, 跟踪层次: '自评' }),
  );

const warnings = (rule: string, day: string, ledger: ReturnType<typeof aLedger>, row: Partial<DutyRow> = {}) =>
  assessed(day, [unit], [ledger.standing()], { plan: aPlan({ duties: [aDuty(row)] }) }).warnings.filter(
    (one) => one.rule === rule,
  );

describe('W01, a deadline near or past', () => {
  const ledger = aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(2, 2021));
  const seen = (day: string) =>
    warnings('W01', day, ledger).map(({ id, dutyOrRule, level, firstSeen }) => [id, dutyOrRule, level, firstSeen]);

  it('keeps one identity from the first step to the last while its level rises', () => {
    expect([seen('2022-04-11'), seen('2022-04-12'), seen('2022-05-06'), seen('2022-05-30')]).toEqual([
      [],
      [['W01-101-T-1', 'T-1', 'blue', '2022-04-12']],
      [['W01-101-T-1', 'T-1', 'yellow', '2022-04-12']],
      [['W01-101-T-1', 'T-1', 'red', '2022-04-12']],
    ]);
  });

  it('opens anew when what was met is taken away, or an extension ends', () => {
    const evaluated = ['P1', 'P2'].map((code) =>
      aRecord('绩效自评汇总表', { 项目编码: code, 项目名称: `项目${code}`, 预算年度: 2021 }),
    );
    const withdrawn = aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', projects(2, 2021))
      .handIn('2022-04-20', '自评.xlsx', evaluated)
      .withdraw('2022-05-18', '自评.xlsx');
    const extended = aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', projects(2, 2021))
      .decide('2022-05-01', 'T-1', '延期至', '2022-05-20');
    const since = (day: string, of: typeof ledger) => warnings('W01', day, of).map(({ firstSeen }) => firstSeen);

    expect([since('2022-04-19', withdrawn), since('2022-05-10', withdrawn), since('2022-06-01', withdrawn)]).toEqual([
      ['2022-04-12'],
      [],
      ['2022-05-18'],
    ]);
    expect([since('2022-05-20', extended), since('2022-05-30', extended)]).toEqual([[], ['2022-05-21']]);
  });

  it('says the figures, the deadline and the working days', () => {
    const [warning] = warnings('W01', '2022-05-06', ledger);

    expect(warning?.text).toBe(
      'T-1 试验任务：已完成 0/2，0%，目标 100%，还差 2 个，截止日 2022-05-05，已逾期 1 个工作日（预警1）。',
    );
  });
});

describe('W02, a miss projected from the pace', () => {
  // The window runs from 07-01 to 08-31: 61 days, half of it past from the 31st day, 08-01.
  const duty = { 取数表单: '绩效跟踪汇总表', 数据年度: 'Y', 开始日期: '2022-07-01', 截止日期: '2022-08-31' };
  const handed = (count: number, day = '2022-07-20') =>
    aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', projects(10, 2022))
      .handIn(day, '跟踪.xlsx', monitored(count));
  const seen = (day: string, count: number, row = {}) =>
    warnings('W02', day, handed(count), { ...duty, ...row }).map(({ level, firstSeen }) => [level, firstSeen]);

  it('speaks only once half of the window is past, and no more on the deadline', () => {
    expect([seen('2022-07-31', 1), seen('2022-08-01', 1), seen('2022-08-30', 1), seen('2022-08-31', 1)]).toEqual([
      [],
      [['yellow', '2022-08-01']],
      [['yellow', '2022-08-01']],
      [],
    ]);
  });

  it('is silent while the pace suffices, and opens on the day it no longer does', () => {
    // Eight of ten last until elapsed × 10 ÷ 61 passes 8: 48.8 days, so the 49th day, 08-19, is the first too slow.
    expect([seen('2022-08-18', 8), seen('2022-08-19', 8), seen('2022-08-25', 8)]).toEqual([
      [],
      [['yellow', '2022-08-19']],
      [['yellow', '2022-08-19']],
    ]);
  });

  it('goes back to the hand-in that let the pace fall, when one was withdrawn', () => {
    const ledger = handed(9).withdraw('2022-08-10', '跟踪.xlsx');

    expect(warnings('W02', '2022-08-20', ledger, duty).map(({ firstSeen }) => firstSeen)).toEqual(['2022-08-10']);
  });

  it('opens with the register that grew too large for the pace, not where the pace was enough for the smaller one', () => {
    const ledger = aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', projects(10, 2022).slice(0, 5))
      .handIn('2022-07-20', '跟踪.xlsx', monitored(4))
      .handIn('2022-08-12', '清单.xlsx', projects(10, 2022));

    expect(warnings('W02', '2022-08-16', ledger, duty).map(({ firstSeen }) => firstSeen)).toEqual(['2022-08-12']);
  });

  it('names what would close the gap, and the level asked for', () => {
    const [warning] = warnings('W02', '2022-08-10', handed(2), { ...duty, 目标值: '50%' });

    expect(warning?.text).toContain('预计到截止日只到 30%，目标 50%，还差 3 个');
    expect(warning?.text).toContain('可先补：项目P3、项目P4、项目P5');
  });

  it.each([
    ['met', 10, {}],
    ['not a coverage or a count', 1, { 计量方式: '报送', 目标值: '3' }],
  ])('says nothing of a duty that is %s', (_, count, row) => {
    expect(seen('2022-08-10', count, row)).toEqual([]);
  });

  it('says nothing of what is extended or waived', () => {
    expect(warnings('W02', '2022-08-10', handed(1).decide('2022-08-05', 'T-1', '豁免原因', '涉密'), duty)).toEqual([]);
    expect(warnings('W02', '2022-08-10', handed(1).decide('2022-08-05', 'T-1', '延期至', '2022-09-30'), duty)).toEqual(
      [],
    );
  });
});
