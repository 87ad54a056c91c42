import type { Day } from '../../../shared/day.ts';
import type { Unit } from '../../../shared/unit.ts';
import { type Desk, deskOn, type Line } from '../desk.ts';
import type { District } from '../district.ts';

/** One unit's papers on a day, as an officer leafs through them. */
export type Leafing = {
  readonly district: District;
  readonly unit: Unit;
  readonly today: Day;
  readonly year: number;
  readonly desk: Desk;
};

export const leafing = (district: District, unit: Unit, today: Day): Leafing => ({
  district,
  unit,
  today,
  year: district.year,
  desk: deskOn(district, unit.folder, today),
});

/** What was found: the rule, about what, how serious, and the rows that show it, as `file#row`. */
export type Found = {
  readonly rule: string;
  readonly about: string;
  readonly level: '蓝' | '黄' | '红';
  readonly proof: readonly string[];
};

export const place = ({ file, row }: Line): string => `${file}#${row}`;

export const numberOf = (line: Line, column: string): number | null => {
  const value = line.fields[column];
  return typeof value === 'number' ? value : null;
};

export const textOf = (line: Line, column: string): string => {
  const value = line.fields[column];
  return typeof value === 'string' ? value.trim() : '';
};

/** A fraction: a over b, b above nothing. */
export type Fraction = readonly [a: bigint, b: bigint];

export const part = (a: number, b: number): Fraction => [BigInt(a), BigInt(b)];

/** Whether a fraction is more (less) than so many percent. */
export const above = ([a, b]: Fraction, percent: number): boolean => a * 100n > BigInt(percent) * b;
export const below = ([a, b]: Fraction, percent: number): boolean => a * 100n < BigInt(percent) * b;

/** The register's row of an object in a year, and its budget: 全年预算数, else 年初预算数. */
export const declaredIn = ({ desk }: Leafing, key: string, year: number): Line | undefined =>
  desk.register.findLast((line) => line.key === key && line.year === year);

export const budgetOf = (line: Line): number => numberOf(line, '全年预算数') ?? numberOf(line, '年初预算数') ?? 0;

export const nameOfLine = ({ fields }: Line): string => String(fields['项目名称'] ?? '').trim();
