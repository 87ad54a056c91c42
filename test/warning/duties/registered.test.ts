import { describe, expect, it } from 'vitest';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { rowOf, unit } from './row-of.ts';

describe('a duty measured by 登记', () => {
  it.each([
    ['2022-05-01', null, '2022-05-10', 'done'],
    ['2022-05-11', null, '2022-05-10', 'in-progress'],
    ['2021-12-31', null, '2022-05-10', 'in-progress'],
    ['2021-12-31', 2022, '2022-05-10', 'done'],
    ['2022-05-01', 2021, '2022-05-10', 'in-progress'],
  ])('take a 工作记录 done %s in a sheet of year %s, on %s, as %s', (done, year, day, state) => {
    const record = aRecord('工作记录', { 任务编号: 'T-1', 事项: '会审', 完成日期: done }, { year });
    const ledger = aLedger(unit.folder).handIn('2022-04-01', 'a.xlsx', [
      record,
      aRecord('工作记录', { 任务编号: 'T-2', 完成日期: '2022-01-05' }),
    ]);

    const row = rowOf(
      { 取数表单: '工作记录', 计量方式: '登记', 数据年度: 'Y', 目标值: '1', 截止日期: '2022-12-31' },
      ledger,
      day,
    );

    expect(row.state).toBe(state);
  });
});
