import { describe, expect, it } from 'vitest';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';
import { aheadFigures } from '../../shared/warning/figures/ahead-figures.ts';
import { coverageRate, isMet, isOwed, onTimeRate, turning } from '../../shared/warning/figures/district-figures.ts';
import { daysOfWeekLeft, dueCount } from '../../shared/warning/figures/due-ahead.ts';
import { pastFigures, weeksOf } from '../../shared/warning/figures/past-figures.ts';
import { weekBefore, weekChange } from '../../shared/warning/figures/week-change.ts';
import { forecast } from '../../shared/warning/forecast.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { projects } from '../builders/a-register.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

const selfEvaluations = () =>
  ['P1', 'P2'].map((code) => aRecord('绩效自评汇总表', { 项目编码: code, 项目名称: `项目${code}`, 年度: 2021 }));

const calendar = workingCalendar(statutoryHolidays, []);
const UNITS = [
  aUnit({ code: '101', name: '区教育局' }),
  aUnit({ code: '102', name: '区民政局' }),
  aUnit({ code: '103', name: '区档案局' }),
];
const plan = aPlan({ duties: [aDuty({})], rules: [] });

/** One in time, one late, one never. */
const standings = UNITS.map((unit, at) => {
  const ledger = aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(2, 2021));
  if (at === 0) ledger.handIn('2022-04-20', '自评.xlsx', selfEvaluations());
  if (at === 1) ledger.handIn('2022-06-01', '自评.xlsx', selfEvaluations());
  return ledger.standing();
});

const on = (day: string) => assessed(day, [FINANCE, ...UNITS], standings, { plan });

describe('the figures of a day gone by, told from a later one', () => {
  const told = pastFigures(on('2022-09-01'), [], calendar);

  it.each([
    '2022-04-19',
    '2022-04-20',
    '2022-05-05',
    '2022-05-06',
    '2022-05-11',
    '2022-05-31',
    '2022-06-01',
    '2022-08-25',
  ])('are on %s what that day itself said', (day) => {
    const { duties } = on(day);
    const owed = duties.filter(isOwed);

    expect(told(day)).toEqual({
      day,
      owed: owed.length,
      met: owed.filter(isMet).length,
      overdue: owed.filter(({ state }) => state === 'overdue').length,
      red: owed.filter(({ level }) => level === 'red').length,
      onTime: onTimeRate(duties, day),
      coverage: coverageRate(duties),
    });
  });

  it.each(['2022-04-01', '2022-04-19', '2022-04-29', '2022-05-05', '2022-05-31', '2022-06-01'])(
    'tell of %s what lay ahead, as that day itself did',
    (day) => {
      const then = on(day);
      const turns = forecast(then, calendar);

      expect(aheadFigures(on('2022-09-01'), calendar)(day)).toEqual({
        dueThisWeek: dueCount(then, daysOfWeekLeft(day)),
        dueIn30: dueCount(then, 30),
        dueIn60: dueCount(then, 60),
        turningRed: turns === null ? null : turning(turns, 'red', day).length,
      });
    },
  );

  it('cannot tell what turns red where no calendar reaches', () => {
    const none = workingCalendar({ ...statutoryHolidays, kindOf: () => 'unknown' }, []);

    expect(aheadFigures(on('2022-05-06'), none)('2022-04-29').turningRed).toBeNull();
  });

  it.each(['2022-05-06', '2022-05-10', '2022-06-20'])(
    'make up the week to %s: what was overdue before, missed since and made good gives what is overdue',
    (day) => {
      const assessment = on(day);
      const before = pastFigures(assessment, [], calendar)(weekBefore(day));
      const { overdue } = weekChange(assessment, []);

      expect(before.overdue + overdue.opened - overdue.closed).toBe(
        assessment.duties.filter(({ state }) => state === 'overdue').length,
      );
    },
  );

  it('tell a late paper as one thing done away with in its week', () => {
    expect(weekChange(on('2022-06-03'), [])).toMatchObject({ met: 1, overdue: { opened: 0, closed: 1 } });
  });

  it('have a point for each Friday of the plan year up to the day', () => {
    expect(weeksOf(2022, '2022-01-21')).toEqual(['2022-01-07', '2022-01-14', '2022-01-21']);
  });
});
