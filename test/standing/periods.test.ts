import { describe, expect, it } from 'vitest';
import { recordsOfDuty } from '../../shared/standing/duty/counting-records.ts';
import { type UnitFacts, unitFacts } from '../../shared/standing/facts/unit-facts.ts';
import type { FormRecord } from '../../shared/submission/record.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { wan } from '../builders/a-register.ts';
import { aUnit } from '../builders/a-unit.ts';
import { aDuty } from '../builders/an-assessment.ts';

const unit = aUnit();
const LOSSES = 2000;

const upTo = (month: number | null, spent: number, also: Partial<FormRecord['fields']> = {}): FormRecord =>
  aRecord('绩效跟踪汇总表', {
    项目编码: 'P1',
    项目名称: '道路养护',
    跟踪年度: 2022,
    跟踪层次: '自评',
    全年预算数: wan(100),
    执行数: wan(spent),
    截至月份: month,
    ...also,
  } as FormRecord['fields']);

const cardUpTo = (month: number, spent: number): FormRecord =>
  aRecord('项目支出绩效运行监控表', {
    项目编码: 'P1',
    项目名称: '道路养护',
    跟踪年度: 2022,
    执行数: wan(spent),
    截至月份: month,
  });

const factsOf = (ledger: ReturnType<typeof aLedger>): UnitFacts => unitFacts(unit, ledger.standing(), LOSSES);

const duty = aDuty({ 取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表', 数据年度: 'Y', 达标条件: '' });

const said = (facts: UnitFacts, day: string): readonly string[] =>
  recordsOfDuty(duty, { facts, objects: facts.objectsAt(day), directories: undefined as never, day }, 2022)
    .map(
      ({ record: { form, fields } }) =>
        `${form.slice(0, 4)} ${fields['截至月份']}月 ${Number(fields['执行数']) / wan(1)}`,
    )
    .toSorted();

describe('what is reported several times a year', () => {
  it('keeps an earlier period when a later one is handed in beside it', () => {
    const facts = factsOf(
      aLedger(unit.folder)
        .handIn('2022-07-05', '六月.xlsx', [upTo(6, 50)])
        .handIn('2022-10-08', '九月.xlsx', [upTo(9, 80)]),
    );

    expect(said(facts, '2022-12-31')).toEqual(['绩效跟踪 6月 50', '绩效跟踪 9月 80']);
  });

  it('keeps an earlier period when the same workbook is filled in for a later one, and says what lay there on each day', () => {
    const facts = factsOf(
      aLedger(unit.folder)
        .handIn('2022-07-05', '跟踪.xlsx', [upTo(6, 50)])
        .handIn('2022-08-05', '跟踪.xlsx', [upTo(7, 60)])
        .handIn('2022-09-05', '跟踪.xlsx', [upTo(8, 70)]),
    );

    expect(said(facts, '2022-07-31')).toEqual(['绩效跟踪 6月 50']);
    expect(said(facts, '2022-09-30')).toEqual(['绩效跟踪 6月 50', '绩效跟踪 7月 60', '绩效跟踪 8月 70']);
  });

  it('takes a correction of a period for that period, and what goes back to an earlier one for a correction', () => {
    const corrected = aLedger(unit.folder)
      .handIn('2022-07-05', '跟踪.xlsx', [upTo(6, 50)])
      .handIn('2022-08-05', '跟踪.xlsx', [upTo(7, 60)])
      .handIn('2022-08-06', '跟踪.xlsx', [upTo(7, 61)]);
    const wrongMonth = aLedger(unit.folder)
      .handIn('2022-07-05', '跟踪.xlsx', [upTo(7, 50)])
      .handIn('2022-07-06', '跟踪.xlsx', [upTo(6, 50)]);

    expect(said(factsOf(corrected), '2022-12-31')).toEqual(['绩效跟踪 6月 50', '绩效跟踪 7月 61']);
    expect(said(factsOf(wrongMonth), '2022-12-31')).toEqual(['绩效跟踪 6月 50']);
  });

  it('ends with the file that said it', () => {
    const ledger = aLedger(unit.folder)
      .handIn('2022-07-05', '跟踪.xlsx', [upTo(6, 50)])
      .handIn('2022-08-05', '跟踪.xlsx', [upTo(7, 60)])
      .withdraw('2022-08-20', '跟踪.xlsx');

    expect(said(factsOf(ledger), '2022-08-19')).toHaveLength(2);
    expect(said(factsOf(ledger), '2022-08-20')).toEqual([]);
  });

  it('is not withheld for having fewer rows than the period before', () => {
    const many = [1, 2, 3, 4].map((at) => upTo(6, 10, { 项目编码: `P${at}` }));
    const facts = factsOf(
      aLedger(unit.folder)
        .handIn('2022-07-05', '跟踪.xlsx', many)
        .handIn('2022-08-05', '跟踪.xlsx', [upTo(7, 60)]),
    );

    expect(said(facts, '2022-08-31').filter((one) => one.includes('7月'))).toEqual(['绩效跟踪 7月 60']);
    expect(said(facts, '2022-08-31').filter((one) => one.includes('6月'))).toHaveLength(4);
  });

  it('takes the month of 报告日期 where a list names none, and all of the year once that is over', () => {
    const facts = factsOf(
      aLedger(unit.folder)
        .handIn('2022-07-05', '一.xlsx', [upTo(null, 50, { 报告日期: '2022-07-04' })])
        .handIn('2022-08-05', '二.xlsx', [upTo(7, 60)])
        .handIn('2023-01-10', '三.xlsx', [upTo(null, 100, { 报告日期: '2023-01-09' })])
        .handIn('2023-01-11', '四.xlsx', [upTo(12, 99)]),
    );

    expect(said(facts, '2023-01-31')).toEqual(['绩效跟踪 12月 99', '绩效跟踪 7月 60']);
  });

  it('joins a card to the list of its own period alone', () => {
    const facts = factsOf(
      aLedger(unit.folder)
        .handIn('2022-08-05', '单表.xlsx', [cardUpTo(7, 61)])
        .handIn('2022-08-06', '七月.xlsx', [upTo(7, 60)])
        .handIn('2022-11-05', '十月.xlsx', [upTo(10, 90)]),
    );

    expect(said(facts, '2022-12-31')).toEqual(['绩效跟踪 10月 90', '绩效跟踪 7月 61']);
  });
});
