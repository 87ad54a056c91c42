import { encodingOf, toUtf8 } from './decode-part.ts';

/** Bytes `start` to `end` of a UTF-8 part are replaced by `text`. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

export const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** The part with all edits made at once; they must not overlap. */
export const withEdits = (bytes: Buffer, edits: readonly Edit[]): Buffer => {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start)) {
    pieces.push(bytes.subarray(at, start), Buffer.from(text, 'utf8'));
    at = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
};

const declaringUtf8 = (utf8: Buffer): Buffer =>
  Buffer.from(utf8.toString('utf8').replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8'), 'utf8');

/** The edited UTF-8 part in the encoding its original was written in; UTF-8 where that encoding can't be written. */
export const encodedLike = (original: Buffer, utf8: Buffer): Buffer => {
  const encoding = encodingOf(original);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${utf8.toString('utf8')}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${utf8.toString('utf8')}`, 'utf16le').swap16();
  if (toUtf8(original) === original) return utf8;
  return encoding === 'utf-8' ? Buffer.concat([original.subarray(0, 3), utf8]) : declaringUtf8(utf8);
};
