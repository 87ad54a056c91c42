import { describe, expect, it } from 'vitest';
import type { MailEntry } from '../../shared/letter/plan/mail-ledger.ts';
import { planMails } from '../../shared/letter/plan/plan-mails.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';
import type { Unit } from '../../shared/unit.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { projects } from '../builders/a-register.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

const calendar = workingCalendar(statutoryHolidays, []);
const plan = aPlan({ duties: [aDuty({})] });
const BUREAU = aUnit({ code: '101', name: '区教育局' });
const SCHOOL = aUnit({ code: '201', name: '区第一中学', upper: '101' });
const register = (unit: Unit) =>
  aLedger(unit.folder).handIn('2022-02-01', `${unit.name}.xlsx`, projects(2, 2021)).standing();

const planned = (day: string, units: readonly Unit[], owing: readonly Unit[], entries: readonly MailEntry[] = []) => {
  const assessment = { ...assessed(day, units, owing.map(register), { plan }), warnings: [] };
  const duties = assessment.duties.filter(({ unit }) => owing.includes(unit));
  const plans = planMails([{ ...assessment, duties }], entries, calendar, `${day}T09:00:00+08:00`);
  const digests = plans.flatMap(({ digest }) => digest ?? []);
  return {
    entries: plans.flatMap(({ create }) => create),
    mails: digests.map(({ unit, to, items }) => ({
      unit: unit.name,
      to: to.map(({ mail }) => mail),
      items: items.map(({ entry }) => `${entry.about} ${entry.step}`),
    })),
  };
};

const asSent = (entries: readonly MailEntry[]): readonly MailEntry[] =>
  entries.map((entry) => (entry.state === 'planned' ? { ...entry, state: 'sent' } : entry));

describe('the mails of a lower unit', () => {
  const UNITS = [FINANCE, BUREAU, SCHOOL];

  it('tell the officer of its 主管部门 as well, in one digest, each step once', () => {
    const first = planned('2022-04-29', UNITS, [SCHOOL]);

    expect(first.mails).toEqual([
      { unit: '区教育局', to: ['officer101@example.gov.cn'], items: ['T-1@201 提醒4'] },
      { unit: '区第一中学', to: ['officer201@example.gov.cn'], items: ['T-1 提醒4'] },
    ]);
    expect(planned('2022-05-06', UNITS, [SCHOOL], asSent(first.entries)).mails.map(({ items }) => items)).toEqual([
      [expect.not.stringContaining('提醒4')],
      [expect.not.stringContaining('提醒4')],
    ]);
  });

  it('stand in the one digest of its 主管部门 that tells its own', () => {
    const { mails } = planned('2022-04-29', UNITS, [BUREAU, SCHOOL]);

    expect(mails.filter(({ unit }) => unit === '区教育局')).toMatchObject([
      { items: expect.arrayContaining(['T-1 提醒4', 'T-1@201 提醒4']) },
    ]);
  });
});

describe('a unit that two were merged into', () => {
  it('is not written what either was written', () => {
    const [one, other] = [aUnit({ code: '101', name: '区教育局' }), aUnit({ code: '102', name: '区体育局' })];
    const sent = asSent(planned('2022-04-29', [FINANCE, one, other], [one]).entries);
    const merged = aUnit({
      code: '103',
      name: '区教育体育局',
      formerly: { names: ['区教育局', '区体育局'], codes: ['101', '102'] },
    });

    expect(planned('2022-04-29', [FINANCE, merged], [merged], sent).mails).toEqual([]);
    expect(planned('2022-05-06', [FINANCE, merged], [merged], sent).mails).toHaveLength(1);
  });
});

describe('a unit whose folder was renamed', () => {
  it('is not written again what it was written', () => {
    const before = aUnit({ code: '101', name: '区教育局' });
    const sent = asSent(planned('2022-04-29', [FINANCE, before], [before]).entries);
    const now = aUnit({ code: '101', name: '区教育体育局', ledger: '区教育局' });

    expect(planned('2022-04-29', [FINANCE, now], [now], sent).mails).toEqual([]);
  });
});
