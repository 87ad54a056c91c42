import type { Line } from '../desk.ts';
import { owes } from '../duties.ts';
import { factsOf } from '../facts.ts';
import { passes } from '../filters.ts';
import type { Asked } from '../periods.ts';
import { type Found, type Leafing, place, textOf } from './finding.ts';

const KEY = ['行业重点', '部门重点', '财政重点'];

/** Lines of now that are about an object of an earlier list, each with the nearest year back. */
const repeated = (
  now: readonly Line[],
  before: (back: number) => readonly Line[],
  years: number,
): [Line, Line, number][] => {
  const found = new Map<string, [Line, Line, number]>();
  for (let back = years; back >= 1; back -= 1)
    for (const line of now) {
      const earlier = before(back).findLast((one) => one.key === line.key);
      if (earlier !== undefined) found.set(line.key, [line, earlier, back]);
    }
  return [...found.values()];
};

/** W08: the same object as last year 红, as within three years 黄; a duty with 不重复年限 looks at its own rows only. */
export const sameAgain = (leafing: Leafing, rows: readonly Asked[]): Found[] => {
  const { desk, year, unit, district, today } = leafing;
  const found = new Map<string, Found>();
  const note = ([now, before, back]: [Line, Line, number]): void => {
    const about = `${now.key}-${now.form}`;
    const level = back === 1 ? '红' : '黄';
    if (!found.has(about)) found.set(about, { rule: 'W08', about, level, proof: [place(now), place(before)] });
  };
  for (const row of rows) {
    const span = Number(row.不重复年限 || '0');
    if (span === 0 || row.启用 !== '是' || !owes([], unit, row)) continue;
    const of = (about: number): Line[] =>
      factsOf(desk, row.取数表单.split('|')).filter(
        (line) => line.year === about && passes({ district, unit, day: today, today }, line, row.达标条件),
      );
    repeated(of(year), (back) => of(year - back), span).forEach(note);
  }
  const keyOnes = (about: number): Line[] =>
    desk.of('重点评价台账').filter((line) => line.year === about && KEY.includes(textOf(line, '评价层次')));
  repeated(keyOnes(year), (back) => keyOnes(year - back), 3).forEach(note);
  return [...found.values()];
};
