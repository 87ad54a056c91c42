import { createHash } from 'node:crypto';

const LONGEST = 400;

/**
 * Any text as a key that tables and blobs accept (no slashes, signs or control characters). Character by character, so
 * the key of a beginning is the beginning of the key; two texts never share one. Very long ones end in a digest.
 */
export const storageKey = (text: string): string => {
  const key = text.replaceAll(/[^\p{L}\p{N}_-]/gu, (sign) => `~${sign.codePointAt(0)?.toString(16)}~`);
  if (key.length <= LONGEST) return key;
  return `${key.slice(0, LONGEST)}~~${createHash('sha256').update(text).digest('hex')}`;
};

/** The text of a key that has no digest. */
export const textOfKey = (key: string): string =>
  key.replaceAll(/~([0-9a-f]+)~/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
