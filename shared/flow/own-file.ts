import type { KnownFile } from '../folder/known-files.ts';
import type { FileStamp } from '../folder/shared-folder.ts';

/** What is remembered of a file the system wrote itself: it is no hand-in and is not read again. */
export const ownFile = ({ file, path, version }: FileStamp, rules: string): KnownFile => ({
  file,
  path,
  version,
  sha256: '',
  fingerprint: '',
  receipt: '',
  answer: '',
  across: '',
  pending: '',
  beside: '',
  rules,
  reading: '',
});
