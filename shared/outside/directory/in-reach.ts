import { TryLater } from '../../flow/ports/try-later.ts';
import { errorCode } from './file-stamp.ts';

const AGAIN_SECONDS = 30;
const NO_RIGHT: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);

/** What is given of a file at a path. Where nobody may look at it that is said, and tried later: only a person can mend it. */
export const inReach = async <Given>(path: string, given: Promise<Given>): Promise<Given> => {
  try {
    return await given;
  } catch (cause) {
    if (!NO_RIGHT.has(errorCode(cause))) throw cause;
    const says = `没有查看“${path}”的权限，请放开它和所在文件夹的权限`;
    throw new TryLater(says, AGAIN_SECONDS, { cause, aboutFile: true });
  }
};
