import type { StorageQueueHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { TryLater } from '../shared/flow/ports/try-later.ts';
import { QUEUES, uploadMessage } from '../shared/flow/ports/work-queue.ts';
import { processUpload } from '../shared/flow/upload/process-upload.ts';
import { putOffUpload } from '../shared/flow/upload/put-off-upload.ts';
import type { UploadOutcome } from '../shared/flow/upload/upload-outcome.ts';
import { outcomeLine } from './outcome-line.ts';
import { createTurns } from './turns.ts';

/**
 * One message, one upload carried to its end; a file that was announced several times is looked at once after the other. A
 * world that asks for patience gets it without using up an attempt; any other fault of the world is thrown and the message comes
 * again, five times, then ends in the poison queue.
 */
export const processUploadHandler = (home: Home): StorageQueueHandler => {
  const inTurn = createTurns();
  return async (body, context): Promise<UploadOutcome> => {
    const message = uploadMessage.parse(body);
    const { file } = message;
    if (await home.queue.isOvertaken(QUEUES.uploads, body)) return { code: 'known', file, path: file };
    try {
      const outcome = await inTurn(file, () => processUpload(home, message));
      if (outcome.code !== 'known') context.log(outcomeLine('process-upload', outcome));
      return outcome;
    } catch (error) {
      if (!(error instanceof TryLater)) throw error;
      context.warn(`process-upload postponed file=${JSON.stringify(file)}: ${error.message}`);
      return putOffUpload(home, message, error);
    }
  };
};
