import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../shared/day.ts';
import { unitFacts } from '../../shared/standing/facts/unit-facts.ts';
import { emptyStanding, foldLedger } from '../../shared/standing/fold/fold-ledger.ts';
import type { FormRecord } from '../../shared/submission/record.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aProject, wan } from '../builders/a-register.ts';
import { aUnit } from '../builders/a-unit.ts';

const unit = aUnit();
const YELLOW = 2000;
const FILE = 'a.xlsx';

const rows = (count: number, amount = 100): FormRecord[] =>
  Array.from({ length: count }, (_, at) => aProject(`P${at}`, 2022, { 年初预算数: wan(amount) }));

/** 预警编号 of the second, third, … version of a file in `aLedger`. */
const withheld = (version: number, file = FILE): string =>
  `W19-${unit.code}-v${version}-${`${file}${version}`.slice(0, 8)}-项目清单-2022`;

const countOn = (ledger: Pick<ReturnType<typeof aLedger>, 'standing'>, day: Day, line: number | null = YELLOW) => {
  const facts = unitFacts(unit, ledger.standing(), line);
  return facts.recordsAt('项目清单', day, facts.objectsAt(day)).length;
};

const shrunk = (before: FormRecord[], now: FormRecord[]) =>
  aLedger(unit.folder).handIn('2022-03-01', FILE, before).handIn('2022-03-05', FILE, now);

describe('a version that lost rows or money', () => {
  it.each([
    ['a fifth of the rows is no loss to ask about', rows(20), rows(16), 16],
    ['more than a fifth is', rows(20), rows(15), 20],
    ['two rows of a short list are not', rows(5, 10), rows(3, 10), 3],
    ['three are', rows(5, 10), rows(2, 10), 5],
    ['a list of two rows is never asked about', rows(2, 900), rows(1), 1],
    ['a fifth of the money is no loss to ask about', rows(10), rows(10, 80), 10],
  ])('%s', (_, before, now, count) => {
    expect(countOn(shrunk(before, now), '2022-03-05')).toBe(count);
  });

  it('is held for its money alone, from 50 万元 on', () => {
    const amountOn = (now: number) => {
      const facts = unitFacts(
        unit,
        shrunk(rows(4, 40), [...rows(3, 40), aProject('P3', 2022, { 年初预算数: wan(now) })]).standing(),
        YELLOW,
      );
      return facts.recordsAt('项目清单', '2022-03-05', facts.objectsAt('2022-03-05')).at(-1)?.record.fields[
        '年初预算数'
      ];
    };
    const short = shrunk(rows(4, 40), rows(4, 27));

    expect(amountOn(1)).toBe(wan(1));
    expect(unitFacts(unit, short.standing(), YELLOW).timeline('项目清单').at('2022-03-05')[0]?.version.version).toBe(1);
  });

  it('is not held where the rule is off, nor in the finance office’s own folder', () => {
    const finance = aUnit({ code: '001', folder: '财政局' });
    const own = aLedger('财政局').handIn('2022-03-01', FILE, rows(9)).handIn('2022-03-05', FILE, rows(2));
    const facts = unitFacts(finance, own.standing(), YELLOW);

    expect(countOn(shrunk(rows(9), rows(2)), '2022-03-05', null)).toBe(2);
    expect(facts.recordsAt('项目清单', '2022-03-05', facts.objectsAt('2022-03-05'))).toHaveLength(2);
  });

  it('counts from the day of 确认 on, and no more once that is taken back', () => {
    const ledger = shrunk(rows(9), rows(2))
      .decide('2022-03-10', withheld(2), '处置', '确认')
      .decide('2022-03-20', withheld(2), '处置', '');

    const days = ['2022-03-04', '2022-03-05', '2022-03-09', '2022-03-10', '2022-03-19', '2022-03-20'];
    expect(days.map((day) => countOn(ledger, day))).toEqual([9, 9, 9, 2, 2, 9]);
  });

  it('stays held whatever else is written there', () => {
    const ledger = shrunk(rows(9), rows(2)).decide('2022-03-10', withheld(2), '处置', '处理中');

    expect(countOn(ledger, '2022-03-11')).toBe(9);
  });

  it('is forgotten when a further version restores the rows', () => {
    const ledger = shrunk(rows(9), rows(2)).handIn('2022-03-08', FILE, rows(10));

    expect(['2022-03-07', '2022-03-08'].map((day) => countOn(ledger, day))).toEqual([9, 10]);
  });

  it('is asked about anew when a further version is short as well, whatever was confirmed of the one before', () => {
    const ledger = shrunk(rows(20), rows(10))
      .decide('2022-03-06', withheld(2), '处置', '确认')
      .handIn('2022-03-08', FILE, rows(4));

    expect(['2022-03-07', '2022-03-08'].map((day) => countOn(ledger, day))).toEqual([10, 10]);
    expect(countOn(shrunk(rows(20), rows(10)).handIn('2022-03-08', FILE, rows(4)), '2022-03-08')).toBe(20);
  });

  it('is withdrawn with its file: the version before does not come back', () => {
    const ledger = shrunk(rows(9), rows(2)).withdraw('2022-03-12', FILE);

    expect(['2022-03-11', '2022-03-12'].map((day) => countOn(ledger, day))).toEqual([9, 0]);
  });

  it('stays held under another name, and confirmed as well', () => {
    const ledger = shrunk(rows(9), rows(2)).move('2022-03-07', FILE, 'b.xlsx');
    const before = countOn(ledger, '2022-03-08');
    ledger.decide('2022-03-09', withheld(2), '处置', '确认').move('2022-03-11', 'b.xlsx', 'c.xlsx');

    expect([before, countOn(ledger, '2022-03-10'), countOn(ledger, '2022-03-12')]).toEqual([9, 2, 2]);
  });

  it('is held on the very day of the version before', () => {
    const ledger = aLedger(unit.folder)
      .handIn('2022-03-01', FILE, rows(9))
      .handIn('2022-03-01', FILE, rows(2), { hour: 15 });

    expect(countOn(ledger, '2022-03-01')).toBe(9);
  });

  it('leaves rows that never counted out of the loss', () => {
    const faulty = rows(9).map((row, at) => ({ ...row, accepted: at < 3 }));

    expect(countOn(shrunk(faulty, rows(3)), '2022-03-05')).toBe(3);
  });

  it('holds one form of a workbook and lets its other forms count', () => {
    const work = { ...aProject('X', 2022), form: '整改台账' } as const;
    const form = (records: readonly FormRecord[]) => ({
      form: records[0]!.form,
      sheet: records[0]!.form,
      year: 2022,
      unit: null,
      verdict: 'passed' as const,
      nil: false,
      records,
      errors: 0,
      hints: 0,
    });
    const ledger = aLedger(unit.folder)
      .handInForms('2022-03-01', FILE, [form(rows(9)), form([work])])
      .handInForms('2022-03-05', FILE, [form(rows(2)), form([{ ...work, name: '新' }])]);
    const facts = unitFacts(unit, ledger.standing(), YELLOW);

    expect(countOn(ledger, '2022-03-05')).toBe(9);
    expect(
      facts
        .timeline('整改台账')
        .at('2022-03-05')
        .flatMap(({ reading }) => reading.records.map(({ name }) => name)),
    ).toEqual(['新']);
  });
});

