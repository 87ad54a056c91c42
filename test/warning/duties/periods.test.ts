import { describe, expect, it } from 'vitest';
import type { DutyRow } from '../../../shared/plan/plan-rows.ts';
import type { FormRecord } from '../../../shared/submission/record.ts';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { projects, wan } from '../../builders/a-register.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';
import { aPlanOf, assessed } from '../../builders/an-assessment.ts';

const unit = aUnit();

const upTo = (month: number | null, ...codes: string[]): FormRecord[] =>
  codes.map((code) =>
    aRecord('绩效跟踪汇总表', {
      项目编码: code,
      项目名称: `项目${code}`,
      跟踪年度: 2022,
      跟踪层次: '自评',
      全年预算数: wan(100),
      执行数: wan(50),
      截至月份: month,
    }),
  );

const MONITORING: Partial<DutyRow> = {
  任务编号: 'M',
  取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表',
  计量方式: '覆盖率-数量',
  目标值: '100%',
};

const registered = () => aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(2, 2022));

const states = (ledger: ReturnType<typeof aLedger>, day: string, ...rows: Partial<DutyRow>[]): readonly string[] =>
  assessed(day, [FINANCE, unit], [ledger.standing()], { plan: aPlanOf(...rows) }).duties.map(
    ({ duty, state, deadline, measurement: { numerator, denominator } }) =>
      `${duty.code} ${state} ${numerator}/${denominator} ${deadline}`,
  );

