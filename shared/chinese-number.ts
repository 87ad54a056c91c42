const DIGITS = '零一二三四五六七八九';

/** `三`, `十二`, `两` as a whole number up to 99, and `3` as itself; null for anything else. */
export const smallNumber = (text: string): number | null => {
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  if (!/^[一二两三四五六七八九十]{1,3}$/u.test(text)) return null;
  const digit = (sign: string): number => DIGITS.indexOf(sign === '两' ? '二' : sign);
  const [tens = '', ones = ''] = text.split('十');
  if (!text.includes('十')) return text.length === 1 ? digit(text) : null;
  if (tens.length > 1 || ones.length > 1) return null;
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
};

/** A number below ten in Chinese, any other in figures: `近三年`, `近10年`. */
export const inChinese = (value: number): string => (value < 10 ? (DIGITS[value] ?? String(value)) : String(value));

/** Numbers spelled out before any of these signs in figures: `七月三十一日` before 月 and 日 is `7月31日`. */
export const figuresBefore = (text: string, signs: string): string =>
  text.replace(new RegExp(`[一二两三四五六七八九十]{1,3}(?=[${signs}])`, 'gu'), (run) =>
    String(smallNumber(run) ?? run),
  );
