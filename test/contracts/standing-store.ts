import { describe, expect, it } from 'vitest';
import { emptyStanding } from '../../shared/standing/fold/fold-ledger.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import type { StandingStore } from '../../shared/standing/standing-store.ts';

const aStanding = (unit: string, through: number): Standing => ({ ...emptyStanding(unit), through });

export const standingStoreContract = (home: string, make: () => Promise<StandingStore>): void => {
  describe(`standings: ${home}`, () => {
    it('gives back the newest standing of a unit and null for an unknown one', async () => {
      const standings = await make();
      await standings.write(aStanding('区教育局', 1));
      await standings.write(aStanding('区教育局', 2));

      expect(await standings.read('区教育局')).toEqual(aStanding('区教育局', 2));
      expect(await standings.read('区民政局')).toBeNull();
    });

    it('refuses what is no standing', async () => {
      const standings = await make();

      await expect(
        standings.write({ ...aStanding('区教育局', 1), versions: null } as unknown as Standing),
      ).rejects.toThrow('单位状态');
    });

    it('lets a write that saw less of the ledger lose', async () => {
      const standings = await make();
      await standings.write(aStanding('区教育局', 5));

      await standings.write(aStanding('区教育局', 4));

      expect(await standings.read('区教育局')).toEqual(aStanding('区教育局', 5));
    });

    it('lists all, and none once cleared', async () => {
      const standings = await make();
      for (const unit of ['乙', '甲', '丙']) await standings.write(aStanding(unit, 1));

      const before = (await standings.all()).map((standing) => standing.unit);
      await standings.clear();

      expect([...before].sort()).toEqual(['丙', '乙', '甲'].sort());
      expect(await standings.all()).toEqual([]);
      expect(await standings.read('甲')).toBeNull();
    });

    it('takes a write again after it was cleared, as a rebuild does', async () => {
      const standings = await make();
      await standings.write(aStanding('甲', 9));
      await standings.clear();

      await standings.write(aStanding('甲', 1));

      expect(await standings.read('甲')).toEqual(aStanding('甲', 1));
    });
  });
};
