import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../shared/day.ts';
import { firstDifference } from '../../shared/standing/facts/first-difference.ts';
import { emptyStanding, foldLedger } from '../../shared/standing/fold/fold-ledger.ts';
import { countedOn } from '../../shared/standing/fold/form-timeline.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aProject } from '../builders/a-register.ts';

const step = fc.record({
  wait: fc.integer({ min: -5, max: 20 }),
  kind: fc.constantFrom('hand', 'hand', 'withdraw', 'decide'),
  file: fc.constantFrom('甲.xlsx', '乙.xlsx'),
});

const ledgerOf = (steps: readonly { wait: number; kind: string; file: string }[]) => {
  const ledger = aLedger('区教育局');
  let day = '2022-01-10';
  for (const [at, { wait, kind, file }] of steps.entries()) {
    day = addDays(day, wait);
    if (kind === 'hand') ledger.handIn(day, file, [aProject(`P${at}`, 2022)]);
    else if (kind === 'withdraw') ledger.withdraw(day, file);
    else ledger.decide(day, 'O-32a', '备注', file);
  }
  return ledger.entries;
};

const saidOn = ({ versions, decisions }: Standing, day: Day): string =>
  JSON.stringify([
    versions.filter((version) => countedOn(version, day)).map(({ receipt, version }) => [receipt, version]),
    decisions.filter((one) => countedOn(one, day)).map(({ about, value }) => [about, value]),
  ]);

describe('the first difference of two standings', () => {
  it('is none for a standing folded twice', () => {
    const entries = ledgerOf([{ wait: 0, kind: 'hand', file: '甲.xlsx' }]);

    const [one, other] = [1, 2].map(() => foldLedger(emptyStanding('区教育局'), entries)) as [Standing, Standing];

    expect(firstDifference(one, other)).toBeNull();
  });

  it('lies behind every day on which both say the same up to then, whatever was added later', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.nat(11), (steps, cut) => {
        const entries = ledgerOf(steps);
        const before = foldLedger(emptyStanding('区教育局'), entries.slice(0, cut));
        const after = foldLedger(before, entries.slice(cut));

        const first = firstDifference(before, after);

        const days = Array.from({ length: 300 }, (_, at) => addDays('2021-11-01', at));
        const differing = days.find((day) => saidOn(before, day) !== saidOn(after, day));
        if (differing !== undefined) expect(first !== null && first <= differing).toBe(true);
      }),
    );
  });
});
