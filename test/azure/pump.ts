import { setTimeout as wait } from 'node:timers/promises';
import type { InvocationContext } from '@azure/functions';
import { checkUnitHandler } from '../../functions/check-unit.ts';
import { mergeTablesHandler } from '../../functions/merge-tables.ts';
import { eachQueue, type Offices } from '../../functions/offices.ts';
import { processUploadHandler } from '../../functions/process-upload.ts';
import { publishStatusHandler } from '../../functions/publish-status.ts';
import { QUEUES } from '../../shared/flow/ports/work-queue.ts';
import { eachOf } from '../../shared/outside/azure/each-of.ts';
import type { Storage } from '../../shared/outside/azure/open-storage.ts';

type Handler = (body: unknown, context: InvocationContext) => unknown;

const context = { log: () => {}, warn: () => {}, error: () => {} } as unknown as InvocationContext;

const AT_ONCE = 8;
/** Between two looks at queues where nothing is due: each look costs the emulator as much as work does. */
const PAUSE_MS = 250;
const LEASE_SECONDS = 120;

/** The queue triggers of the Functions host on real Storage queues: several at once, deleted when done. */
export const createPump = (storage: Storage, offices: Offices) => {
  const handlers: readonly (readonly [string, Handler])[] = [
    [QUEUES.uploads, eachQueue(offices, processUploadHandler)],
    [QUEUES.units, eachQueue(offices, checkUnitHandler)],
    [QUEUES.publishing, eachQueue(offices, publishStatusHandler)],
    [QUEUES.merging, eachQueue(offices, mergeTablesHandler)],
  ];
  const clientOf = (queue: string) => storage.queue(queue);

  const takeOnce = async (): Promise<number> => {
    let taken = 0;
    for (const [queue, handler] of handlers) {
      const client = clientOf(queue);
      const options = { numberOfMessages: 32, visibilityTimeout: LEASE_SECONDS };
      const { receivedMessageItems } = await client.receiveMessages(options);
      taken += receivedMessageItems.length;
      const isUpload = queue === QUEUES.uploads && receivedMessageItems.length > 0;
      await eachOf(receivedMessageItems, AT_ONCE, async ({ messageId, messageText, popReceipt }) => {
        await handler(JSON.parse(Buffer.from(messageText, 'base64').toString('utf8')), context);
        await client.deleteMessage(messageId, popReceipt);
      });
      // What is gathered meanwhile is gathered over all uploads that wait, as it is over a minute in Azure.
      if (isUpload) return taken;
    }
    return taken;
  };

  const left = async (): Promise<number> => {
    const counts = await Promise.all(
      handlers.map(async ([queue]) => (await clientOf(queue).getProperties()).approximateMessagesCount ?? 0),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };

  /** Works until the queues are empty, also of what is still hidden. */
  return async (): Promise<void> => {
    for (;;) {
      if ((await takeOnce()) > 0) continue;
      if ((await left()) === 0) return;
      await wait(PAUSE_MS);
    }
  };
};
