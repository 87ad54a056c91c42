/** Disks take names of 255 bytes; a Chinese sign is three. */
export const NAME_BYTES = 255;

const CUT = '…';

const bytesOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** Bytes of a text as UTF-8. */
export const bytesIn = (text: string): number => [...text].reduce((sum, sign) => sum + bytesOf(sign), 0);

/** A text of at most so many bytes as UTF-8; `…` stands for what was left out. */
export const fittedTo = (text: string, bytes: number): string => {
  if (bytesIn(text) <= bytes) return text;
  let kept = '';
  let room = bytes - bytesIn(CUT);
  for (const sign of text) {
    room -= bytesOf(sign);
    if (room < 0) break;
    kept += sign;
  }
  return kept + CUT;
};
