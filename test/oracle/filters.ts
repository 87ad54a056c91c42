import type { Day } from '../../shared/day.ts';
import type { FieldValue } from '../../shared/submission/record.ts';
import type { Unit } from '../../shared/unit.ts';
import { codeIn, type Desk, deskOn, type Line, nameIn } from './desk.ts';
import type { District } from './district.ts';
import { everCounted } from './lying.ts';

/** Who asks: rows as they counted on `day`, among the objects of `today`'s register, about today. */
export type Asking = { readonly district: District; readonly unit: Unit; readonly day: Day; readonly today: Day };

export const deskOf = ({ district, unit, day, today }: Asking): Desk => deskOn(district, unit.folder, day, today);

/** Whole months, and half a one more for any days over: enough to tell "within six months" from "later". */
export const months = (from: Day, to: Day): number => {
  const whole =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (to.slice(8) === from.slice(8)) return whole;
  return to.slice(8) > from.slice(8) ? whole + 0.5 : whole - 0.5;
};

const names = ({ name, aliases }: Unit): readonly string[] => [name, ...aliases];

const ofYearKnown = new WeakMap<readonly Line[], Map<number | null, readonly Line[]>>();

/** The rows of a year, or all of them where the list has none of it; looked out once, a district's directory is long. */
const ofYear = (rows: readonly Line[], year: number | null): readonly Line[] => {
  const known = ofYearKnown.get(rows) ?? new Map<number | null, readonly Line[]>();
  ofYearKnown.set(rows, known);
  const own = known.get(year) ?? rows.filter((row) => row.year === year);
  known.set(year, own);
  return own.length > 0 ? own : rows;
};

/** A directory names an object by its code, or by its name unless it says that this is another department's. */
export const listedIn = (
  { district, unit, today }: Asking,
  form: string,
  key: string,
  name: string,
  year: number | null,
): boolean =>
  ofYear(deskOn(district, '财政局', today).of(form), year).some(({ fields }) => {
    if (codeIn(fields) !== '' && codeIn(fields) === key) return true;
    if (nameIn(fields) !== name) return false;
    const department = String(fields['主管部门']);
    const stranger = district.unitsOn(today).find((one) => names(one).includes(department));
    return stranger === undefined || stranger.code === unit.code;
  });

/** The register's row about a line's object: of the year asked about, else of the latest year. */
const declared = (desk: Desk, line: Line, year: number | null): Line | undefined => {
  if (line.form === '项目清单') return line;
  const own = desk.register.filter((other) => other.key === line.key);
  const latest = own.toSorted((a, b) => Number(a.year) - Number(b.year)).at(-1);
  return own.findLast((other) => other.year === year) ?? latest;
};

/** How many differing versions of a row were accepted, whether or not they still count. */
const versionsOf = ({ district, unit, day }: Asking, line: Line, desk: Desk): number => {
  const seen = new Set<string>();
  const events = district.byFolder.get(unit.folder) ?? [];
  for (const event of events) {
    if (event.kind !== 'handed' || event.dryRun || event.day > day) continue;
    const sheets = event.sheets.filter(({ form }) => form === line.form);
    for (const { form, refused, rows } of sheets.filter((sheet) => everCounted(events, event, sheet)))
      for (const row of rows)
        if (
          !refused &&
          !row.faulty &&
          form === line.form &&
          row.year === line.year &&
          desk.keyOf(row.fields) === line.key
        )
          seen.add(JSON.stringify([row.fields, row.indicators]));
  }
  return seen.size;
};

const COMPUTED = ['在政策目录', '在评价目录', '重点事前评估', '预算调整', '实施年数', '剩余月数', '版本'];

const computed = (asking: Asking, line: Line, year: number | null, column: string): FieldValue => {
  const desk = deskOf(asking);
  const row = declared(desk, line, year) ?? line;
  const [from, to] = [row.fields['开始日期'] as Day | null, row.fields['结束日期'] as Day | null];
  const { day } = asking;
  switch (column) {
    case '在政策目录':
      return listedIn(asking, '财政专项资金政策目录', line.key, nameIn(row.fields), year);
    case '在评价目录':
      return listedIn(asking, '重点绩效评价项目目录', line.key, nameIn(row.fields), year);
    case '重点事前评估':
      return desk
        .of('事前绩效评估台账')
        .some((one) => one.key === line.key && one.year === year && one.fields['评估主体'] === '部门重点');
    case '预算调整': {
      const [early, whole] = [row.fields['年初预算数'], row.fields['全年预算数']];
      return typeof early === 'number' && typeof whole === 'number' && early !== whole;
    }
    case '实施年数':
      return from ? months(from, to && to < day ? to : day) / 12 : null;
    case '剩余月数':
      return to ? months(day, to) : null;
    default:
      return versionsOf(asking, line, desk);
  }
};

const blank = (value: FieldValue | undefined): boolean => value === undefined || value === null || value === '';

export const fieldOf = (asking: Asking, line: Line, year: number | null, column: string): FieldValue => {
  if (COMPUTED.includes(column)) return computed(asking, line, year, column);
  const own = line.fields[column];
  const registered = declared(deskOf(asking), line, year)?.fields[column];
  // A card is titled 项目 whatever the register calls its object.
  const cardSays = column === '对象类型' && line.form.startsWith('项目支出');
  for (const value of cardSays ? [registered, own] : [own, registered]) if (!blank(value)) return value as FieldValue;
  return column === '对象类型' ? '项目' : null;
};

const asWords = (value: FieldValue): string[] => {
  if (value === null || value === '') return [];
  if (value === true) return ['是'];
  if (value === false) return ['否'];
  return Array.isArray(value) ? [...value] : [String(value)];
};

const holds = (asking: Asking, line: Line, year: number | null, condition: string): boolean => {
  const [, column = '', sign = '', right = ''] = condition.match(/^(.*?)(<=|>=|!=|=|~|<|>)(.*)$/u) ?? [];
  const value = fieldOf(asking, line, year, column);
  const wanted = right.split('|').map((word) => (word === '今天' ? asking.day : word));
  const words = asWords(value);
  if (sign === '=') return words.some((word) => wanted.includes(word));
  if (sign === '!=') return right === '' ? words.length > 0 : !words.some((word) => wanted.includes(word));
  if (sign === '~') return words.some((word) => wanted.some((part) => word.includes(part)));
  if (value === null || value === '') return false;
  const limit = wanted[0] as string;
  const order = typeof value === 'number' ? value - asStored(column, limit) : inOrder(String(value), limit);
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[sign as '<'] ?? false;
};

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Amounts are written in 万元 and kept in 分, scores and rates in points and percent and kept in hundredths. */
const asStored = (column: string, written: string): number => {
  if (/预算|金额|执行数/u.test(column)) return Math.round(Number(written) * 1_000_000);
  return Number(written) * (/得分|执行率/u.test(column) ? 100 : 1);
};

/** Conditions joined by ; hold all, and ` 或 ` between them asks for one side alone. */
const anyOf = (filter: string, isHeld: (condition: string) => boolean): boolean =>
  filter === '' || filter.split(' 或 ').some((side) => side.split(';').every(isHeld));

/** Whether a line passes a filter of the plan, asked as of a data year where its own is not meant. */
export const passes = (asking: Asking, line: Line, filter: string, year: number | null = line.year): boolean =>
  anyOf(filter, (condition) => holds(asking, line, year, condition));

/** `文件名~自评报告;文件名~2021`. */
export const holdsOfName = (file: string, filter: string): boolean =>
  anyOf(filter, (condition) => (condition.split('~')[1] ?? '').split('|').some((part) => file.includes(part)));
