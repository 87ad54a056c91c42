import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/day.ts';
import type { LedgerEntry } from '../../shared/ledger/entry.ts';
import { emptyStanding, foldLedger } from '../../shared/standing/fold/fold-ledger.ts';
import { countedOn } from '../../shared/standing/fold/form-timeline.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { projects } from '../builders/a-register.ts';

const activeOn = (standing: Standing, day: string) =>
  standing.versions.filter((version) => countedOn(version, day)).map(({ path, version }) => `${path} v${version}`);

describe('folding a ledger', () => {
  it('lets a newer version of a file replace the older from its day on', () => {
    const standing = aLedger('甲')
      .handIn('2022-04-01', 'a.xlsx', projects(1, 2022))
      .handIn('2022-04-10', 'a.xlsx', projects(2, 2022))
      .standing();

    expect([
      activeOn(standing, '2022-03-31'),
      activeOn(standing, '2022-04-09'),
      activeOn(standing, '2022-04-10'),
    ]).toEqual([[], ['甲/a.xlsx v1'], ['甲/a.xlsx v2']]);
  });

  it('counts only the last of several versions of one day', () => {
    const standing = aLedger('甲')
      .handIn('2022-04-01', 'a.xlsx', projects(1, 2022))
      .handIn('2022-04-01', 'a.xlsx', projects(2, 2022))
      .standing();

    expect(activeOn(standing, '2022-04-01')).toEqual(['甲/a.xlsx v2']);
  });

  it('takes the same version read again under newer rules for no hand-in of its own', () => {
    const [first] = aLedger('甲').handIn('2022-04-01', 'a.xlsx', projects(1, 2022)).entries;
    const again = { ...first!, number: 2 };

    const { versions, through } = foldLedger(emptyStanding('甲'), [first!, again]);

    expect(versions.map(({ version, until }) => [version, until])).toEqual([[1, null]]);
    expect(through).toBe(2);
  });

  it('ends a withdrawn file on its day', () => {
    const standing = aLedger('甲')
      .handIn('2022-04-01', 'a.xlsx', projects(1, 2022))
      .withdraw('2022-04-20', 'a.xlsx')
      .standing();

    expect([activeOn(standing, '2022-04-19'), activeOn(standing, '2022-04-20')]).toEqual([['甲/a.xlsx v1'], []]);
  });

  it('keeps a moved file’s moment of hand-in under its new path, and lets a newer version replace it there', () => {
    const moved = aLedger('甲')
      .handIn('2022-04-01', 'a.xlsx', projects(1, 2022))
      .move('2022-05-06', 'a.xlsx', '自评/a.xlsx');

    expect(activeOn(moved.standing(), '2022-05-05')).toEqual(['甲/a.xlsx v1']);
    expect(activeOn(moved.standing(), '2022-05-06')).toEqual(['甲/自评/a.xlsx v1']);
    expect(moved.standing().versions.at(-1)?.at).toBe('2022-04-01T10:00:00+08:00');
    expect(activeOn(moved.handIn('2022-05-07', '自评/a.xlsx', projects(2, 2022)).standing(), '2022-05-07')).toEqual([
      '甲/自评/a.xlsx v1',
    ]);
  });

  it('keeps what a person decided until they decide again', () => {
    const { decisions } = aLedger('甲')
      .decide('2022-05-06', 'O-32a', '延期至', '2022-05-20')
      .decide('2022-05-10', 'O-32a', '延期至', '')
      .standing();

    expect(decisions.map(({ value, from, until }) => [value, from, until])).toEqual([
      ['2022-05-20', '2022-05-06', '2022-05-10'],
      ['', '2022-05-10', null],
    ]);
  });
});

const someEntries = fc
  .array(
    fc.record({
      file: fc.constantFrom('a', 'b', 'c'),
      step: fc.integer({ min: -3, max: 6 }),
      kind: fc.constantFrom('hand', 'hand', 'hand', 'withdraw', 'decide'),
    }),
    { maxLength: 25 },
  )
  .map((steps) => {
    const ledger = aLedger('甲');
    let day = '2022-04-15';
    for (const { file, step, kind } of steps) {
      day = addDays(day, step);
      if (kind === 'hand') ledger.handIn(day, file, projects(1, 2022));
      else if (kind === 'withdraw') ledger.withdraw(day, file);
      else ledger.decide(day, 'O-01', '备注', `${file}${step}`);
    }
    return ledger.entries as readonly LedgerEntry[];
  });

describe('a fold', () => {
  it('is the same whether entries come at once, one by one, or some of them twice', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(25), (entries, cut) => {
        const whole = foldLedger(emptyStanding('甲'), entries);
        const first = foldLedger(emptyStanding('甲'), entries.slice(0, cut));

        expect(foldLedger(first, entries)).toEqual(whole);
        expect(foldLedger(first, entries.slice(cut))).toEqual(whole);
      }),
    );
  });

  it('shows on any past day what the entries of that and earlier days alone would show', () => {
    fc.assert(
      fc.property(someEntries, fc.integer({ min: -20, max: 120 }), (entries, away) => {
        const day = addDays('2022-04-15', away);
        const known = entries.filter((entry) => entry.day <= day);

        const then = known.reduce((standing, entry) => foldLedger(standing, [entry]), emptyStanding('甲'));

        const whole = foldLedger(emptyStanding('甲'), entries);
        const decided = (standing: Standing) =>
          standing.decisions.filter((one) => countedOn(one, day)).map(({ value }) => value);
        expect(activeOn(whole, day)).toEqual(activeOn(then, day));
        expect(decided(whole)).toEqual(decided(then));
      }),
    );
  });
});
