import { compact } from '../../workbook/label.ts';

const YEAR = /(?:19|20)\d{2}(?=年|预算|执行|支出|决算)/gu;

const yearsIn = (text: string): readonly string[] => compact(text).match(YEAR) ?? [];

/**
 * Header texts without those of other years: where a table of 2025 has 2025年预算 and 2024年预算, the latter is there to compare
 * with. All of them where no year is known or no header names it.
 */
export const withoutOtherYears = (
  texts: ReadonlyMap<number, string>,
  year: number | null,
): ReadonlyMap<number, string> => {
  const own = String(year);
  if (year === null || ![...texts.values()].some((text) => yearsIn(text).includes(own))) return texts;
  return new Map([...texts].filter(([, text]) => yearsIn(text).length === 0 || yearsIn(text).includes(own)));
};
