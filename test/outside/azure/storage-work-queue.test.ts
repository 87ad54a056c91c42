import { describe, expect, it } from 'vitest';
import { createCoalescer } from '../../../shared/outside/azure/storage-work-queue.ts';

describe('requests for the same work', () => {
  it('become one message within their time, another one after it, and are not forgotten when sending fails', async () => {
    let time = 0;
    const once = createCoalescer(() => time);
    const sent: number[] = [];
    const send = async (delay: number) => void sent.push(delay);
    await expect(once('publish', 20, async () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    await once('publish', 20, send);
    time = 19_999;
    await once('publish', 20, send);
    await once('other', 20, send);
    time = 20_000;
    await once('publish', 20, send);

    expect(sent).toEqual([21, 21, 21]);
  });
});
