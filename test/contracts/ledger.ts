import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../shared/ledger/entry.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';

const anEntry = (unit: string, number: number, path = '甲.xlsx'): LedgerEntry => ({
  unit,
  number,
  at: '2022-04-28T16:03:00+08:00',
  day: '2022-04-28',
  event: { kind: 'withdrawn', file: path, path },
});

/** What every home's ledger keeps to. `make` gives an empty one. */
export const ledgerContract = (home: string, make: () => Promise<Ledger>): void => {
  describe(`ledger: ${home}`, () => {
    it('gives back what was appended, in order of number', async () => {
      const ledger = await make();
      for (const number of [1, 2, 10]) await ledger.append(anEntry('区教育局', number));

      const entries = await ledger.read('区教育局');

      expect(entries).toEqual([1, 2, 10].map((number) => anEntry('区教育局', number)));
    });

    it('reads on from a number', async () => {
      const ledger = await make();
      for (const number of [1, 2, 3]) await ledger.append(anEntry('区教育局', number));

      const later = await ledger.read('区教育局', 2);

      expect(later.map((entry) => entry.number)).toEqual([3]);
    });

    it('says taken for a number that is taken and keeps the first entry', async () => {
      const ledger = await make();
      await ledger.append(anEntry('区教育局', 1, '先.xlsx'));

      const second = await ledger.append(anEntry('区教育局', 1, '后.xlsx'));

      expect(second).toBe('taken');
      expect((await ledger.read('区教育局')).map((entry) => entry.event)).toEqual([anEntry('', 1, '先.xlsx').event]);
    });

    it('lets exactly one of many writers have a number', async () => {
      const ledger = await make();

      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, writer) => ledger.append(anEntry('区民政局', 1, `${writer}.xlsx`))),
      );

      expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(1);
      expect(await ledger.read('区民政局')).toHaveLength(1);
    });

    it('refuses what is no entry', async () => {
      const ledger = await make();
      const nothing = { ...anEntry('区教育局', 1), event: { kind: 'lost' } } as unknown as LedgerEntry;

      await expect(ledger.append(nothing)).rejects.toThrow('台账记录');
      expect(await ledger.read('区教育局')).toEqual([]);
    });

    it('keeps the units apart, whatever signs their names have', async () => {
      const ledger = await make();
      const units = ["某'局", '某局 (本级)/?#', '莘庄镇'];
      for (const unit of units) await ledger.append(anEntry(unit, 1));

      expect([...(await ledger.units())].sort()).toEqual([...units].sort());
      expect(await ledger.read("某'局")).toEqual([anEntry("某'局", 1)]);
      expect(await ledger.read('没有的单位')).toEqual([]);
    });
  });
};
