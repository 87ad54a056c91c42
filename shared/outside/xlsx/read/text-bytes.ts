const READABLE = /[\s\p{L}\p{N}\p{P}\p{S}]/gu;
const COMMON = /[\s\x20-\x7e\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu;

const share = (text: string, signs: RegExp): number => (text.match(signs)?.length ?? 0) / Math.max(1, text.length);

const decoded = (encoding: string, bytes: Buffer): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
};

/** Nearly all of it signs that people write and read. */
const isWritten = (text: string | null, signs: RegExp, least: number): boolean =>
  text !== null && !text.includes('\0') && share(text, signs) >= least;

/** Chinese texts keep to the simplified signs of GB 2312: of any two bytes that GBK takes only half lie there. */
const isGbk = (bytes: Buffer): boolean => {
  const text = decoded('gb18030', bytes);
  if (!isWritten(text, READABLE, 0.95)) return false;
  let [pairs, plain] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) continue;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) plain += 1;
    at += 1;
  }
  return plain >= pairs * 0.8;
};

/** UTF-16 with its mark or without, and UTF-32, whose every other sign is none. */
const isWide = (bytes: Buffer): boolean => {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return ['utf-16le', 'utf-16be'].some((encoding) =>
    isWritten((decoded(encoding, even) ?? '\0').replaceAll('\0', ''), COMMON, 0.9),
  );
};

/** Whether the first bytes of a file are a text in an encoding that is used here: UTF-8, GBK, UTF-16 or UTF-32. */
export const isText = (head: Buffer): boolean =>
  isWritten(decoded('utf-8', head), READABLE, 0.95) || isGbk(head) || (head.length > 1 && isWide(head));
