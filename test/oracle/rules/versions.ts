import type { Fields } from '../../../shared/submission/record.ts';
import { filesOn } from '../desk.ts';
import type { Handed } from '../district.ts';
import { above, type Found, type Leafing, nameOfLine, part, place } from './finding.ts';

const AMOUNTS = ['全年预算数', '预算数', '年初预算数', '申报预算', '预算金额'];

type Content = { readonly rows: number; readonly amount: number };

/** Rows and money a version states about one form and year, whether or not they count. */
const contentOf = ({ sheets }: Handed, form: string, year: number | null): Content | null => {
  const own = sheets.filter((sheet) => sheet.form === form && sheet.year === year);
  const rows = own.flatMap((sheet) => sheet.rows);
  const amountIn = (fields: Fields): number =>
    Number(AMOUNTS.map((column) => fields[column]).find((value) => typeof value === 'number') ?? 0);
  return own.length === 0
    ? null
    : { rows: rows.length, amount: rows.reduce((sum, { fields }) => sum + amountIn(fields), 0) };
};

/** W19: more than 20 % of the rows or the money of the version before are gone 黄, more than 50 % 红. */
export const saysLess = ({ district, unit, today }: Leafing): Found[] => {
  const found: Found[] = [];
  for (const now of filesOn(district, unit.folder, today)) {
    const earlier = (district.byFolder.get(unit.folder) ?? []).filter(
      (event): event is typeof now => event.kind === 'handed' && event.file === now.file && event.at < now.at,
    );
    const before = earlier.at(-1);
    if (before === undefined) continue;
    const kinds = new Set(now.sheets.map(({ form, year }) => `${form}|${year}`));
    for (const kind of kinds) {
      const [form = '', text = ''] = kind.split('|');
      const year = text === 'null' ? null : Number(text);
      const [was, is] = [contentOf(before, form, year), contentOf(now, form, year)];
      if (was === null || is === null) continue;
      const lost = (percent: number): boolean =>
        (was.rows > 0 && above(part(was.rows - is.rows, was.rows), percent)) ||
        (was.amount > 0 && above(part(was.amount - is.amount, was.amount), percent));
      const level = lost(50) ? '红' : lost(20) ? '黄' : null;
      if (level !== null)
        found.push({ rule: 'W19', about: `${now.file}-${form}-${year ?? ''}`, level, proof: [now.file] });
    }
  }
  return found;
};

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
            ([column, value]) => !/年度$|日期$|截止月份/u.test(column) && value !== null && value !== '',
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
