import type { PlanRows, SettingRow } from '../plan-rows.ts';
import { DEFAULT_SETTINGS } from '../shipped/default-settings.ts';
import { shiftPlan } from './shift-plan.ts';

/** A day, or a year before 年, that a filter names by itself rather than by Y. */
const ABSOLUTE = /\b((?:19|20)\d{2})(?=[-/年]\d?)/gu;

/** Years that a column of years is held against: `预算年度=2025|2026`. */
const OF_YEARS = /年度\s*[=!<>≤≥≠]+\s*[^;；\s]+/gu;
const BARE = /(?<!\d)(?:19|20)\d{2}(?![\d\-/年])/gu;

const later = (year: string, by: number): string => String(Number(year) + by);

const shiftFilter = (filter: string, by: number): string =>
  filter
    .replace(OF_YEARS, (condition) => condition.replace(BARE, (year) => later(year, by)))
    .replace(ABSOLUTE, (_, year: string) => later(year, by));

const DRAFT: SettingRow = {
  ...(DEFAULT_SETTINGS.find(({ 设置项 }) => 设置项 === '启用') ?? { 设置项: '启用', 说明: '' }),
  取值: '否',
};

/**
 * The office's own plan as the draft of another year: every date moves with it, those in filters too; duties, numbers, words and
 * formulas stay as the office has them. It says 启用=否 until somebody has looked it through.
 */
export const carryForward = (rows: PlanRows, year: number): PlanRows => {
  const by = year - rows.year;
  const moved = shiftPlan(rows, year);
  return {
    ...moved,
    duties: moved.duties.map((row) => ({
      ...row,
      对象范围: shiftFilter(row.对象范围, by),
      达标条件: shiftFilter(row.达标条件, by),
    })),
    settings: [DRAFT, ...moved.settings.filter(({ 设置项 }) => 设置项 !== '启用')],
  };
};
