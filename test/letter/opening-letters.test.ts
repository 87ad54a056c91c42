import { describe, expect, it } from 'vitest';
import type { MailEntry } from '../../shared/letter/plan/mail-ledger.ts';
import { planMails } from '../../shared/letter/plan/plan-mails.ts';
import type { MailPlan } from '../../shared/letter/plan/plan-unit.ts';
import { writeDigest } from '../../shared/letter/write/digest.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';
import { emptyStanding } from '../../shared/standing/fold/fold-ledger.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { projects } from '../builders/a-register.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

const calendar = workingCalendar(statutoryHolidays, []);
const UNIT = aUnit();
const REGISTER = aLedger(UNIT.folder).handIn('2022-02-01', '清单.xlsx', projects(2, 2021)).standing();

/** A department's mails of a day under a plan whose one duty opens on the first of March and is due at the end of June. */
const planned = (
  day: string,
  { on = true, entries = [], row = {} }: { on?: boolean; entries?: readonly MailEntry[]; row?: Partial<DutyRow> } = {},
): readonly MailPlan[] => {
  const before = aPlan();
  const plan = aPlan({
    duties: [aDuty({ 开始日期: '2022-03-01', 截止日期: '2022-06-30', ...row })],
    settings: { ...before.settings, mailAtOpening: on },
  });
  const standings = [REGISTER, emptyStanding(FINANCE.folder)];
  const assessment = { ...assessed(day, [FINANCE, UNIT], standings, { plan }), warnings: [] };
  return planMails([assessment], entries, calendar, `${day}T09:00:00+08:00`);
};

const stepsOf = (plans: readonly MailPlan[]) =>
  plans.flatMap(({ create, digest }) =>
    create.map(({ unit, about, step, state, to }) => [unit, about, step, state, to.length, digest !== null]),
  );
const TOLD = [['单位101', 'T-1', '开窗', 'planned', 1, true]];

describe('开窗通知', () => {
  it('tells a department on the day a duty’s window opens, and says nothing before or where the plan does not ask', () => {
    expect(stepsOf(planned('2022-02-28'))).toEqual([]);
    expect(stepsOf(planned('2022-03-01'))).toEqual(TOLD);
    expect(stepsOf(planned('2022-03-01', { on: false }))).toEqual([]);
  });

  it('is caught up on after an outage of some days, and is no news after two weeks', () => {
    expect(stepsOf(planned('2022-03-14'))).toEqual(TOLD);
    expect(stepsOf(planned('2022-03-15'))).toEqual([]);
  });

  it('is said once, though the deadline moves', () => {
    const sent = planned('2022-03-01').flatMap(({ create }) =>
      create.map((one) => ({ ...one, state: 'sent' as const })),
    );

    expect(planned('2022-03-02', { entries: sent })).toEqual([]);
    expect(planned('2022-03-02', { entries: sent, row: { 截止日期: '2022-07-31' } })).toEqual([]);
  });

  it('gives way to the ladder where the deadline is near', () => {
    const steps = stepsOf(planned('2022-03-01', { row: { 截止日期: '2022-03-04' } })).map(([, , step]) => step);

    expect(steps).toContain('提醒3');
    expect(steps).not.toContain('开窗');
  });

  it('says what is asked for, by when, and that it begins', () => {
    const [item] = planned('2022-03-01').flatMap(({ digest }) => digest?.items ?? []);
    const mail = writeDigest({
      unit: UNIT,
      day: '2022-03-01',
      planYears: [2022],
      duties: [],
      opened: item === undefined || item.kind === 'warning' ? [] : [item.row],
      lower: [],
      warnings: [],
      links: { folder: '', statusPage: '' },
      to: [],
      copy: [],
      contact: null,
    });

    expect(mail.subject).toBe('【绩效预警】单位101:T-1 试验任务 开始办理（截止 2022-06-30）');
    expect(mail.text).toContain('1项任务开始办理。请安排好时间，在截止日前报送。');
    expect(mail.text).toContain('■ T-1 试验任务【开始办理】\n  要求：');
    expect(mail.text).toMatch(/截止：2022-06-30，还剩\d+个工作日/u);
    expect(mail.text).toContain('怎么办：');
  });
});
