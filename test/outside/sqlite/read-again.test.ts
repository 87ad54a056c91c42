import { describe, expect, it, vi } from 'vitest';
import { readAgain } from '../../../shared/outside/sqlite/read-again.ts';

describe('rows that are read again and again', () => {
  it('are parsed where they say something new, and are the very same objects where they do not', () => {
    const read = vi.fn((text: string): { readonly n: number } => JSON.parse(text));
    const readAll = readAgain({ read }, 'id', 'entry');
    const [one, two] = readAll([
      { id: 1, entry: '{"n":1}' },
      { id: 2, entry: '{"n":2}' },
    ]);

    const again = readAll([
      { id: 2, entry: '{"n":20}' },
      { id: 1, entry: '{"n":1}' },
      { id: 3, entry: '{"n":2}' },
    ]);

    expect([one, two]).toEqual([{ n: 1 }, { n: 2 }]);
    expect(again).toEqual([{ n: 20 }, { n: 1 }, { n: 2 }]);
    expect(again[1]).toBe(one);
    expect(read).toHaveBeenCalledTimes(4);
  });

  it('are forgotten when they are gone', () => {
    const read = vi.fn((text: string): { readonly n: number } => JSON.parse(text));
    const readAll = readAgain({ read }, 'id', 'entry');
    const row = { id: 1, entry: '{"n":1}' };

    expect([readAll([row]), readAll([]), readAll([row])]).toEqual([[{ n: 1 }], [], [{ n: 1 }]]);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
