import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import { brokenCell, isUnfilled } from './cell-text.ts';
import { BLANK, notRead, readAs, type ValueRead } from './value-read.ts';

const EXPECTED = '1 到 12 的月份，如 7、7月、1-7月、上半年、三季度';

/** The last month in it: `7`, `7月`, `1-7月`, `2022年7月底`, `2022-07`. */
const NUMBERED =
  /^(?:截[至止])?(?:(?:19|20)\d{2}[年.-]?(?:度)?)?(?:\d{1,2}月?[-~—–至到])?(\d{1,2})(?:月份?)?(?:底|末)?$/u;

const NAMED: readonly (readonly [RegExp, number])[] = [
  [/上半年/u, 6],
  [/下半年|全年/u, 12],
  [/(?:前三|一至三|1-3)季度|第?[三3]季度/u, 9],
  [/第?[一1]季度/u, 3],
  [/第?[二2]季度/u, 6],
  [/第?[四4]季度/u, 12],
];

/** The last month a text names, 1–12; null where it names none. */
const lastMonthIn = (text: string): number | null => {
  const said = compact(text);
  const month = Number(NUMBERED.exec(said)?.[1] ?? 0);
  if (month >= 1 && month <= 12) return month;
  return NAMED.find(([pattern]) => pattern.test(said))?.[1] ?? null;
};

/** A month up to which figures reach. */
export const readMonth = (cell: Cell | undefined): ValueRead<number> => {
  if (cell === undefined || isUnfilled(cell)) return BLANK;
  const broken = brokenCell(cell, EXPECTED);
  if (broken !== null) return broken;
  const month = lastMonthIn(cell.kind === 'date' ? String(cell.value).slice(0, 7) : String(cell.value));
  return month === null ? notRead('not-readable', EXPECTED) : readAs(month);
};
