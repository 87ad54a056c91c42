const NONE = /^[\s—–－-]*$/u;
const PERCENT = /(\d+)(?:\.(\d{1,2}))?\s*(?:%|pp|个?百分点)/iu;

/** A threshold as hundredths of a percent: null where the cell says — (this level is off), the default where it can't be read. */
export const percentOf = (text: string, otherwise: number): number | null => {
  if (NONE.test(text)) return null;
  const [, whole, fraction = ''] = PERCENT.exec(text.normalize('NFKC')) ?? [];
  return whole === undefined ? otherwise : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
};

/** The first whole number of a threshold's text followed by `unit` (`10个工作日`), or the default. */
export const numberBefore = (text: string, unit: string, otherwise: number): number => {
  const [, found] = new RegExp(`(\\d+)\\s*${unit}`, 'u').exec(text.normalize('NFKC')) ?? [];
  return found === undefined ? otherwise : Number(found);
};

/** Whether a level is in use at all: its cell holds more than a dash. */
export const isOn = (text: string): boolean => !NONE.test(text);
