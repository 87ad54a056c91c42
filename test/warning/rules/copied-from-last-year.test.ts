import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../shared/submission/record.ts';
import { wan } from '../../builders/a-register.ts';
import { found, monitoring, told } from './found.ts';

describe('W20 copied from last year', () => {
  const monitored = (year: number, fields: Fields = {}) =>
    monitoring({ 跟踪年度: year, 报告日期: `${year}-08-10`, 执行数: wan(70), ...fields });

  it('finds a list that differs only in its year and dates', () => {
    expect(
      found('W20', '2022-09-06', [
        ['2022-03-01', monitored(2021)],
        ['2022-08-15', monitored(2022)],
      ]),
    ).toEqual([['yellow', '2022-08-15']]);
  });

  it('lets one different figure speak for the whole', () => {
    expect(
      found('W20', '2022-09-06', [
        ['2022-03-01', monitored(2021)],
        ['2022-08-15', monitored(2022, { 执行数: wan(71) })],
      ]),
    ).toEqual([]);
  });

  it('says what it found, by which formula, and where', () => {
    expect(
      told('W20', '2022-09-06', [
        ['2022-03-01', monitored(2021)],
        ['2022-08-15', monitored(2022)],
      ]),
    ).toEqual([
      {
        id: 'W20-101-绩效跟踪汇总表-2022',
        level: 'yellow',
        text: '2022 年度的绩效跟踪汇总表与 2021 年度逐项相同（共 1 条），疑为整表照抄。',
        basis:
          '同一表单两个相邻年度的全部记录除年度和日期外逐项相同；黄线：出现即黄，红线：-。来源：闵财评〔2022〕1号 O-10',
        evidence: ['单位101/1.xlsx 绩效跟踪汇总表!3: =', '单位101/0.xlsx 绩效跟踪汇总表!3: 上年内容'],
      },
    ]);
  });
});
