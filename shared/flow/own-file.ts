import type { OwnFile } from '../folder/known-files.ts';
import type { FileStamp } from '../folder/shared-folder.ts';

/** What is remembered of a file the system wrote itself: it is no hand-in and is not read again. */
export const ownFile = ({ file, path, version }: FileStamp): OwnFile => ({ kind: 'ours', file, path, version });
