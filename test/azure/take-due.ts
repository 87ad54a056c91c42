import { setTimeout as wait } from 'node:timers/promises';
import type { Storage } from '../../shared/outside/azure/open-storage.ts';

export type Taken = { readonly queue: string; readonly body: unknown };

/** Takes and finishes what becomes due within `seconds`; the emulator keeps real time. */
export const takeDue = async (storage: Storage, queues: readonly string[], seconds: number): Promise<Taken[]> => {
  const until = Date.now() + seconds * 1000;
  const taken: Taken[] = [];
  do {
    for (const queue of queues) {
      const client = storage.queue(queue);
      const { receivedMessageItems } = await client.receiveMessages({ numberOfMessages: 32 });
      for (const { messageId, popReceipt, messageText } of receivedMessageItems) {
        taken.push({ queue, body: JSON.parse(Buffer.from(messageText, 'base64').toString('utf8')) });
        await client.deleteMessage(messageId, popReceipt);
      }
    }
    if (Date.now() < until) await wait(100);
  } while (Date.now() < until);
  return taken;
};
