import type { Home } from '../home.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import type { UploadOutcome } from './upload-outcome.ts';

const AGAIN_SECONDS = 30;

type Needs = Pick<Home, 'queue' | 'known'>;

/** Of no rules: what is known of it does not settle it, so that its answer is written anew. */
const forgetRules = async ({ known }: Needs, file: string): Promise<void> => {
  const before = await known.get(file);
  if (before?.kind === 'handed-in') await known.put({ ...before, rules: '' }, before);
};

/**
 * The share as a whole went while a file was in hand: nothing is said of the file, it is looked at again as if for the first time.
 * `evenIfDone`: though it is answered, its answer has to say something else.
 */
export const awaitShare = async (needs: Needs, message: UploadMessage, evenIfDone = false): Promise<UploadOutcome> => {
  const { file } = message;
  if (evenIfDone) await forgetRules(needs, file);
  await needs.queue.uploadSeen(message, AGAIN_SECONDS);
  return { code: 'postponed', file, path: file };
};
