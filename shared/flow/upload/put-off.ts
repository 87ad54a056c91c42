import type { FileStamp } from '../../folder/shared-folder.ts';
import type { Home } from '../home.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import { noteTrouble } from '../troubles.ts';
import type { UploadOutcome } from './upload-outcome.ts';

const SECONDS_AT_MOST = 60;
const ATTEMPTS_BEFORE_TELLING = 5;

/** Looked at again in 1, 2, 4, … seconds. */
export const postpone = async (
  home: Home,
  { path }: FileStamp,
  { file, attempt }: UploadMessage,
): Promise<UploadOutcome> => {
  await home.queue.uploadSeen({ file, attempt: attempt + 1 }, Math.min(2 ** attempt, SECONDS_AT_MOST));
  return { code: 'postponed', file, path };
};

/** A file that does not settle for long is named on the status sheet. */
export const postponeUnsettled = async (
  home: Home,
  stamp: FileStamp,
  message: UploadMessage,
): Promise<UploadOutcome> => {
  const { file, attempt } = message;
  if (attempt === ATTEMPTS_BEFORE_TELLING) {
    await noteTrouble(home, `file/${file}`, `${stamp.path} 一直在变化或还没有复制完，暂时无法读取，系统会继续重试。`);
    await home.queue.publishWanted();
  }
  return postpone(home, stamp, message);
};

/** It was not read: it is looked at again. */
export const isPutOff = ({ code }: UploadOutcome): boolean => code === 'postponed' || code === 'outage';

/** It will be looked at again, perhaps in a newer version that a look has announced already. */
export const isOpen = (outcome: UploadOutcome): boolean =>
  isPutOff(outcome) || ('answered' in outcome && outcome.answered.where === 'nowhere');
