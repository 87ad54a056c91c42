import { deskOn, filesOn, type Line, nameIn } from '../desk.ts';
import { deskOf, passes } from '../filters.ts';
import { isMonthly } from '../months.ts';
import { isOthers, officeLines } from '../of-the-office.ts';
import { isOfDistrict, isOfPeriod, type Question, yearsOf } from './lines.ts';

/** One thing to be covered. */
export type Thing = {
  readonly key: string;
  readonly name: string;
  readonly amount: number;
  /** The register's rows of it, the oldest first. */
  readonly rows: readonly Line[];
};

export const amountOf = ({ fields }: Line): number => Number(fields['全年预算数'] ?? fields['年初预算数'] ?? 0);

/** Rows of the register to be covered, each with the data year it is asked about; null where nobody can tell. */
const scopeRows = (question: Question): readonly (readonly [Line, number | null])[] | null => {
  const { row, district, unit, today } = question;
  const { register } = deskOn(district, unit.folder, today);
  const years = yearsOf(row.数据年度, district.year);
  const nil = (year: number | null): boolean =>
    filesOn(district, unit.folder, today).some(({ sheets }) =>
      sheets.some((sheet) => sheet.form === '项目清单' && sheet.nil && !sheet.refused && sheet.year === year),
    );
  if (years === null) {
    const said =
      register.length > 0 ||
      filesOn(district, unit.folder, today).some(({ sheets }) =>
        sheets.some(({ form, nil, refused }) => form === '项目清单' && nil && !refused),
      );
    return said ? register.map((line) => [line, line.year] as const) : null;
  }
  const rows = years.flatMap((year) => {
    const own = register.filter((line) => line.year === year);
    const stand = register.filter((line) => line.year === district.year);
    return (own.length > 0 || nil(year) ? own : stand).map((line) => [line, year] as const);
  });
  return rows.length > 0 || nil(null) || years.some(nil) ? rows : null;
};

const thingsOf = (rows: readonly Line[]): Thing[] => {
  const things = new Map<string, { name: string; years: Map<number | null, number>; rows: Line[] }>();
  for (const line of rows.toSorted((a, b) => Number(a.year) - Number(b.year))) {
    const thing = things.get(line.key) ?? { name: '', years: new Map<number | null, number>(), rows: [] as Line[] };
    thing.name = nameIn(line.fields);
    thing.years.set(line.year, amountOf(line));
    // A row that stands in for several years is there once.
    if (!thing.rows.includes(line)) thing.rows.push(line);
    things.set(line.key, thing);
  }
  return [...things].map(([key, { name, years, rows: own }]) => ({
    key,
    name,
    rows: own,
    amount: [...years.values()].reduce((sum, amount) => sum + amount, 0),
  }));
};

const taken = ({ row }: Question): readonly [form: string | null, filter: string] => {
  const [, form = null, filter = ''] = /^(?:([^=!~<>:]+):)?(.*)$/u.exec(row.对象范围) ?? [];
  return [form, filter];
};

/** What must be covered of one unit: rows of its register as things; null where nobody can tell. */
export const scopeOf = (question: Question): readonly Thing[] | null => {
  const [, filter] = taken(question);
  const rows = scopeRows(question);
  if (rows === null) return null;
  const asking = { ...question, day: question.today };
  return thingsOf(rows.filter(([line, year]) => passes(asking, line, filter, year)).map(([line]) => line));
};

/** `整改台账:…`: every row of that form is a thing of its own; null where the register is meant. */
export const formScope = (question: Question): readonly Line[] | null => {
  const [form, filter] = taken(question);
  if (form === null) return null;
  const { row, district, today } = question;
  const years = yearsOf(row.数据年度, district.year);
  const asking = { ...question, day: today };
  const own = deskOf(asking).of(form);
  const counting = isOfDistrict(row) ? own.filter((line) => !isOthers(asking, line)) : own;
  return [...counting, ...officeLines(asking, form)]
    .filter((line) => years?.includes(line.year ?? 0) ?? true)
    .filter((line) => !isMonthly(line.form) || isOfPeriod(row, district.year, line))
    .filter((line) => passes(asking, line, filter));
};

export const nameOfRow = ({ fields }: Line): string =>
  `${nameIn(fields)}${fields['问题描述'] ? `：${fields['问题描述']}` : ''}`;
