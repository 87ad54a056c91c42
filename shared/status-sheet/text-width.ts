const FULL_WIDTH = /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2190-\u2199\u2460-\u24ff\u2580-\u25ff]/u;

/** Ideographs, kana, Hangul: what nearly every character of a Chinese text is. */
const [FIRST_IDEOGRAPH, LAST_ASCII] = [0x2e80, 0x7f];

/** Width in half-width characters: a Chinese character takes two. A pair of surrogates counts as two halves. */
export const textWidth = (text: string): number => {
  let width = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= LAST_ASCII || (code >= 0xd800 && code <= 0xdfff)) continue;
    if (code >= FIRST_IDEOGRAPH || FULL_WIDTH.test(text.charAt(at))) width++;
  }
  return width;
};

/** Lines a text takes in a column so many characters wide; a little is kept free at the edge. */
export const lineCount = (text: string, width: number): number => {
  const room = Math.max(2, width - 2.5);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line) / room));
  return lines;
};

/** A text cut to so many half-width signs, with a mark where it is. */
export const shortened = (text: string, most: number): string => {
  if (textWidth(text) <= most) return text;
  let kept = '';
  for (const sign of text) {
    if (textWidth(kept + sign) > most - 2) break;
    kept += sign;
  }
  return `${kept}…`;
};
