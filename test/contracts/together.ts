import { describe, expect, it } from 'vitest';
import type { Notebook } from '../../shared/flow/ports/notebook.ts';
import type { Together, Write } from '../../shared/flow/ports/together.ts';

/** `fails`: a write that fails as this home's own do. `isOneChange`: the home makes all or none. */
type Made = { readonly together: Together; readonly notes: Notebook; readonly fails: Write };

export const togetherContract = (
  home: string,
  make: () => Promise<Made>,
  { isOneChange }: { readonly isOneChange: boolean },
): void => {
  describe(`writes together: ${home}`, () => {
    it('are all made once it is done, the later one last', async () => {
      const { together, notes } = await make();
      await together([
        () => notes.put('trouble/甲', '先'),
        () => notes.put('trouble/乙', '乙'),
        () => notes.put('trouble/甲', '后'),
        () => notes.remove('trouble/没有'),
      ]);

      expect([await notes.get('trouble/甲'), await notes.get('trouble/乙')]).toEqual(['后', '乙']);
    });

    it('throw what the first that fails throws, and make none behind it', async () => {
      const { together, notes, fails } = await make();
      await notes.put('trouble/甲', '原来的');

      await expect(
        together([() => notes.put('trouble/甲', '新的'), fails, () => notes.put('trouble/乙', '乙')]),
      ).rejects.toThrow();

      expect(await notes.get('trouble/甲')).toBe(isOneChange ? '原来的' : '新的');
      expect(await notes.get('trouble/乙')).toBeNull();
      await together([() => notes.put('trouble/乙', '再来')]);
      expect(await notes.get('trouble/乙')).toBe('再来');
    });

    it('give what each gave, in their order', async () => {
      const { together, notes } = await make();

      const given = await together([
        () => notes.put('trouble/甲', '甲').then(() => 'first'),
        () => notes.get('trouble/甲'),
        () => notes.get('trouble/乙'),
      ]);

      expect(given).toEqual(['first', '甲', null]);
    });

    it('may be none', async () => {
      const { together } = await make();
      await expect(together([])).resolves.toEqual([]);
    });
  });
};
