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

    it('keeps a note of any length, and a short one in its place', async () => {
      const notes = await make();
      const long = Array.from({ length: 300_000 }, (_, at) => ((at * 2_654_435_761) % 4_294_967_291).toString(36)).join(
        '~',
      );
      await notes.put('feed/b!1', 'x');
      await notes.put('feed/b!1', long);
      const [read, listed] = [await notes.get('feed/b!1'), await notes.list('feed/')];
      await notes.put('feed/b!1', '短');

      expect([read === long, listed.length, listed[0]?.value === long]).toEqual([true, 1, true]);
      expect(await notes.get('feed/b!1')).toBe('短');
      await notes.remove('feed/b!1');
      expect(await notes.get('feed/b!1')).toBeNull();
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
