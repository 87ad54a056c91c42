import { describe, expect, it } from 'vitest';
import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { projects } from '../builders/a-register.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

const BUREAU = aUnit({ code: '101', name: '区教育局' });
const SCHOOL = aUnit({ code: '201', name: '区第一中学', upper: '101' });
const BRANCH = aUnit({ code: '202', name: '区第一中学分校', upper: '201' });
const OTHER = aUnit({ code: '102', name: '区民政局' });
const UNITS = [FINANCE, BUREAU, SCHOOL, BRANCH, OTHER];

const evaluated = (...codes: string[]) =>
  codes.map((code) =>
    aRecord('绩效自评汇总表', { 项目编码: code, 项目名称: `项目${code}`, 预算年度: 2021, 自评得分: 9000 }),
  );

const registered = (folder: string) => aLedger(folder).handIn('2022-02-01', `${folder}清单.xlsx`, projects(2, 2021));

const rowsOf = (row: Partial<DutyRow>, ledgers: readonly ReturnType<typeof aLedger>[], day = '2022-04-10') => {
  const plan = aPlan({ duties: [aDuty({ 统计口径: '含下属', ...row })] });
  return assessed(
    day,
    UNITS,
    ledgers.map((one) => one.standing()),
    { plan },
  ).duties;
};

describe('a duty that is 含下属', () => {
  it('is one row under the uppermost unit it applies to', () => {
    expect(rowsOf({}, []).map(({ unit }) => unit.name)).toEqual(['区教育局', '区民政局']);
  });

  it('covers the objects of all units below, on every level, and names each gap with its unit', () => {
    const [row] = rowsOf({}, [
      registered('区教育局').handIn('2022-04-01', '自评.xlsx', evaluated('P1', 'P2')),
      registered('区第一中学').handIn('2022-04-01', '自评.xlsx', evaluated('P1')),
      registered('区第一中学分校'),
    ]);

    expect(row?.measurement).toMatchObject({
      numerator: 3,
      denominator: 6,
      achieved: 5000,
      missing: ['项目P2（区第一中学）', '项目P1（区第一中学分校）', '项目P2（区第一中学分校）'],
    });
  });

  it('says which unit below has no register', () => {
    const [row] = rowsOf({}, [registered('区教育局'), registered('区第一中学')]);

    expect(row?.measurement.notes.join()).toMatch(/^区第一中学分校：.*项目清单/u);
  });

  it('names the units below that handed in nothing while too little is there', () => {
    const [row] = rowsOf({ 计量方式: '报送', 目标值: '3' }, [
      aLedger('区第一中学').handIn('2022-04-01', '自评.xlsx', evaluated('P1')),
    ]);

    expect(row?.measurement).toMatchObject({ numerator: 1, gap: 2, missing: ['区第一中学分校'] });
  });

  it('goes to the lower unit itself where the duty does not apply to the one above', () => {
    const town = aUnit({ code: '300', name: '浦江镇', classes: ['街镇'] });
    const school = { ...SCHOOL, upper: '300' };
    const plan = aPlan({ duties: [aDuty({ 统计口径: '含下属' })] });
    const { duties } = assessed('2022-04-10', [FINANCE, town, school, BRANCH], [], { plan });

    expect(duties.map(({ unit }) => unit.name)).toEqual(['区第一中学']);
  });

  it('follows a hand-in of a unit below, also when the day was asked before', () => {
    const own = registered('区教育局').standing();
    const plan = aPlan({ duties: [aDuty({ 统计口径: '含下属' })] });
    const school = registered('区第一中学');
    const ask = () =>
      assessed('2022-04-10', UNITS, [own, school.standing()], { plan }).duties[0]?.measurement.numerator;

    expect(ask()).toBe(0);
    school.handIn('2022-04-02', '自评.xlsx', evaluated('P1'));
    expect(ask()).toBe(1);
  });
});

describe('a duty that is 本单位', () => {
  it('is a row of each unit, on whatever level', () => {
    expect(rowsOf({ 统计口径: '' }, []).map(({ unit }) => unit.code)).toEqual(['101', '201', '202', '102']);
  });
});
