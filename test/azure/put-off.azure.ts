import { describe, expect, it } from 'vitest';
import { QUEUES } from '../../shared/flow/ports/work-queue.ts';
import type { Storage } from '../../shared/outside/azure/open-storage.ts';
import { storageWorkQueue } from '../../shared/outside/azure/storage-work-queue.ts';
import { aStorage } from './storage-bench.ts';

const FIVE_MINUTES = 300;

const messagesIn = async (storage: Storage, queue: string): Promise<number> =>
  (await storage.queue(queue).getProperties()).approximateMessagesCount ?? 0;

describe('requests for publishing, of two instances', () => {
  it('become one message until it is due, and five minutes lie between two', async () => {
    const storage = await aStorage();
    let time = 1_650_000_000_000;
    const [one, other] = [0, 1].map(() => storageWorkQueue(storage, () => time, FIVE_MINUTES));
    const counts: number[] = [];
    for (const seconds of [0, 5, 8, 25, 200, 90, 20]) {
      time += seconds * 1000;
      await Promise.all([one!.publishWanted(), one!.publishWanted()]);
      await other!.publishWanted();
      counts.push(await messagesIn(storage, QUEUES.publishing));
    }

    // Due after 20 s; who asks when that is near gets the next, five minutes after it, and so on.
    expect(counts).toEqual([1, 1, 2, 2, 2, 3, 3]);
  });

  it('of a sheet that somebody typed in go out at once', async () => {
    const storage = await aStorage();
    const queue = storageWorkQueue(storage, () => 1_650_000_000_000, FIVE_MINUTES);
    await queue.publishWanted();
    await queue.publishWanted(0);

    const { receivedMessageItems } = await storage.queue(QUEUES.publishing).receiveMessages({ numberOfMessages: 32 });

    expect(receivedMessageItems).toHaveLength(1);
  });
});

describe('a file put off by two instances again and again', () => {
  it('keeps one message that counts, and never none', async () => {
    const storage = await aStorage();
    let time = 1_650_000_000_000;
    const instances = [0, 700].map((behind) => storageWorkQueue(storage, () => time - behind, FIVE_MINUTES));
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      time += 100;
      await Promise.all(instances.map((queue) => queue.uploadSeen({ file: 'f', attempt }, 1)));
    }
    await new Promise((done) => setTimeout(done, 1500));
    const { receivedMessageItems } = await storage.queue(QUEUES.uploads).receiveMessages({ numberOfMessages: 32 });
    const bodies = receivedMessageItems.map(({ messageText }) =>
      JSON.parse(Buffer.from(messageText, 'base64').toString()),
    );
    const overtaken = await Promise.all(bodies.map((body) => instances[1]!.isOvertaken(QUEUES.uploads, body)));

    expect(bodies.length).toBeGreaterThan(1);
    expect(overtaken.filter((one) => !one)).toHaveLength(1);
  });
});
