import { describe, expect, it } from 'vitest';
import type { Notebook } from '../../shared/flow/ports/notebook.ts';

export const notebookContract = (home: string, make: () => Promise<Notebook>): void => {
  describe(`notebook: ${home}`, () => {
    it('gives back the last that was put under a name', async () => {
      const notes = await make();
      await notes.put('rules/plan', '旧');
      await notes.put('rules/plan', `新${'长'.repeat(60_000)}`);

      expect(await notes.get('rules/plan')).toBe(`新${'长'.repeat(60_000)}`);
      expect(await notes.get('rules/roster')).toBeNull();
    });

    it('lists by the beginning of the name', async () => {
      const notes = await make();
      for (const name of ['trouble/区教育局/自评 表#1.xlsx', 'trouble/状态表', 'troubl', 'rules/plan']) {
        await notes.put(name, '记');
      }

      const names = (await notes.list('trouble/')).map((note) => note.name);

      expect([...names].sort()).toEqual(['trouble/区教育局/自评 表#1.xlsx', 'trouble/状态表'].sort());
    });

    it('forgets what is removed, and removing twice is no fault', async () => {
      const notes = await make();
      await notes.put('a', '1');

      await notes.remove('a');
      await notes.remove('a');

      expect(await notes.list('')).toEqual([]);
    });
  });
};
