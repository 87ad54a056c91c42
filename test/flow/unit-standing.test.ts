import { describe, expect, it } from 'vitest';
import { appendEvent } from '../../shared/flow/unit-standing.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { memoryLedger } from '../memory/memory-ledger.ts';
import { memoryStandings } from '../memory/memory-standings.ts';

const UNIT = '区教育局';
const withdrawn = (file: string) => ({
  at: '2022-04-28T16:03:00+08:00',
  event: { kind: 'withdrawn', file, path: `${file}.xlsx` } as const,
});

/** A ledger that counts how often it is read. */
const aBench = () => {
  const kept = memoryLedger();
  const reads: number[] = [];
  const read: Ledger['read'] = (unit, after = 0) => {
    reads.push(after);
    return kept.read(unit, after);
  };
  return { needs: { ledger: { ...kept, read }, standings: memoryStandings() }, reads };
};

describe('an entry of a unit’s ledger', () => {
  it('is appended without reading the ledger while the stored standing has seen all of it', async () => {
    const { needs, reads } = aBench();
    for (const file of ['一', '二', '三']) await appendEvent(needs, UNIT, () => withdrawn(file));

    expect(reads).toEqual([]);
    expect((await needs.standings.read(UNIT))?.through).toBe(3);
    expect(await needs.ledger.read(UNIT)).toHaveLength(3);
  });

  it('is decided anew on what stands there where the stored standing was left behind', async () => {
    const { needs } = aBench();
    await appendEvent(needs, UNIT, () => withdrawn('一'));
    await needs.ledger.append({ unit: UNIT, number: 2, day: '2022-04-28', ...withdrawn('二') });
    const numbers: number[] = [];

    const standing = await appendEvent(needs, UNIT, (_, number) => {
      numbers.push(number);
      return withdrawn('三');
    });

    expect(numbers).toEqual([2, 3]);
    expect([standing.through, (await needs.ledger.read(UNIT)).length]).toEqual([3, 3]);
  });

  it('that is none brings a standing up to its ledger all the same', async () => {
    const { needs } = aBench();
    await needs.ledger.append({ unit: UNIT, number: 1, day: '2022-04-28', ...withdrawn('一') });

    const standing = await appendEvent(needs, UNIT, () => null);

    expect([standing.through, (await needs.standings.read(UNIT))?.through]).toEqual([1, 1]);
  });
});
