import type { Day, Instant } from '../../shared/day.ts';
import type { Fields, IndicatorFact } from '../../shared/submission/record.ts';
import type { District, Event, Handed, Row, Sheet } from './district.ts';
import { kindOf, lyingOn } from './lying.ts';
import { monthCount, monthSaid } from './months.ts';

/** A row that counts, the object it is about, and where it stands. */
export type Line = {
  readonly folder: string;
  readonly form: string;
  readonly year: number | null;
  readonly fields: Fields;
  readonly indicators: readonly IndicatorFact[];
  /** The object's code, or its name where nobody gave it one. */
  readonly key: string;
  readonly file: string;
  readonly row: number;
  readonly at: Instant;
};

/** The columns that make two rows about one object two facts. */
const FACTS: { readonly [form: string]: readonly string[] } = {
  事前绩效评估台账: ['评估主体'],
  绩效跟踪汇总表: ['跟踪层次'],
  重点评价台账: ['对象类型', '评价层次'],
  整改台账: ['序号', '问题描述'],
  绩效信息公开目录: ['公开内容'],
  工作记录: ['事项', '完成日期'],
  财政专项资金政策目录: ['主管部门'],
  重点绩效评价项目目录: ['主管部门'],
};

export const codeIn = (fields: Fields): string => String(fields['项目编码'] ?? fields['任务编号'] ?? '');
export const nameIn = (fields: Fields): string => String(fields['项目名称'] ?? fields['政策名称'] ?? '');

type CountedSheet = Sheet & {
  /** Row number of its first row in the file. */
  readonly first: number;
  /** Of a version that was replaced: the rows that are left standing. */
  readonly isLeft?: (row: Row) => boolean;
};
type CountedFile = { readonly file: string; readonly at: Instant; readonly sheets: readonly CountedSheet[] };

const numbered = ({ sheets }: Handed): CountedSheet[] => {
  let row = 1;
  return sheets.map((sheet) => {
    const first = row;
    row += sheet.rows.length;
    return { ...sheet, first };
  });
};

/** What counts of each file that lay in a folder on a day, version by version, in the order they were handed in. */
const filesAnew = (district: District, folder: string, day: Day): readonly CountedFile[] =>
  lyingOn(district.byFolder.get(folder) ?? [], day)
    .flatMap(({ counting, left }) => [
      ...[...new Set(counting.values())].map((version) => ({
        file: version.file,
        at: version.at,
        sheets: numbered(version).filter((sheet) => counting.get(kindOf(sheet)) === version),
      })),
      ...left.map(({ version, form, month }) => ({
        file: version.file,
        at: version.at,
        sheets: numbered(version)
          // A version that counts again as a whole, since what replaced it waits, leaves nothing besides.
          .filter((sheet) => sheet.form === form && counting.get(kindOf(sheet))?.at !== version.at)
          .map((sheet) => ({ ...sheet, isLeft: (row: Row) => monthCount({ ...row, form }) === month })),
      })),
    ])
    .sort((a, b) => (a.at < b.at ? -1 : 1));

/** The moment of the last thing that happened in a folder (in the district) up to a day: till the next all stays the same. */
export const lastEvent = (district: District, folder: string | null, day: Day): Instant => {
  const events = folder === null ? district.events : (district.byFolder.get(folder) ?? []);
  let [before, after] = [0, events.length];
  while (before < after) {
    const middle = (before + after) >> 1;
    if ((events[middle]?.day ?? '') <= day) before = middle + 1;
    else after = middle;
  }
  return events[before - 1]?.at ?? '';
};

/** Kept for each thing that is asked often, until the district is forgotten. */
const kept = <Answer>(): ((district: District) => Map<string, Answer>) => {
  const all = new WeakMap<District, Map<string, Answer>>();
  return (district) => {
    const own = all.get(district) ?? new Map<string, Answer>();
    all.set(district, own);
    return own;
  };
};

const lying = kept<readonly CountedFile[]>();

/** The same as `filesAnew`, kept for days between which nothing happened in the folder. */
export const filesOn = (district: District, folder: string, day: Day): readonly CountedFile[] => {
  const key = `${folder}|${lastEvent(district, folder, day)}`;
  const files = lying(district).get(key) ?? filesAnew(district, folder, day);
  lying(district).set(key, files);
  return files;
};

/** What one row is about: of two rows with the same, the one handed in later counts. */
export const factOf = ({ form, year, fields, key }: Pick<Line, 'form' | 'year' | 'fields' | 'key'>): string =>
  [form, year, monthSaid({ form, year, fields }), key, ...(FACTS[form] ?? []).map((column) => fields[column])].join(
    '|',
  );

