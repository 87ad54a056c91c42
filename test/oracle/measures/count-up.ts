import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import type { Unit } from '../../shared/unit.ts';
import { deskOn, filesOn, type Line, nameIn } from './desk.ts';
import { factsOf } from './facts.ts';
import { type Asking, deskOf, passes } from './filters.ts';
import { counting, isWide } from './levels.ts';
import { isOthers, looksIntoOffice, officeLines } from './of-the-office.ts';

export type Count = {
  readonly numerator: number;
  readonly denominator: number | null;
  readonly met: boolean;
  readonly state?: '无法核对' | '不适用';
  readonly missing: readonly string[];
};

/** A duty of a unit, by the rows that counted on `day`, among what had to be covered on `today`. */
export type Question = Asking & { readonly row: DutyRow };

export const isOfDistrict = (row: DutyRow): boolean => row.适用类别 === '全区';

/** 数据年度 as years; null for 不限. */
export const yearsOf = (text: string, planYear: number): readonly number[] | null => {
  if (text === '不限' || text === '') return null;
  const one = (part: string): number => planYear + Number(part.replace('Y', '') || '0');
  return text.split('|').flatMap((part) => {
    const [from = '', to = from] = part.split('~');
    const list: number[] = [];
    for (let year = one(from); year <= one(to); year += 1) list.push(year);
    return list;
  });
};

const whose = ({ row, district, unit, today }: Question): readonly Unit[] =>
  isOfDistrict(row) ? district.unitsOn(today) : counting(district.unitsOn(today), unit, row);

const formsOf = (row: DutyRow): readonly string[] => row.取数表单.split('|');

const targetOf = (row: DutyRow): number => Number(row.目标值.replace('%', ''));

/** Lines of the duty's forms and of the years, of one unit. */
const linesOf = (question: Question, unit: Unit, years: readonly number[] | null): readonly Line[] => {
  const { row } = question;
  const asking = { ...question, unit };
  const own = factsOf(deskOf(asking), formsOf(row));
  const office = looksIntoOffice(row) ? formsOf(row).flatMap((form) => officeLines(asking, form)) : [];
  const counting = looksIntoOffice(row) && isOfDistrict(row) ? own.filter((line) => !isOthers(asking, line)) : own;
  return [...counting, ...office].filter((line) => years === null || (line.year !== null && years.includes(line.year)));
};

const good = (question: Question, unit: Unit, years: readonly number[] | null): readonly Line[] =>
  linesOf(question, unit, years).filter((line) => passes({ ...question, unit }, line, question.row.达标条件));

/** 零报告 of one of the forms about one of the years. */
const saidNothing = (
  { district, day }: Asking,
  folder: string,
  forms: readonly string[],
  years: readonly number[] | null,
): boolean =>
  filesOn(district, folder, day).some(({ sheets }) =>
    sheets.some(
      ({ nil, refused, form, year }) =>
        nil && !refused && forms.includes(form) && (years === null || year === null || years.includes(year)),
    ),
  );

const plain = (row: DutyRow, numerator: number): Count => ({
  numerator,
  denominator: null,
  met: numerator >= targetOf(row),
  missing: [],
});

const handedIn = (question: Question): Count => {
  const { row, district, unit } = question;
  const years = yearsOf(row.数据年度, district.year);
  const units = whose(question);
  const handed = units.map((one) => good(question, one, years).length);
  const count = plain(
    row,
    handed.reduce((sum, one) => sum + one, 0),
  );
  const silent = units.filter((one, at) => one !== unit && handed[at] === 0).map(({ name }) => name);
  const nil = units.some(({ folder }) => saidNothing(question, folder, formsOf(row), years));
  return { ...count, met: count.met || nil, missing: isWide(row) && !count.met ? silent : [] };
};

const registered = (question: Question): Count => {
  const { row, district, unit, day } = question;
  const done = whose(question)
    .flatMap((one) => deskOf({ ...question, unit: one }).of('工作记录'))
    .filter(({ fields }) => {
      const on = fields['完成日期'];
      return (
        fields['任务编号'] === row.任务编号 && typeof on === 'string' && on <= day && on >= `${district.year}-01-01`
      );
    });
  return plain(row, unit === null ? 0 : done.length);
};

/** Distinct objects, without those of the years in which they must not have been. */
const counted = (question: Question): Count => {
  const { row, district } = question;
  const objects = (year: number): Set<string> =>
    new Set(
      whose(question).flatMap((unit) =>
        good(question, unit, yearsOf(row.数据年度, year)).map(({ key, fields }) =>
          // In the whole district a bare name is another object in every unit.
          nameIn(fields) === key || key.includes('@') ? `${unit.code}/${key}` : key,
        ),
      ),
    );
  const now = objects(district.year);
  let blind = false;
  for (let back = 1; back <= Number(row.不重复年限 || '0'); back += 1) {
    const before = district.year - back;
    for (const key of objects(before)) now.delete(key);
    const told = whose(question).some((unit) => {
      const years = yearsOf(row.数据年度, before);
      return linesOf(question, unit, years).length > 0 || saidNothingAbout(question, unit.folder, formsOf(row), before);
    });
    blind ||= !told;
  }
  const count = plain(row, now.size);
  return blind && count.met ? { ...count, met: false, state: '无法核对' } : count;
};