describe('a duty of a period', () => {
  const HALF = { ...MONITORING, 任务编号: 'M6', 期间: '1-6月', 截止日期: '期后15日' };
  const THIRD = { ...MONITORING, 任务编号: 'M9', 期间: '三季度', 截止日期: '期后5工作日' };

  it('is met by its own period alone', () => {
    const early = registered().handIn('2022-04-08', '一季度.xlsx', upTo(3, 'P1', 'P2'));
    const half = registered().handIn('2022-07-08', '上半年.xlsx', upTo(6, 'P1', 'P2'));

    expect(states(early, '2022-07-10', HALF, THIRD)).toEqual([
      'M6 in-progress 0/2 2022-07-15',
      'M9 in-progress 0/2 2022-10-12',
    ]);
    expect(states(half, '2022-10-14', HALF, THIRD)).toEqual(['M6 done 2/2 2022-07-15', 'M9 overdue 0/2 2022-10-12']);
  });

  it('stays met when the next report arrives, in another file or in the same one', () => {
    const beside = registered()
      .handIn('2022-07-08', '上半年.xlsx', upTo(6, 'P1', 'P2'))
      .handIn('2022-10-10', '三季度.xlsx', upTo(9, 'P1'));
    const over = registered()
      .handIn('2022-07-08', '监控.xlsx', upTo(6, 'P1', 'P2'))
      .handIn('2022-10-10', '监控.xlsx', upTo(9, 'P1'));

    for (const ledger of [beside, over])
      expect(states(ledger, '2022-12-01', HALF, THIRD)).toEqual([
        'M6 done 2/2 2022-07-15',
        'M9 overdue 1/2 2022-10-12',
      ]);
  });

  it('is late where its own report came late', () => {
    const ledger = registered().handIn('2022-07-20', '上半年.xlsx', upTo(6, 'P1', 'P2'));

    expect(states(ledger, '2022-08-01', HALF)).toEqual(['M6 done-late 2/2 2022-07-15']);
  });

  it('counts each month of 每月 for itself, with holidays moving the tenth day', () => {
    const monthly = { ...MONITORING, 期间: '每月', 截止日期: '期后10日', 开始日期: '2022-03-01' };
    const ledger = registered()
      .handIn('2022-04-08', '监控.xlsx', upTo(3, 'P1', 'P2'))
      .handIn('2022-05-12', '监控.xlsx', upTo(4, 'P1', 'P2'))
      .handIn('2022-06-09', '监控.xlsx', upTo(5, 'P1'));

    expect(states(ledger, '2022-06-20', monthly).slice(0, 5)).toEqual([
      'M-03 done 2/2 2022-04-11',
      'M-04 done-late 2/2 2022-05-10',
      'M-05 overdue 1/2 2022-06-10',
      'M-06 in-progress 0/2 2022-07-11',
      'M-07 not-started 0/2 2022-08-10',
    ]);
  });

  it('takes the hand-in after a period for it where a form has no months', () => {
    const quarterly: Partial<DutyRow> = {
      任务编号: 'Z',
      取数表单: '整改台账',
      计量方式: '报送',
      目标值: '1',
      期间: '每季',
      截止日期: '期后10日',
    };
    const rectified = [aRecord('整改台账', { 项目编码: 'P1', 项目名称: '项目P1', 评价年度: 2022, 问题描述: '慢' })];
    const ledger = registered()
      .handIn('2022-04-08', '整改.xlsx', rectified)
      .handIn('2022-10-20', '整改.xlsx', [aRecord('整改台账', { ...rectified[0]!.fields, 整改状态: '已完成' })]);

    const of = (day: string) =>
      assessed(day, [FINANCE, unit], [ledger.standing()], { plan: aPlanOf(quarterly) }).duties.map(
        ({ duty, state, measurement }) => `${duty.code} ${state} ${measurement.numerator}`,
      );

    expect(of('2022-12-01')).toEqual(['Z-01 done 1', 'Z-02 overdue 0', 'Z-03 done-late 1', 'Z-04 in-progress 0']);
  });

  const quarterly = (row: Partial<DutyRow>, ledger: ReturnType<typeof aLedger>, day: string): readonly string[] =>
    assessed(day, [FINANCE, unit], [ledger.standing()], {
      plan: aPlanOf({ 任务编号: 'Q', 目标值: '1', 期间: '每季', 截止日期: '期后10日', ...row }),
    }).duties.map(({ duty, state }) => `${duty.code} ${state}`);

  it('stays met when a file that it takes as 附件 is saved over for the next period', () => {
    const ledger = aLedger(unit.folder)
      .handInForms('2022-04-06', '季度小结.docx', [])
      .handInForms('2022-07-06', '季度小结.docx', []);

    expect(quarterly({ 计量方式: '附件', 达标条件: '文件名~小结' }, ledger, '2022-10-20')).toEqual([
      'Q-01 done',
      'Q-02 done',
      'Q-03 overdue',
      'Q-04 in-progress',
    ]);
  });

  it('is met by a 零报告 of its own period alone, also once that is replaced', () => {
    const form = '绩效跟踪汇总表';
    const ledger = aLedger(unit.folder).nil('2022-04-06', '监控.xlsx', form, 2022);
    const row = { 取数表单: form, 计量方式: '报送' };

    expect(quarterly(row, ledger, '2022-07-20').slice(0, 2)).toEqual(['Q-01 done', 'Q-02 overdue']);
    expect(quarterly(row, ledger.handIn('2022-07-08', '监控.xlsx', upTo(6, 'P1')), '2022-07-20').slice(0, 2)).toEqual([
      'Q-01 done',
      'Q-02 done',
    ]);
  });

  it('counts 工作记录 for the period it names, and under the number of them all for that in which it was done', () => {
    const logged = (code: string, day: string) =>
      aRecord('工作记录', { 任务编号: code, 事项: `${code}督导`, 完成日期: day }, { code, year: 2022 });
    const ledger = aLedger(unit.folder).handIn('2022-09-30', '记录.xlsx', [
      logged('Q-01', '2022-04-20'),
      logged('Q', '2022-06-30'),
      logged('Q', '2022-10-01'),
    ]);

    expect(quarterly({ 取数表单: '工作记录', 计量方式: '登记' }, ledger, '2022-11-20')).toEqual([
      'Q-01 done-late',
      'Q-02 done-late',
      'Q-03 overdue',
      'Q-04 done',
    ]);
  });

  it('is only for the units that are chosen', () => {
    const row = { ...HALF, 适用类别: '区级预算部门、街镇' };
    const units = [FINANCE, unit, aUnit({ code: '201', name: '东浦镇', classes: ['街镇'] })];
    const of = (适用单位: string) =>
      assessed('2022-07-01', units, [], { plan: aPlanOf({ ...row, 适用单位 }) }).duties.map((one) => one.unit.code);

    expect(of('')).toEqual(['101', '201']);
    expect(of('东浦镇')).toEqual(['201']);
    expect(of('除201')).toEqual(['101']);
  });
});
