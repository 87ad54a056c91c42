import { compact } from '../../workbook/label.ts';

const SPAN = /(\d{1,2})月?[-—~–至到]\d{1,2}月/u;
const ONE = /(\d{1,2})月(?!底|末|止|前)/u;
const UNTIL = /截至|截止|累计/u;

/** A column of a month alone, or of months that do not begin in January: `7月执行数`, `7-12月支出`. `1-7月` and `截至7月` hold all so far. */
export const isPartOfMonths = (text: string): boolean => {
  const plain = compact(text);
  const [, from] = SPAN.exec(plain) ?? [];
  if (from !== undefined) return Number(from) > 1;
  const [, month] = UNTIL.test(plain) ? [] : (ONE.exec(plain) ?? []);
  return month !== undefined && Number(month) > 1;
};
