import { filesOn, type Line, nameIn } from '../desk.ts';
import { type Asking, deskOf, passes } from '../filters.ts';
import { isWide } from '../levels.ts';
import { type Asked, isInMonths } from '../periods.ts';
import { countAttached } from './attached.ts';
import { type Count, nobodyKnows, plain, reaches } from './count.ts';
import { formsOf, good, linesOf, type Question, saidNothing, whose, yearsOf } from './lines.ts';
import { ratioOf, sumOf } from './money.ts';
import { formScope, nameOfRow, scopeOf, type Thing } from './scope.ts';
import { inTime } from './within.ts';

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
  const nil = units.some(({ folder }) => saidNothing(question, folder, years));
  return { ...count, met: count.met || nil, missing: isWide(row) && !count.met ? silent : [] };
};

const registered = (question: Question): Count => {
  const { row, district, unit, day } = question;
  const done = whose(question)
    .flatMap((one) => deskOf({ ...question, unit: one }).of('工作记录'))
    .filter(({ fields }) => {
      const [on, number] = [fields['完成日期'], fields['任务编号']];
      if (typeof on !== 'string' || on > day || on < `${district.year}-01-01`) return false;
      return number === row.任务编号 || (number === row.series && isInMonths(row, district.year, on));
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

const ofAll = (row: Asked, things: readonly Thing[], done: (thing: Thing) => boolean): Count => {
  const weigh = ({ amount }: Thing): number => (row.计量方式 === '覆盖率-金额' ? amount : 1);
  const sum = (of: readonly Thing[]): number => of.reduce((total, thing) => total + weigh(thing), 0);
  if (things.length === 0) return { numerator: 0, denominator: 0, met: false, state: '不适用', missing: [] };
  if (sum(things) === 0) return { numerator: 0, denominator: 0, met: false, state: '无法核对', missing: [] };
  const [numerator, denominator] = [sum(things.filter(done)), sum(things)];
  const met = row.计量方式 === '包含' ? numerator === denominator : reaches(row, numerator, denominator);
  return { numerator, denominator, met, missing: things.filter((thing) => !done(thing)).map(({ name }) => name) };
};

/** A row of a form named in 对象范围 must itself meet 达标条件. */
const rowsMet = (question: Question, rows: readonly Line[]): Count => {
  const things = rows.map((line, at): Thing => ({ key: String(at), name: nameOfRow(line), amount: 0, rows: [line] }));
  return ofAll(question.row, things, ({ key }) => passes(question, rows[Number(key)] as Line, question.row.达标条件));
};

const covered = (question: Question): Count => {
  const { row, district, unit } = question;
  const rows = formScope(question);
  if (rows !== null) return rowsMet(question, rows);
  const done = new Set<string>();
  const things: Thing[] = [];
  let isTold = false;
  for (const one of whose(question)) {
    const scope = scopeOf({ ...question, unit: one });
    if (scope === null) continue;
    isTold = true;
    for (const { key } of good(question, one, yearsOf(row.数据年度, district.year))) done.add(`${one.code}|${key}`);
    for (const thing of scope) {
      const name = one === unit ? thing.name : `${thing.name}（${one.name}）`;
      things.push({ ...thing, key: `${one.code}|${thing.key}`, name });
    }
  }
  if (!isTold) return nobodyKnows;
  return ofAll(row, things, ({ key }) => done.has(key));
};

const WAYS: { readonly [how: string]: (question: Question) => Count } = {
  报送: handedIn,
  登记: registered,
  数量: counted,
  比率: ratioOf,
  金额合计: sumOf,
  附件: countAttached,
  限时: inTime,
};

/** Rows that count on the question's day, against what had to be covered on its today. */
export const countUp = (question: Question): Count => (WAYS[question.row.计量方式] ?? covered)(question);
