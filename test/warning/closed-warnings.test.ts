import { describe, expect, it } from 'vitest';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { assess } from '../../shared/warning/assess.ts';
import { closedWarnings } from '../../shared/warning/closed-warnings.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { projects, wan } from '../builders/a-register.ts';
import { aUnit } from '../builders/a-unit.ts';
import { aPlan } from '../builders/an-assessment.ts';

const UNIT = aUnit();

const spending = (spent: number) => [
  aRecord('绩效自评汇总表', {
    项目编码: 'P1',
    项目名称: '项目P1',
    对象类型: '项目',
    预算年度: 2021,
    全年预算数: wan(100),
    全年执行数: wan(spent),
    自评得分: 7000,
  }),
];

/** Half of the money left unspent on 04-10 (W06), put right on 05-03, wrong again on 05-20 where asked. */
const onDay = (day: string, again = false) => {
  const ledger = aLedger(UNIT.folder)
    .handIn('2022-02-01', '清单.xlsx', projects(1, 2021))
    .handIn('2022-04-10', '自评.xlsx', spending(50))
    .handIn('2022-05-03', '自评.xlsx', spending(98));
  const standing = (again ? ledger.handIn('2022-05-20', '自评.xlsx', spending(40)) : ledger).standing();
  return {
    plan: aPlan({ duties: [] }),
    roster: { units: [UNIT] },
    holidays: statutoryHolidays,
    standings: [standing],
    day,
    runs: [],
    notices: [],
  };
};

const closedOf = (day: string, again = false) =>
  closedWarnings(onDay(day, again))
    .filter(({ rule }) => rule === 'W06')
    .map(({ id, firstSeen, closedOn, level }) => [id, firstSeen, closedOn, level]);

describe('a warning whose data was mended', () => {
  it('is closed by the hand-in that mended it, under the number and first day it had', () => {
    const open = assess(onDay('2022-05-02')).warnings.find(({ rule }) => rule === 'W06');

    expect(closedOf('2022-05-06')).toEqual([[open?.id, open?.firstSeen, '2022-05-03', 'yellow']]);
    expect(open?.firstSeen).toBe('2022-04-10');
  });

  it('is not told before it closed, nor longer than thirty days', () => {
    expect([closedOf('2022-05-02'), closedOf('2022-06-01').length, closedOf('2022-06-02')]).toEqual([[], 1, []]);
  });

  it('is open and not closed once the data are wrong again', () => {
    expect(closedOf('2022-05-25', true)).toEqual([]);
  });
});
