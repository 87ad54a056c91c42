import type { Day } from '../day.ts';

/** A day as a document writes it: `2022年5月9日`. */
export const dayText = (day: Day): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
