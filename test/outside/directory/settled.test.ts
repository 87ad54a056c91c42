import { describe, expect, it } from 'vitest';
import { isWrittenOut } from '../../../shared/outside/directory/settled.ts';
import { summaryBytes } from '../../flow/workbook-bytes.ts';

const WAITS = { quietMs: 2000, growingMs: 6000 };

describe('a file taken as fully copied', () => {
  it('is a package as soon as its end is there', async () => {
    expect(isWrittenOut(await summaryBytes(['甲']), 0, WAITS)).toBe(true);
  });

  it('is a package cut short, or an empty file, only once it has long not grown', async () => {
    const half = (await summaryBytes(['甲'])).slice(0, 900);

    expect([half, new Uint8Array()].map((bytes) => [3000, 6000].map((ms) => isWrittenOut(bytes, ms, WAITS)))).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  it('is not waited for until a time comes that a wrong clock gave it', () => {
    const text = new TextEncoder().encode('不是工作簿');

    expect([-5000, -90 * 86_400_000].map((ms) => isWrittenOut(text, ms, WAITS))).toEqual([false, true]);
  });

  it('is anything else once nobody has touched it for a moment', () => {
    const text = new TextEncoder().encode('不是工作簿');

    expect([1000, 2000].map((ms) => isWrittenOut(text, ms, WAITS))).toEqual([false, true]);
  });
});
