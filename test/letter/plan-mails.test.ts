import { describe, expect, it } from 'vitest';
import type { MailEntry } from '../../shared/letter/plan/mail-ledger.ts';
import { planMails } from '../../shared/letter/plan/plan-mails.ts';
import type { MailPlan } from '../../shared/letter/plan/plan-unit.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import type { Level } from '../../shared/plan/plan.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';
import type { Unit } from '../../shared/unit.ts';
import type { Warning } from '../../shared/warning/warning.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { projects } from '../builders/a-register.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

const calendar = workingCalendar(statutoryHolidays, []);
const plan = aPlan({ duties: [aDuty({}), aDuty({ 任务编号: 'T-2', 任务名称: '另一任务', 截止日期: '2022-05-20' })] });
const register = (unit: Unit) => aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(2, 2021));

const planned = (
  day: string,
  entries: readonly MailEntry[] = [],
  unit: Unit = aUnit(),
  hour = '09:00:00',
): MailPlan | undefined => {
  const assessment = assessed(day, [FINANCE, unit], [register(unit).standing()], { plan });
  const duties = { ...assessment, warnings: [] };
  return planMails([duties], entries, calendar, `${day}T${hour}+08:00`)[0];
};

/** Created where neither the unit nor the finance office can be reached. */
const unmended = (day: string, unit: Unit, entries: readonly MailEntry[] = []): readonly MailEntry[] => {
  const assessment = assessed(day, [unit], [register(unit).standing()], { plan });
  const [mails] = planMails([{ ...assessment, warnings: [] }], entries, calendar, `${day}T09:00:00+08:00`);
  return [...(mails?.create ?? []), ...(mails?.move ?? []).map(({ entry }) => entry)];
};

const warned = (day: string, level: Level, entries: readonly MailEntry[] = []): MailPlan | undefined => {
  const unit = aUnit();
  const warning: Warning = {
    id: 'W08-101-P1',
    rule: 'W08',
    planYear: 2022,
    unit,
    dutyOrRule: 'W08',
    level,
    text: '对象重复。',
    basis: '',
    evidence: [],
    firstSeen: day,
  };
  const assessment = { day, plan, roster: { units: [FINANCE, unit] }, duties: [], warnings: [warning], notices: [] };
  return planMails([assessment], entries, calendar, `${day}T09:00:00+08:00`)[0];
};

const told = (plan: MailPlan | undefined) => plan?.create.map(({ about, step, state }) => [about, step, state]);
const sentAll = (plan: MailPlan | undefined): MailEntry[] =>
  (plan?.create ?? []).map((entry) => (entry.state === 'planned' ? { ...entry, state: 'sent' as const } : entry));

