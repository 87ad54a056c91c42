import { describe, expect, it } from 'vitest';
import { begunBy, endTrouble, noteTrouble, openTroubles } from '../../shared/flow/troubles.ts';
import { memoryNotebook } from '../memory/memory-notebook.ts';

const at = (now: string) => ({ today: () => now.slice(0, 10), now: () => now });

describe('a trouble', () => {
  it('keeps the moment it began while its words change, and begins anew after it ended', async () => {
    const notes = memoryNotebook();

    await noteTrouble({ notes, clock: at('2022-04-18T09:00:00+08:00') }, 'file/a', '文件被占用');
    await noteTrouble({ notes, clock: at('2022-04-20T10:00:00+08:00') }, 'file/a', '文件是只读的');
    expect(await openTroubles({ notes })).toEqual([
      { about: 'file/a', text: '文件是只读的', since: '2022-04-18T09:00:00+08:00' },
    ]);

    await endTrouble({ notes }, 'file/a');
    expect(await openTroubles({ notes })).toEqual([]);

    await noteTrouble({ notes, clock: at('2022-04-22T11:00:00+08:00') }, 'file/a', '文件被占用');
    expect((await openTroubles({ notes }))[0]?.since).toBe('2022-04-22T11:00:00+08:00');
  });

  it('that began while the clock was ahead began by now at the latest', async () => {
    const notes = memoryNotebook();
    await noteTrouble({ notes, clock: at('2023-04-18T09:00:00+08:00') }, 'file/a', '文件被占用');

    await noteTrouble({ notes, clock: at('2022-04-20T10:00:00+08:00') }, 'file/a', '文件被占用');

    expect((await openTroubles({ notes }))[0]?.since).toBe('2022-04-20T10:00:00+08:00');
    expect(begunBy('2022-04-20T10:00:00+08:00', '2023-04-18T09:00:00+08:00')).toBe('2022-04-20T10:00:00+08:00');
    expect(begunBy('2022-04-20T10:00:00+08:00', '2022-04-18T09:00:00+08:00')).toBe('2022-04-18T09:00:00+08:00');
  });
});