/** A row in error and a sheet sent back count for nothing. Of the same fact in two files the one handed in later counts. */
const standing = (district: District, folder: string, day: Day, keyOf: (fields: Fields) => string): Line[] => {
  const facts = new Map<string, Line[]>();
  for (const { file, at, sheets } of filesOn(district, folder, day)) {
    for (const { form, refused, rows, first, isLeft } of sheets)
      for (const [index, one] of rows.entries()) {
        const { year, fields, faulty, indicators = [] } = one;
        if (refused || faulty || isLeft?.(one) === false) continue;
        const row = first + index;
        const key = keyOf(fields);
        const fact = factOf({ form, year, fields, key });
        const earlier = facts.get(fact) ?? [];
        const line = { folder, form, year, fields, indicators, key, file, row, at };
        facts.set(fact, earlier[0]?.file === file ? [...earlier, line] : [line]);
      }
  }
  return [...facts.values()].flat();
};

/** An object that no register has: by its code, else by its name, in the office's own ledger with the unit it belongs to. */
const ownKey = (fields: Fields): string => {
  const evaluated = String(fields['被评价单位'] ?? '');
  return codeIn(fields) || `${nameIn(fields)}${evaluated === '' ? '' : `@${evaluated}`}`;
};

/** The register of a unit on a day: what it declares, a row without a code under the one code its name has in other years. */
const registerOn = (district: District, folder: string, day: Day): Line[] => {
  const rows = standing(district, folder, day, ownKey).filter(({ form }) => form === '项目清单');
  const codes = (name: string): string[] =>
    [...new Set(rows.filter((row) => nameIn(row.fields) === name).map((row) => codeIn(row.fields)))].filter(
      (code) => code !== '',
    );
  return rows.map((row) => {
    const known = codes(nameIn(row.fields));
    return { ...row, key: codeIn(row.fields) || (known.length === 1 ? (known[0] as string) : nameIn(row.fields)) };
  });
};

/** What lies on the desk about one unit: the lines that counted on a day, among the objects its register named on another. */
export type Desk = {
  readonly register: readonly Line[];
  of(form: string): readonly Line[];
  keyOf(fields: Fields): string;
};

const deskAnew = (district: District, folder: string, day: Day, registerDay: Day): Desk => {
  const register = registerOn(district, folder, registerDay);
  const declared = new Set(register.map(({ key }) => key));
  const named = new Map<string, Set<string>>();
  for (const { key, fields } of register) named.set(nameIn(fields), (named.get(nameIn(fields)) ?? new Set()).add(key));
  const keyOf = (fields: Fields): string => {
    const [code, namesakes] = [codeIn(fields), [...(named.get(nameIn(fields)) ?? [])]];
    if (code !== '' && declared.has(code)) return code;
    const only = namesakes.length === 1 ? (namesakes[0] as string) : null;
    return only !== null && (code === '' || only === nameIn(fields)) ? only : ownKey(fields);
  };
  const byForm = Map.groupBy(standing(district, folder, day, keyOf), ({ form }) => form);
  return { register, of: (form) => byForm.get(form) ?? [], keyOf };
};

const LOOKED_AT_BY_ALL = [
  '财政专项资金政策目录',
  '重点绩效评价项目目录',
  '重点评价台账',
  '绩效跟踪汇总表',
  '项目清单',
  '单位名录',
];

const officeEvents = new WeakMap<District, readonly Event[]>();

/** The moment of the last thing the finance office did, up to a day, that any other unit's page looks at. */
export const lastOfOffice = (district: District, day: Day): Instant => {
  const events =
    officeEvents.get(district) ??
    (district.byFolder.get('财政局') ?? []).filter(
      (event) =>
        event.kind === 'withdrawn' ||
        (event.kind === 'ruling' && event.column === '验收') ||
        (event.kind === 'handed' && event.sheets.every(({ form }) => LOOKED_AT_BY_ALL.includes(form))),
    );
  officeEvents.set(district, events);
  return events.findLast((event) => event.day <= day)?.at ?? '';
};

const known = new WeakMap<District, Map<string, Map<string, Desk>>>();

/** Desks kept for one folder at a time; more than these are forgotten. */
const KEPT = 12;

/** The same as `deskAnew`, kept for days between which nothing happened in the folder: patience has an end. */
export const deskOn = (district: District, folder: string, day: Day, registerDay: Day = day): Desk => {
  const folders = known.get(district) ?? new Map<string, Map<string, Desk>>();
  known.set(district, folders);
  const desks = folders.get(folder) ?? new Map<string, Desk>();
  folders.set(folder, desks);
  const key = `${lastEvent(district, folder, day)}|${lastEvent(district, folder, registerDay)}`;
  const desk = desks.get(key) ?? deskAnew(district, folder, day, registerDay);
  if (desks.size >= KEPT) desks.clear();
  desks.set(key, desk);
  return desk;
};
