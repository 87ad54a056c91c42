import { describe, expect, it } from 'vitest';
import type { Archive } from '../../shared/flow/ports/archive.ts';

export const archiveContract = (home: string, make: () => Promise<Archive>): void => {
  describe(`archive: ${home}`, () => {
    it('gives back the bytes it was handed, also after they came twice', async () => {
      const archive = await make();
      const bytes = Uint8Array.from([80, 75, 3, 4, 0, 255]);
      await archive.keep('ab'.repeat(32), bytes);
      await archive.keep('ab'.repeat(32), bytes);

      const kept = await archive.get('ab'.repeat(32));

      expect([...(kept ?? [])]).toEqual([...bytes]);
      expect(await archive.get('cd'.repeat(32))).toBeNull();
    });

    it('has removed bytes no more, and says whether there were any', async () => {
      const archive = await make();
      await archive.keep('ab'.repeat(32), Uint8Array.from([1]));

      expect([await archive.remove('ab'.repeat(32)), await archive.remove('ab'.repeat(32))]).toEqual([true, false]);
      expect(await archive.get('ab'.repeat(32))).toBeNull();
    });
  });
};
