import { yearOf } from '../../day.ts';
import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import { brokenCell, isUnfilled } from './cell-text.ts';
import { serialOf } from './day.ts';
import { plausibleYear, spokenYear } from './spoken-year.ts';
import { BLANK, notRead, readAs, type ValueRead } from './value-read.ts';

const EXPECTED = '四位年度，如 2022';
const typedYear = (text: string): number | null => {
  const [, digits] = /^(\d{4})(?:年度?|\.0+)?$/u.exec(compact(text)) ?? [];
  return digits === undefined ? spokenYear(compact(text)) : plausibleYear(Number(digits));
};

const yearOfCell = (cell: Cell): number | null => {
  if (cell.kind === 'number') return plausibleYear(Number(cell.value));
  if (cell.kind === 'text') return typedYear(String(cell.value));
  if (cell.kind !== 'date') return null;
  const day = String(cell.value).slice(0, 10);
  return plausibleYear(yearOf(day)) ?? plausibleYear(serialOf(day));
};

/** A budget year from `2022`, `2022年`, `2022年度` or a date of that year. */
export const readYear = (cell: Cell | undefined): ValueRead<number> => {
  if (cell === undefined || isUnfilled(cell)) return BLANK;
  const broken = brokenCell(cell, EXPECTED);
  if (broken !== null) return broken;
  const year = yearOfCell(cell);
  return year === null ? notRead('not-readable', EXPECTED) : readAs(year);
};

/** The year a title names: `(2021年度)`, `2021年项目支出…`, `2021`, `二〇二一年度`; null where it names none or two different ones. */
export const yearInTitle = (title: string): number | null => {
  const text = compact(title);
  const marked = [...text.matchAll(/(?<!\d)(\d{4})年度/gu)].map(([, year]) => Number(year));
  const loose = [...text.matchAll(/(?<!\d)(\d{4})(?:年|\)|$)/gu)].map(([, year]) => Number(year));
  const years = new Set((marked.length > 0 ? marked : loose).filter((year) => plausibleYear(year) !== null));
  if (years.size === 0) return spokenYear(text);
  return years.size === 1 ? ([...years][0] ?? null) : null;
};
