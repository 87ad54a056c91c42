import { describe, expect, it } from 'vitest';
import { instantAt } from '../../shared/outside/clock.ts';
import { instantOf } from '../../shared/outside/graph/drive/instant-of.ts';

/** As the machine itself tells the time of Shanghai. */
const inShanghai = (milliseconds: number): string =>
  `${new Date(milliseconds).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).replace(' ', 'T')}+08:00`;

const MOMENTS = ['1992-07-01T00:00:00Z', '2022-04-28T08:03:00Z', '2022-12-31T16:00:00Z', '2026-06-30T15:59:59Z'];

describe('moments', () => {
  it.each(MOMENTS)('are those of Shanghai, of the machine’s clock and of the service alike (%s)', (iso) => {
    expect([instantAt(Date.parse(iso)), instantOf(iso)]).toEqual([
      inShanghai(Date.parse(iso)),
      inShanghai(Date.parse(iso)),
    ]);
  });

  it('are cut to the second', () => {
    expect(instantAt(Date.parse('2022-04-28T08:03:00.999Z'))).toBe('2022-04-28T16:03:00+08:00');
  });
});