const saidNothingAbout = (asking: Asking, folder: string, forms: readonly string[], year: number): boolean =>
  filesOn(asking.district, folder, asking.day).some(({ sheets }) =>
    sheets.some((sheet) => sheet.nil && !sheet.refused && forms.includes(sheet.form) && sheet.year === year),
  );

type Thing = { readonly key: string; readonly name: string; readonly amount: number };

const amountOf = ({ fields }: Line): number => Number(fields['全年预算数'] ?? fields['年初预算数'] ?? 0);

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
  const things = new Map<string, { name: string; years: Map<number | null, number> }>();
  for (const line of rows.toSorted((a, b) => Number(a.year) - Number(b.year))) {
    const thing = things.get(line.key) ?? { name: '', years: new Map() };
    thing.name = nameIn(line.fields);
    thing.years.set(line.year, amountOf(line));
    things.set(line.key, thing);
  }
  return [...things].map(([key, { name, years }]) => ({
    key,
    name,
    amount: [...years.values()].reduce((sum, amount) => sum + amount, 0),
  }));
};

const ofAll = (row: DutyRow, things: readonly Thing[], done: (thing: Thing) => boolean): Count => {
  const weigh = ({ amount }: Thing): number => (row.计量方式 === '覆盖率-金额' ? amount : 1);
  const sum = (of: readonly Thing[]): number => of.reduce((total, thing) => total + weigh(thing), 0);
  if (things.length === 0) return { numerator: 0, denominator: 0, met: false, state: '不适用', missing: [] };
  if (sum(things) === 0) return { numerator: 0, denominator: 0, met: false, state: '无法核对', missing: [] };
  const [numerator, denominator] = [sum(things.filter(done)), sum(things)];
  const percent = row.计量方式 === '包含' ? 100 : targetOf(row);
  const met = BigInt(numerator) * 100n >= BigInt(percent) * BigInt(denominator);
  return { numerator, denominator, met, missing: things.filter((thing) => !done(thing)).map(({ name }) => name) };
};

/** `整改台账:…`: every row of that form is a thing of its own. */
const ownRows = (question: Question, form: string, filter: string): Count => {
  const { row, district, today } = question;
  const years = yearsOf(row.数据年度, district.year);
  const asked: Question = { ...question, day: today };
  const lines = deskOf(asked)
    .of(form)
    .filter((line) => (years?.includes(line.year ?? 0) ?? true) && passes(asked, line, filter));
  const nameOf = ({ fields }: Line): string =>
    `${nameIn(fields)}${fields['问题描述'] ? `：${fields['问题描述']}` : ''}`;
  const things = lines.map((line, index) => ({ key: String(index), name: nameOf(line), amount: 0 }));
  return ofAll(row, things, ({ key }) => passes(question, lines[Number(key)] as Line, row.达标条件));
};

const covered = (question: Question): Count => {
  const { row, district, unit, today } = question;
  const [form, filter] = row.对象范围.includes(':')
    ? (row.对象范围.split(':') as [string, string])
    : [null, row.对象范围];
  if (form !== null) return ownRows(question, form, filter);
  const done = new Set<string>();
  const things: Thing[] = [];
  let isTold = false;
  for (const one of whose(question)) {
    const own: Question = { ...question, unit: one };
    const rows = scopeRows(own);
    if (rows === null) continue;
    isTold = true;
    const scope = rows
      .filter(([line, year]) => passes({ ...own, day: today }, line, filter, year))
      .map(([line]) => line);
    for (const { key } of good(question, one, yearsOf(row.数据年度, district.year))) done.add(`${one.code}|${key}`);
    for (const { key, name, amount } of thingsOf(scope))
      things.push({ key: `${one.code}|${key}`, name: one === unit ? name : `${name}（${one.name}）`, amount });
  }
  if (!isTold) return { numerator: 0, denominator: null, met: false, state: '无法核对', missing: [] };
  return ofAll(row, things, ({ key }) => done.has(key));
};

/** Rows that count on the question's day, against what had to be covered on its today. */
export const countUp = (question: Question): Count => {
  const how = question.row.计量方式;
  if (how === '报送') return handedIn(question);
  if (how === '登记') return registered(question);
  if (how === '数量') return counted(question);
  return covered(question);
};
