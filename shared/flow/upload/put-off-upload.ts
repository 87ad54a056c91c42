import type { Home } from '../home.ts';
import type { TryLater } from '../ports/try-later.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import { FEED } from '../publish/announce-changes.ts';
import { noteTrouble, openTroubles } from '../troubles.ts';
import type { UploadOutcome } from './upload-outcome.ts';

const SECONDS_AT_LEAST = 30;
const SECONDS_AT_MOST = 1800;
const WAITS_BEFORE_TELLING = 3;

type Needs = Pick<Home, 'folder' | 'known' | 'notes' | 'queue' | 'clock'>;

const pathOf = async ({ folder, known }: Needs, file: string): Promise<string> => {
  const stamp = await folder.stat(file).catch(() => null);
  return stamp?.path ?? (await known.get(file))?.path ?? file;
};

/** A share that can't be asked at all is told by itself: its files are not named one by one. */
const isShareDown = async (needs: Needs): Promise<boolean> =>
  (await openTroubles(needs)).some(({ about }) => about === FEED);

/**
 * The world asks for patience with one file: it is looked at again after so long, and ever less often. One that keeps asking
 * while the share as a whole answers is named on the status sheet with the cause.
 */
export const putOffUpload = async (needs: Needs, message: UploadMessage, why: TryLater): Promise<UploadOutcome> => {
  const { file } = message;
  const waited = (message.waited ?? 0) + 1;
  const patience = Math.min(SECONDS_AT_LEAST * 2 ** (waited - 1), SECONDS_AT_MOST);
  await needs.queue.uploadSeen({ ...message, waited }, Math.max(why.retryAfterSeconds, patience));
  if (why.aboutFile && waited >= WAITS_BEFORE_TELLING && !(await isShareDown(needs))) {
    await noteTrouble(needs, `file/${file}`, `${await pathOf(needs, file)} 还没有得到审核结果：${why.message}`);
    if (waited === WAITS_BEFORE_TELLING) await needs.queue.publishWanted();
  }
  return { code: 'postponed', file, path: file };
};