describe('planning a day’s mails', () => {
  it('plans the most serious step come due and marks the lesser ones skipped', () => {
    const day = planned('2022-04-29');

    expect(told(day)).toEqual([
      ['T-1', '提醒4', 'planned'],
      ['T-2', '提醒1', 'planned'],
      ['T-1', '提醒1', 'skipped'],
      ['T-1', '提醒2', 'skipped'],
      ['T-1', '提醒3', 'skipped'],
    ]);
  });

  it('puts all of a unit into one digest, most serious first, everyone written to or copied once', () => {
    const digest = planned('2022-05-12')?.digest;

    expect(digest?.items.map(({ entry }) => `${entry.about} ${entry.step}`)).toEqual(['T-1 预警2', 'T-2 提醒2']);
    expect(digest?.id).toBe('单位101/2022-05-12');
    expect(digest?.to.map(({ mail }) => mail)).toEqual(['officer101@example.gov.cn', 'head101@example.gov.cn']);
    expect(digest?.copy.map(({ mail }) => mail)).toEqual(['officer001@example.gov.cn']);
  });

  it.each(['2022-04-30', '2022-05-02', '2022-05-08'])('writes nobody on %s, a rest day', (day) => {
    expect(planned(day)).toBeUndefined();
  });

  it('writes on a make-up Saturday', () => {
    expect(planned('2022-05-07')?.digest).not.toBeNull();
  });

  it('plans nothing again once a step was sent', () => {
    const sent = sentAll(planned('2022-04-29'));

    expect(planned('2022-05-05', sent)?.create.map(({ about, step }) => [about, step])).toBeUndefined();
  });

  it('plans the same again when nothing was sent yet, and carries it to the next working day', () => {
    const first = planned('2022-04-29');
    const again = planned('2022-04-29', first?.create);
    const next = planned('2022-05-05', first?.create);

    expect(again?.create).toEqual([]);
    expect(again?.digest?.items.map(({ entry }) => entry.step)).toEqual(
      first?.digest?.items.map(({ entry }) => entry.step),
    );
    expect(
      next?.move.map(({ entry, expected }) => [entry.about, entry.step, entry.mail, entry.plannedOn, expected]),
    ).toEqual([
      ['T-1', '提醒4', '单位101/2022-05-05', '2022-04-29', 'planned'],
      ['T-2', '提醒1', '单位101/2022-05-05', '2022-04-29', 'planned'],
    ]);
  });

  it('sends one digest a day: what comes due after it went out waits for the next working day', () => {
    const [entry] = sentAll(planned('2022-05-12')).filter(({ about }) => about === 'T-2');

    expect(planned('2022-05-12', [entry!])).toBeUndefined();
    expect(planned('2022-05-13', [entry!])?.digest?.items.map((item) => item.entry.about)).toEqual(['T-1']);
  });

  it('opens the ladder anew under a new deadline, and sends nothing of the old one again', () => {
    const entries = sentAll(planned('2022-05-09'));
    const extended = aPlan({ duties: [aDuty({ 截止日期: '2022-06-10' })] });
    const on = (day: string, known: readonly MailEntry[]) => {
      const assessment = assessed(day, [FINANCE, aUnit()], [register(aUnit()).standing()], { plan: extended });
      return planMails([{ ...assessment, warnings: [] }], known, calendar, `${day}T09:00:00+08:00`)[0];
    };

    expect(on('2022-05-10', entries)?.digest ?? null).toBeNull();
    const later = on('2022-06-13', entries);
    expect(later?.digest?.items.map(({ entry }) => [entry.step, entry.deadline])).toEqual([['预警1', '2022-06-10']]);
    expect(on('2022-06-14', [...entries, ...sentAll(later)])?.digest ?? null).toBeNull();
  });

  it('starts clean in a new plan year, whose duties bear the same codes', () => {
    const entries = sentAll(planned('2022-04-29')).map((entry) => ({
      ...entry,
      mail: '去年',
      planYear: 2021,
      deadline: '2021-04-30',
    }));

    expect(planned('2022-04-29', entries)?.digest?.items).toHaveLength(2);
  });

  it('writes in one digest what two plan years owe', () => {
    const [one, other] = [2021, 2022].map((year) => ({
      ...assessed('2022-05-09', [FINANCE, aUnit()], [register(aUnit()).standing()], { plan: { ...plan, year } }),
      warnings: [],
    }));

    const [mails, ...more] = planMails([one!, other!], [], calendar, '2022-05-09T09:00:00+08:00');

    expect(more).toEqual([]);
    expect(mails?.digest?.items.map(({ entry }) => `${entry.planYear} ${entry.about}`)).toContain('2021 T-1');
    expect(mails?.digest?.items.map(({ entry }) => `${entry.planYear} ${entry.about}`)).toContain('2022 T-1');
  });

  it('knows a unit by its code when its folder has another name', () => {
    const entries = sentAll(planned('2022-04-29')).map((entry) => ({ ...entry, mail: '昨天' }));

    expect(planned('2022-04-29', entries, aUnit({ folder: '区教育委员会' }))).toBeUndefined();
  });

  it('does not repeat what a release sent that kept neither year nor deadline, and goes on up the ladder', () => {
    const old = (day: string) =>
      sentAll(planned(day)).map((entry) => ({
        ...entry,
        mail: '昨天',
        unitCode: entry.unit,
        planYear: null,
        deadline: null,
      }));

    expect(planned('2022-04-29', old('2022-04-29'))).toBeUndefined();
    expect(told(planned('2022-05-09', old('2022-04-29')))?.map(([, step]) => step)).toEqual(['预警1']);
  });

  it('takes what such a release sent for another deadline where the step had not come due yet', () => {
    const entries = sentAll(planned('2022-04-29')).map((entry) => ({
      ...entry,
      plannedOn: '2021-04-29',
      mail: '去年',
      planYear: null,
      deadline: null,
    }));

    expect(planned('2022-04-29', entries)?.digest?.items).toHaveLength(2);
  });

  it('drops what was planned when its duty has been met since', () => {
    const entries = planned('2022-04-29')?.create ?? [];
    const assessment = { ...assessed('2022-05-05', [FINANCE, aUnit()], []), duties: [], warnings: [] };

    const [one] = planMails([assessment], entries, calendar, '2022-05-05T09:00:00+08:00');

    expect(one?.move.map(({ entry, expected }) => [entry.step, entry.state, expected])).toEqual([
      ['提醒4', 'dropped', 'planned'],
      ['提醒1', 'dropped', 'planned'],
    ]);
    expect(one?.digest).toBeNull();
  });

  it('calls a send that was begun on an earlier day and never recorded unclear, and does not repeat it', () => {
    const entries = (planned('2022-04-29')?.create ?? []).map((entry) => ({
      ...entry,
      state: entry.state === 'planned' ? ('sending' as const) : entry.state,
    }));

    const next = planned('2022-05-05', entries);

    expect(next?.move.map(({ entry, expected }) => [entry.state, expected])).toEqual([
      ['unclear', 'sending'],
      ['unclear', 'sending'],
    ]);
    expect(next?.digest).toBeNull();
  });

  it('writes to the head in place of an officer who can’t be reached, and notes why', () => {
    const unit = aUnit({ officer: { name: '张一', mail: 'zhang@' } });

    const plan = planned('2022-04-29', [], unit);

    expect([plan?.create[0]?.state, plan?.create[0]?.note]).toEqual(['planned', '绩效专管员的邮箱“zhang@”无效。']);
    expect(plan?.digest?.to.map(({ mail }) => mail)).toEqual(['head101@example.gov.cn']);
  });

  it('writes to the finance office where nobody of the unit can be reached', () => {
    const nobody = { name: '', mail: '' };

    const plan = planned('2022-04-29', [], aUnit({ officer: nobody, head: nobody }));

    expect(plan?.digest?.to.map(({ mail }) => mail)).toEqual([FINANCE.officer.mail]);
  });

  it('refuses a step nobody at all can receive and says why', () => {
    const nobody = { name: '', mail: '' };
    const unit = aUnit({ officer: nobody, head: nobody });
    const assessment = assessed('2022-04-29', [unit], [register(unit).standing()], { plan });

    const mails = planMails([{ ...assessment, warnings: [] }], [], calendar, '2022-04-29T09:00:00+08:00')[0];

    expect([mails?.create[0]?.state, mails?.create[0]?.note]).toEqual([
      'refused',
      '绩效专管员没有邮箱；负责人没有邮箱。',
    ]);
    expect(mails?.digest).toBeNull();
  });

  it('sends what nobody could receive once the roster is mended, if it still is the most serious step due', () => {
    const nobody = { name: '', mail: '' };
    const unreachable = aUnit({ officer: nobody, head: nobody });
    const refused = unmended('2022-04-29', unreachable);

    const [sameDay, later] = [planned('2022-04-29', refused), planned('2022-05-09', refused)];

    expect(refused.find(({ step }) => step === '提醒4')).toMatchObject({ state: 'refused', to: [] });
    expect(sameDay?.move.map(({ entry, expected }) => [entry.about, entry.step, expected, entry.state])).toEqual([
      ['T-1', '提醒4', 'refused', 'planned'],
      ['T-2', '提醒1', 'refused', 'planned'],
    ]);
    expect(sameDay?.digest?.to.map(({ mail }) => mail)).toEqual(['officer101@example.gov.cn']);
    expect(later?.digest?.items.map(({ entry }) => `${entry.about} ${entry.step}`)).toEqual(['T-1 预警1', 'T-2 提醒1']);
  });

  it('leaves alone what nobody can receive still', () => {
    const nobody = { name: '', mail: '' };
    const unreachable = aUnit({ officer: nobody, head: nobody });

    expect(unmended('2022-04-29', unreachable, unmended('2022-04-29', unreachable))).toEqual([]);
  });

  it('tries a step again that the post refused once the address is another, and not before', () => {
    const typo = aUnit({ officer: { name: '张一', mail: 'zhan@example.gov.cn' } });
    const refused = (planned('2022-04-29', [], typo)?.create ?? []).map((entry) =>
      entry.state === 'planned' ? { ...entry, state: 'refused' as const, note: '没有这个用户' } : entry,
    );

    const [still, mended] = [planned('2022-04-29', refused, typo), planned('2022-04-29', refused)];

    expect(still).toBeUndefined();
    expect(mended?.digest?.items.map(({ entry }) => entry.step)).toEqual(['提醒4', '提醒1']);
  });

  it('writes to the head alone where a step names both and the officer can’t be reached', () => {
    const unit = aUnit({ officer: { name: '', mail: '' } });

    const plan = planned('2022-05-12', [], unit);

    expect(plan?.digest?.to.map(({ mail }) => mail)).toEqual(['head101@example.gov.cn']);
    expect(plan?.create.find(({ step }) => step === '预警2')?.note).toBe('绩效专管员没有邮箱。');
  });
});

describe('a rule’s warning', () => {
  it('is written about when it opens and once more when it turns red, never daily', () => {
    const opened = sentAll(warned('2022-06-06', 'yellow'));
    const red = warned('2022-06-08', 'red', opened);

    expect(opened.map(({ step, state }) => [step, state])).toEqual([['首次', 'sent']]);
    expect(warned('2022-06-07', 'yellow', opened)).toBeUndefined();
    expect(told(red)).toEqual([['W08-101-P1', '转红', 'planned']]);
    expect(warned('2022-06-09', 'red', [...opened, ...sentAll(red)])).toBeUndefined();
  });

  it('that opens red has nothing left to turn', () => {
    const opened = sentAll(warned('2022-06-06', 'red'));

    expect(opened.map(({ step, state }) => [step, state])).toEqual([
      ['首次', 'sent'],
      ['转红', 'skipped'],
    ]);
    expect(warned('2022-06-07', 'red', opened)).toBeUndefined();
  });
});
