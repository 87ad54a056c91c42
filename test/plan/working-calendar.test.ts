import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, dayNumber } from '../../shared/day.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';

const calendar = workingCalendar(statutoryHolidays, []);

describe('the working calendar', () => {
  it.each([
    ['2022-04-30', 'next', '2022-05-05'],
    ['2022-04-30', 'previous', '2022-04-29'],
    ['2022-04-30', 'none', '2022-04-30'],
    ['2022-07-31', 'next', '2022-08-01'],
    ['2022-08-31', 'next', '2022-08-31'],
    ['2022-12-31', 'next', '2023-01-03'],
  ] as const)('rolls %s (%s) to %s', (day, rule, rolled) => {
    expect(calendar.roll(day, rule)).toBe(rolled);
  });

  it('counts make-up Saturdays and Sundays as working days', () => {
    expect(['2022-04-24', '2022-05-07', '2022-05-08', '2022-10-08'].map((day) => calendar.isWorkingDay(day))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it.each([
    ['2022-05-05', '2022-05-05', 0],
    ['2022-04-29', '2022-05-05', 1],
    ['2022-04-28', '2022-05-05', 2],
    ['2022-05-06', '2022-05-05', -1],
    ['2022-05-08', '2022-05-05', -2],
    ['2022-12-30', '2023-01-03', 1],
  ])('from %s to the deadline %s it is %i working days', (today, deadline, left) => {
    expect(calendar.workingDaysBetween(today, deadline)).toBe(left);
  });

  it('lets the plan’s own calendar overrule the built-in one', () => {
    const own = workingCalendar(statutoryHolidays, [
      { day: '2022-05-05', kind: 'rest', note: '' },
      { day: '2022-04-30', kind: 'work', note: '' },
    ]);

    expect([
      own.roll('2022-04-30', 'next'),
      own.roll('2022-05-05', 'next'),
      own.workingDaysBetween('2022-04-29', '2022-05-06'),
    ]).toEqual(['2022-04-30', '2022-05-06', 2]);
  });

  it('knows that it does not know a year that is not loaded', () => {
    expect([
      calendar.isWorkingDay('2003-12-31'),
      calendar.isWorkingDay('2099-01-01'),
      calendar.roll('2099-01-01', 'next'),
      calendar.workingDaysBetween('2022-01-04', '2099-01-01'),
      calendar.addWorkingDays('2003-12-31', -1),
    ]).toEqual([null, null, null, null, null]);
  });

  it('knows a year the table lacks once the plan’s calendar lists its rests', () => {
    const rests = ['2027-01-01', '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09'] as const;
    const listing = (count: number) =>
      workingCalendar(statutoryHolidays, [
        ...rests.slice(0, count).map((day) => ({ day, kind: 'rest', note: '' }) as const),
        { day: '2027-02-14', kind: 'work', note: '' },
      ]);
    const asked = ['2027-01-05', '2027-01-09', '2027-02-08', '2027-02-14', '2028-01-05'] as const;

    expect(asked.map((day) => listing(4).isWorkingDay(day))).toEqual([null, null, false, true, null]);
    expect(asked.map((day) => listing(5).isWorkingDay(day))).toEqual([true, false, false, true, null]);
    expect(listing(5).roll('2027-02-06', 'next')).toBe('2027-02-10');
  });

  it('answers the same as counting day by day', () => {
    const someDay = fc.integer({ min: dayNumber('2010-01-01'), max: dayNumber('2025-12-31') }).map(dayAt);
    const counted = (from: string, to: string): number => {
      if (from > to) return 0 - counted(to, from);
      let count = 0;
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) count += calendar.isWorkingDay(day) ? 1 : 0;
      return count;
    };

    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (day, away) => {
        expect(calendar.workingDaysBetween(day, addDays(day, away))).toBe(counted(day, addDays(day, away)));
      }),
    );
  });

  it('finds the day a number of working days away that is that many working days away', () => {
    const someDay = fc.integer({ min: dayNumber('2010-01-01'), max: dayNumber('2025-06-30') }).map(dayAt);

    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const found = calendar.addWorkingDays(day, count)!;

        expect([calendar.isWorkingDay(found), calendar.workingDaysBetween(day, found)]).toEqual([true, count]);
      }),
    );
  });
});
