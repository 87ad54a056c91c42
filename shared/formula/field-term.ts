import { type Day, dayNumber } from '../day.ts';
import type { FieldValue } from '../submission/record.ts';
import { rational } from './rational.ts';
import type { TermKind, TermValue } from './typed-term.ts';

/** How many of a stored integer make one of what a formula counts in: 分 to 万元, hundredths to percent and points. */
const SCALES: Partial<Record<TermKind, bigint>> = { money: 1_000_000n, percent: 10_000n, points: 100n };

/** A stored field as a formula sees it; null where it is blank. */
export const fieldTerm = (value: FieldValue | undefined, kind: TermKind): TermValue => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return rational(value, SCALES[kind] ?? 1n);
  if (kind === 'day' && typeof value === 'string') return rational(dayNumber(value as Day));
  return value;
};
