import { describe, expect, it } from 'vitest';
import type { MailEntry } from '../../shared/letter/plan/mail-ledger.ts';
import { planMails } from '../../shared/letter/plan/plan-mails.ts';
import { takenOver } from '../../shared/letter/plan/taken-over.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

const calendar = workingCalendar(statutoryHolidays, []);

const entryOf = (unitCode: string, about: string, state: MailEntry['state']): MailEntry => ({
  unit: `单位${unitCode}`,
  unitCode,
  planYear: 2022,
  deadline: null,
  about,
  step: '首次',
  plannedOn: '2022-05-06',
  mail: `单位${unitCode}/2022-05-06`,
  state,
  at: '2022-05-06T09:00:00+08:00',
  to: ['a@example.gov.cn'],
  copy: [],
  subject: '',
  note: '',
});

describe('a unit that is in the roster no more', () => {
  it('leaves nothing planned or on its way for ever', () => {
    const assessment = assessed('2022-05-09', [FINANCE], [], { plan: aPlan({ duties: [aDuty()] }) });
    const entries = [
      entryOf('102', 'W08-102-P1', 'planned'),
      entryOf('102', 'W08-102-P2', 'sending'),
      entryOf('102', 'W08-102-P3', 'sent'),
    ];

    const plans = planMails(
      [{ ...assessment, duties: [], warnings: [] }],
      entries,
      calendar,
      '2022-05-09T09:00:00+08:00',
    );

    expect(plans.map(({ digest }) => digest)).toEqual([null]);
    expect(plans[0]?.move.map(({ entry }) => [entry.about, entry.state])).toEqual([
      ['W08-102-P1', 'dropped'],
      ['W08-102-P2', 'unclear'],
    ]);
  });
});

describe('what was told under the number of a merged unit', () => {
  const into = aUnit({ code: '101', formerly: { names: [], codes: ['102', '1-2'] } });
  const codes = new Map([
    ['102', '101'],
    ['1-2', '101'],
  ]);

  it('has been told under that of the unit it went on in, also to the finance office', () => {
    const entries = [entryOf(FINANCE.code, 'W16-102-专管员', 'sent'), entryOf(FINANCE.code, 'W12-1-2-P1', 'sent')];
    const known = takenOver((code) => entries.filter(({ unitCode }) => unitCode === code), FINANCE, codes);

    expect(known.map(({ unitCode, about }) => [unitCode, about])).toEqual([
      [FINANCE.code, 'W16-101-专管员'],
      [FINANCE.code, 'W12-101-P1'],
    ]);
  });

  it('is the one that went furthest where several were told the same', () => {
    const entries = [entryOf('102', 'W08-102-P1', 'dropped'), entryOf('1-2', 'W08-1-2-P1', 'sent')];
    const known = takenOver((code) => entries.filter(({ unitCode }) => unitCode === code), into, codes);

    expect(known.map(({ about, state }) => [about, state])).toEqual([['W08-101-P1', 'sent']]);
  });
});
