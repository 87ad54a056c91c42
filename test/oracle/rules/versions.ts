import type { Handed } from '../district.ts';
import { amountIn, kindOf, lyingOn, numberOf, returnAbout, type Version } from '../lying.ts';
import { above, type Found, type Leafing, nameOfLine, part, place } from './finding.ts';

type Content = { readonly rows: number; readonly amount: number };

/** Rows and money a version states about one form and year, whether or not they count. */
const contentOf = ({ sheets }: Handed, kind: string): Content => {
  const rows = sheets.filter((sheet) => kindOf(sheet) === kind).flatMap((sheet) => sheet.rows);
  return { rows: rows.length, amount: rows.reduce((sum, { fields }) => sum + amountIn(fields), 0) };
};

const aboutOf = (version: Version, kind: string, asked: boolean): string => {
  const [form = '', year = ''] = kind.replace('null', '').split('|');
  return asked ? numberOf(version, kind) : `${version.path ?? version.file}-${form}-${year}`;
};

/**
 * W19: more than 20 % of the rows or the money of the version that counted before are gone 黄, more than 50 % 红. What waits to be
 * confirmed is told in any case, and stays told, as 蓝, once it is.
 */
export const saysLess = ({ district, unit, today }: Leafing): Found[] => {
  const found: Found[] = [];
  for (const { now, before, waiting, confirmed } of lyingOn(district.byFolder.get(unit.folder) ?? [], today)) {
    for (const [kind, earlier] of before) {
      const [was, is] = [contentOf(earlier, kind), contentOf(now, kind)];
      const [waits, isConfirmed] = [waiting.has(kind), confirmed.has(kind)];
      const lost = (percent: number): boolean =>
        (was.rows > 0 && above(part(was.rows - is.rows, was.rows), percent)) ||
        (was.amount > 0 && above(part(was.amount - is.amount, was.amount), percent));
      const level = isConfirmed ? '蓝' : lost(50) ? '红' : lost(20) || waits ? '黄' : null;
      if (level !== null)
        found.push({ rule: 'W19', about: aboutOf(now, kind, waits || isConfirmed), level, proof: [now.file] });
    }
  }
  return found;
};

/** What finance sent back and the unit has not handed in anew. */
export const sentBackByHand = ({ district, unit, today }: Leafing): Found[] =>
  lyingOn(district.byFolder.get(unit.folder) ?? [], today).flatMap(({ now, sentBack }) =>
    [...sentBack].map(
      (kind): Found => ({ rule: '退回', about: returnAbout(now, kind), level: '黄', proof: [`${now.file}#0`] }),
    ),
  );

const COPIED = [
  '绩效自评汇总表',
  '绩效跟踪汇总表',
  '重点评价台账',
  '事前绩效评估台账',
  '项目支出绩效自评表',
  '项目支出绩效运行监控表',
  '部门(单位)整体支出绩效自评表',
  '部门(单位)整体支出绩效目标表',
];

/** W20: all of a form says what the year before's says, but for years and dates. */
export const copiedWhole = ({ desk }: Leafing): Found[] => {
  const found: Found[] = [];
  for (const form of COPIED) {
    const lines = desk.of(form);
    const inYear = (year: number): string[] =>
      lines
        .filter((line) => line.year === year)
        .map((line) => {
          const said = Object.entries(line.fields).filter(
            ([column, value]) => !/年度$|日期$|截至月份/u.test(column) && value !== null && value !== '',
          );
          const told = line.indicators.map(({ name, target, actual, score }) => [name, target, actual, score]);
          return JSON.stringify([nameOfLine(line), said, told]);
        })
        .sort();
    for (const year of new Set(lines.map((line) => line.year))) {
      if (year === null || inYear(year - 1).length === 0 || inYear(year).join() !== inYear(year - 1).join()) continue;
      const [now, before] = [lines.find((line) => line.year === year), lines.find((line) => line.year === year - 1)];
      const proof = [now, before].flatMap((line) => (line === undefined ? [] : [place(line)]));
      found.push({ rule: 'W20', about: `${form}-${year}`, level: '黄', proof });
    }
  }
  return found;
};
