import type { Points } from './flavour.ts';
import { roundedPercent } from './percent.ts';

/** `money` is integer 分 shown in 万元, `percent` hundredths of a percent, `points` hundredths of a point, `count` whole objects. */
export type FigureFormat = 'count' | 'money' | 'percent' | 'points';

/** A number with its meaning, kept as an integer until it is shown. */
export type Figure = { readonly value: number; readonly format: FigureFormat };
/** How many of the integer's units make one shown unit: 分 to 万元, hundredths of a percent to a fraction, hundredths to points. */
const SCALE: Record<FigureFormat, number> = { count: 1, money: 1_000_000, percent: 10_000, points: 100 };

export const count = (value: number): Figure => ({ value, format: 'count' });

/** Hundredths of a point. */
export const points = (value: Points): Figure => ({ value, format: 'points' });

/** Part of a whole as a percentage, rounded; null where there is no whole. */
export const percentFigure = (part: number, whole: number): Figure | null =>
  whole === 0 ? null : { value: roundedPercent(part, whole), format: 'percent' };

/** The number a spreadsheet cell holds: 0.8 for 80 %, 123.45 for 123.45万元. */
export const cellNumber = ({ value, format }: Figure): number => value / SCALE[format];

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/gu, ',');

const decimals = (hundredths: number): string => {
  const size = Math.abs(hundredths);
  return `${hundredths < 0 ? '-' : ''}${grouped(Math.floor(size / 100))}.${String(size % 100).padStart(2, '0')}`;
};

/** The figure as people read it, without its unit: `1,234.50`, `80.00%`, `12`. */
export const figureText = ({ value, format }: Figure): string => {
  if (format === 'count') return String(value);
  if (format === 'money') return decimals(Math.round(value / 10_000));
  return format === 'percent' ? `${decimals(value)}%` : decimals(value);
};
