import { describe, expect, it } from 'vitest';
import { aLedger } from '../../builders/a-ledger.ts';
import { projects } from '../../builders/a-register.ts';
import { FINANCE } from '../../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../../builders/an-assessment.ts';
import { covered, registered, rowOf, unit } from './row-of.ts';

describe('state and level over time', () => {
  const duty = { 开始日期: '2022-03-01' };

  it('rise from 未开始 through the ladder to red, counting working days to the rolled deadline', () => {
    const on = (day: string) => {
      const row = rowOf(duty, registered(), day);
      return [row.state, row.level, row.step, row.workingDaysLeft];
    };

    expect([on('2022-02-28')[0], on('2022-03-01').slice(0, 3)]).toEqual(['not-started', ['in-progress', 'none', null]]);
    expect([on('2022-04-11'), on('2022-04-12')]).toEqual([
      ['in-progress', 'none', null, 16],
      ['in-progress', 'blue', '提醒1', 15],
    ]);
  });

  it.each([
    ['2022-04-24', 'in-progress', 'blue', '提醒2', 6],
    ['2022-04-28', 'in-progress', 'blue', '提醒3', 2],
    ['2022-04-29', 'in-progress', 'blue', '提醒4', 1],
    ['2022-05-05', 'in-progress', 'blue', '提醒4', 0],
    ['2022-05-06', 'overdue', 'yellow', '预警1', -1],
    ['2022-05-10', 'overdue', 'yellow', '预警1', -4],
    ['2022-05-11', 'overdue', 'red', '预警2', -5],
    ['2022-05-26', 'overdue', 'red', '预警4', -16],
  ])('on %s is %s at %s by %s with %i working days left', (day, state, level, step, left) => {
    const row = rowOf(duty, registered(), day);

    expect([row.state, row.level, row.step, row.workingDaysLeft]).toEqual([state, level, step, left]);
  });

  it('stop at yellow for what is asked 原则上', () => {
    const row = rowOf({ ...duty, 约束: '原则上' }, registered(), '2022-06-30');

    expect([row.state, row.level, row.step]).toEqual(['overdue', 'yellow', '预警1']);
  });

  it('take what was met by the rolled deadline as 已完成, and what was met after it as 逾期完成', () => {
    const inTime = registered().handIn('2022-05-05', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'));
    const late = registered().handIn('2022-05-06', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'));
    const seen = (ledger: ReturnType<typeof aLedger>) => {
      const row = rowOf(duty, ledger, '2022-08-02');
      return [row.state, row.metOn, row.level];
    };

    expect([seen(inTime), seen(late)]).toEqual([
      ['done', '2022-05-05', 'none'],
      ['done-late', '2022-05-06', 'none'],
    ]);
  });

  it('keep 已完成 when a corrected workbook is handed in again after the deadline', () => {
    const ledger = registered()
      .handIn('2022-04-20', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'))
      .handIn('2022-06-01', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'));

    expect(rowOf(duty, ledger, '2022-08-02')).toMatchObject({ state: 'done', metOn: '2022-04-20' });
  });

  it('keep 已完成 when a project declared after the deadline is covered by then', () => {
    const ledger = registered()
      .handIn('2022-04-20', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'))
      .handIn('2022-06-01', '清单.xlsx', projects(5, 2021))
      .handIn('2022-06-02', 'b.xlsx', covered('P5'));

    expect(['2022-06-01', '2022-06-02'].map((day) => rowOf(duty, ledger, day).state)).toEqual(['overdue', 'done']);
  });

  it('open again when the workbook that met it leaves the folder', () => {
    const ledger = registered()
      .handIn('2022-04-20', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'))
      .withdraw('2022-05-20', 'a.xlsx');

    expect(['2022-05-19', '2022-05-20'].map((day) => rowOf(duty, ledger, day).state)).toEqual(['done', 'overdue']);
  });

  it('are 已延期 with no level until the extension has passed, then count from it', () => {
    const ledger = registered().decide('2022-05-06', 'T-1', '延期至', '2022/5/20');
    const on = (day: string) => {
      const row = rowOf(duty, ledger, day);
      return [row.state, row.level, row.deadline, row.workingDaysLeft];
    };

    expect([on('2022-05-06'), on('2022-05-20'), on('2022-05-23')]).toEqual([
      ['extended', 'none', '2022-05-20', 11],
      ['extended', 'none', '2022-05-20', 0],
      ['overdue', 'yellow', '2022-05-20', -1],
    ]);
  });

  it('are 已完成 when met within the extension', () => {
    const ledger = registered()
      .decide('2022-05-06', 'T-1', '延期至', '2022-05-20')
      .handIn('2022-05-18', 'a.xlsx', covered('P1', 'P2', 'P3', 'P4'));

    expect(rowOf(duty, ledger, '2022-06-20')).toMatchObject({ state: 'done', metOn: '2022-05-18' });
  });

  it('take no extension from a date that is none or not later, and say so', () => {
    const row = rowOf(duty, registered().decide('2022-04-06', 'T-1', '延期至', '下周'), '2022-05-10');

    expect([row.state, row.deadline]).toEqual(['overdue', '2022-05-05']);
    expect(row.measurement.notes.at(-1)).toContain('延期至“下周”');
  });

  it('are 已豁免 while the reason stands, and open again when it is taken back', () => {
    const ledger = registered()
      .decide('2022-05-06', 'T-1', '豁免原因', '涉密项目')
      .decide('2022-05-09', 'T-1', '豁免原因', '');

    expect(['2022-05-06', '2022-05-09'].map((day) => rowOf(duty, ledger, day).state)).toEqual(['waived', 'overdue']);
  });

  it('say loudly that a calendar year is missing, and guess no deadline', () => {
    const plan = aPlan({ year: 2099, duties: [aDuty({ 截止日期: '2099-04-30' })] });
    const ledger = aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(4, 2098));
    const on = (day: string) => assessed(day, [FINANCE, unit], [ledger.standing()], { plan });

    expect([on('2099-04-10').duties[0]?.state, on('2099-05-10').duties[0]?.state]).toEqual([
      'in-progress',
      'cannot-tell',
    ]);
    expect(on('2099-05-10').duties[0]).toMatchObject({ deadline: null, workingDaysLeft: null, level: 'none' });
    expect(on('2099-05-10').notices[0]).toContain('2099 年');
  });
});
