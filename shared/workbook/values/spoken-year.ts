const [EARLIEST, LATEST] = [1990, 2099];

/** The year where a form can be about it, else null. */
export const plausibleYear = (year: number): number | null =>
  Number.isInteger(year) && year >= EARLIEST && year <= LATEST ? year : null;

const SPOKEN = /([二〇○零一三四五六七八九]{4})年/u;
const DIGITS = '〇一二三四五六七八九';

/** The year a text spells out: `二〇二一年度`, `二○二一年`; null where it spells none. */
export const spokenYear = (text: string): number | null => {
  const spoken = SPOKEN.exec(text)?.[1];
  if (spoken === undefined) return null;
  return plausibleYear(Number([...spoken.replace(/[○零]/gu, '〇')].map((sign) => DIGITS.indexOf(sign)).join('')));
};
