const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;

/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** Where the decimal point stands among digits; `end` where there is none, -1 where something else stands between them. */
const pointIn = (bytes: Buffer, start: number, end: number): number => {
  let point = end;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit >= 0 && digit <= 9) continue;
    if (bytes[at] !== POINT || point !== end) return -1;
    point = at;
  }
  return point;
};

const digitsIn = (bytes: Buffer, start: number, end: number, before: number): number => {
  let digits = before;
  for (let at = start; at < end; at++) digits = digits * 10 + (bytes[at] ?? 0) - ZERO;
  return digits;
};

/**
 * The number that plain decimal digits spell, or NaN for anything else: exponents, spaces, more than 15 digits. Up to 15
 * digits and a power of ten are both exact doubles, so their quotient is the double that `Number` finds.
 */
export const decimalIn = (bytes: Buffer, start: number, end: number): number => {
  const first = bytes[start] === MINUS ? start + 1 : start;
  if (end - first > 15 || first >= end) return Number.NaN;
  const point = pointIn(bytes, first, end);
  if (point < 0 || end - first === (point === end ? 0 : 1)) return Number.NaN;
  const whole = digitsIn(bytes, first, point, 0);
  const value =
    point === end ? whole : digitsIn(bytes, point + 1, end, whole) / (POWERS[end - point - 1] ?? Number.NaN);
  return first === start ? value : -value;
};