const step = fc.record({
  wait: fc.integer({ min: 0, max: 6 }),
  kind: fc.constantFrom('hand', 'hand', 'hand', 'confirm', 'clear', 'withdraw'),
  count: fc.integer({ min: 1, max: 16 }),
});

type Step = { readonly day: Day; readonly kind: string; readonly count: number };

const aPlay = fc.array(step, { minLength: 3, maxLength: 18 }).map((steps) => {
  let day = '2022-01-03';
  const ledger = aLedger(unit.folder);
  const said: Step[] = [];
  let version = 0;
  for (const { wait, kind, count } of steps) {
    day = addDays(day, wait);
    said.push({ day, kind, count });
    if (kind === 'hand') {
      version += 1;
      ledger.handIn(day, FILE, rows(count, 1));
    } else if (kind === 'withdraw') ledger.withdraw(day, FILE);
    else if (version > 0) ledger.decide(day, withheld(version), '处置', kind === 'confirm' ? '确认' : '');
  }
  return { ledger, said, last: day };
});

/** The rows that count on a day, by going through what was said up to it again and again. */
const byHand = (said: readonly Step[], day: Day): number => {
  const until = said.filter((one) => one.day <= day);
  const confirmed = new Set<number>();
  let version = 0;
  for (const { kind } of until) {
    if (kind === 'hand') version += 1;
    if (kind === 'confirm') confirmed.add(version);
    if (kind === 'clear') confirmed.delete(version);
  }
  let counting = 0;
  let there = 0;
  version = 0;
  for (const { kind, count } of until) {
    if (kind === 'withdraw') there = 0;
    if (kind !== 'hand') continue;
    version += 1;
    const lost = counting - count;
    const waits = counting >= 3 && lost >= 3 && lost * 5 > counting;
    if (!waits || confirmed.has(version)) counting = count;
    there = counting;
  }
  return there;
};

describe('on any day', () => {
  it('as many rows count as going through all that was said gives, whether asked then or later', () => {
    fc.assert(
      fc.property(aPlay, fc.integer({ min: 0, max: 110 }), ({ ledger, said, last }, after) => {
        const day = addDays('2022-01-03', after);
        const then = foldLedger(
          emptyStanding(unit.folder),
          ledger.entries.filter((entry) => entry.day <= day),
        );

        expect(countOn(ledger, day)).toBe(byHand(said, day));
        expect(countOn({ standing: () => then }, day)).toBe(countOn(ledger, day));
        expect(countOn(ledger, addDays(last, 400))).toBe(byHand(said, last));
      }),
      { numRuns: 400 },
    );
  });
});
