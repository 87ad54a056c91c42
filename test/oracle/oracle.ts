import type { Day } from '../../shared/day.ts';
import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import type { Fields, FieldValue } from '../../shared/submission/record.ts';
import type { Unit } from '../../shared/unit.ts';
import { daysLeft, rolled, walked } from './calendar.ts';
import type { District, Handed } from './district.ts';

/**
 * What a careful officer with unlimited patience would work out from forms.md §5: from the raw events and the raw text of
 * the plan, anew for every question, by filters and loops. It shares no code with the product but the civil calendar.
 */
type Line = {
  readonly year: number | null;
  readonly fields: Fields;
  readonly form: string;
  readonly key: string;
  readonly order: number;
};

export type Verdict = {
  readonly state: string;
  readonly level: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly deadline: Day;
  readonly left: number;
  readonly missing: readonly string[];
};

const LEDGERS_OF_EVENTS = new Set(['整改台账', '工作记录']);

const keyOf = (fields: Fields): string => String(fields['项目编码'] ?? fields['项目名称'] ?? '');

const cache = new WeakMap<District, Map<string, Line[]>>();

/** The same lines as `linesAnew`, kept for a day between which and the last event nothing happened: patience has an end. */
const linesOn = (district: District, folder: string | null, day: Day): Line[] => {
  const known = cache.get(district) ?? new Map<string, Line[]>();
  cache.set(district, known);
  const events = folder === null ? district.handed : (district.byFolder.get(folder) ?? []);
  const key = `${folder}|${events.filter((handed) => handed.day <= day).length}`;
  const lines = known.get(key) ?? linesAnew(events, day);
  known.set(key, lines);
  return lines;
};

/** The newest version of each file by that day; of the same object on several files the one handed in last. */
const linesAnew = (events: readonly Handed[], day: Day): Line[] => {
  const newest = new Map<string, { handed: Handed; order: number }>();
  events.forEach((handed, order) => {
    if (handed.day <= day) newest.set(handed.file, { handed, order });
  });
  const byObject = new Map<string, Line>();
  for (const { handed, order } of [...newest.values()].sort((a, b) => a.order - b.order)) {
    handed.rows.forEach(({ year, fields }, index) => {
      const key = keyOf(fields);
      const single = LEDGERS_OF_EVENTS.has(handed.form) ? `${handed.file}#${index}` : key;
      byObject.set(`${handed.folder}|${handed.form}|${year}|${single}`, {
        year,
        fields,
        form: handed.form,
        key,
        order,
      });
    });
  }
  return [...byObject.values()];
};

const nilOn = (
  district: District,
  folder: string,
  forms: readonly string[],
  years: readonly number[] | null,
  day: Day,
): boolean => {
  const newest = new Map<string, Handed>();
  for (const handed of district.byFolder.get(folder) ?? []) if (handed.day <= day) newest.set(handed.file, handed);
  return [...newest.values()].some(
    ({ nil, form, year }) => nil && forms.includes(form) && (years === null || year === null || years.includes(year)),
  );
};

const yearsOf = (text: string, planYear: number): readonly number[] | null => {
  if (text === '不限' || text === '') return null;
  const one = (part: string): number => planYear + Number(part.replace('Y', '') || '0');
  return text.split('|').flatMap((part) => {
    const [from = '', to = from] = part.split('~');
    const list: number[] = [];
    for (let year = one(from); year <= one(to); year += 1) list.push(year);
    return list;
  });
};

type Question = {
  readonly district: District;
  readonly unit: Unit;
  readonly row: DutyRow;
  readonly day: Day;
  readonly today: Day;
};

/** Whole months, and half a one more for any days over: enough to tell "within six months" from "later". */
const months = (from: Day, to: Day): number => {
  const whole =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (to.slice(8) === from.slice(8)) return whole;
  return to.slice(8) > from.slice(8) ? whole + 0.5 : whole - 0.5;
};

const inDirectory = (question: Question, form: string, line: Line): boolean =>
  linesOn(question.district, '财政局', question.day).some((other) => other.form === form && other.key === line.key);

const registerLine = (question: Question, line: Line): Line | undefined => {
  const own = linesOn(question.district, question.unit.folder, question.day).filter(
    (other) => other.form === '项目清单' && other.key === line.key,
  );
  return own.find((other) => other.year === line.year) ?? own[0];
};

const versionsOf = (question: Question, line: Line): number => {
  const seen: string[] = [];
  for (const handed of question.district.byFolder.get(question.unit.folder) ?? []) {
    if (handed.day > question.day || handed.form !== line.form) continue;
    for (const row of handed.rows)
      if (row.year === line.year && keyOf(row.fields) === line.key) {
        const text = JSON.stringify(row.fields);
        if (seen.at(-1) !== text) seen.push(text);
      }
  }
  return seen.length;
};

const computed = (question: Question, line: Line, column: string): FieldValue | undefined => {
  const from = (line.fields['开始日期'] ?? registerLine(question, line)?.fields['开始日期']) as Day | null | undefined;
  const to = (line.fields['结束日期'] ?? registerLine(question, line)?.fields['结束日期']) as Day | null | undefined;
  const money = (label: string): FieldValue =>
    line.fields[label] ?? registerLine(question, line)?.fields[label] ?? null;
  switch (column) {
    case '在政策目录':
      return inDirectory(question, '财政专项资金政策目录', line);
    case '在评价目录':
      return inDirectory(question, '重点绩效评价项目目录', line);
    case '重点事前评估':
      return linesOn(question.district, question.unit.folder, question.day).some(
        (other) =>
          other.form === '事前绩效评估台账' &&
          other.key === line.key &&
          other.year === line.year &&
          other.fields['评估主体'] === '部门重点',
      );
    case '预算调整':
      return (
        money('全年预算数') !== null && money('年初预算数') !== null && money('全年预算数') !== money('年初预算数')
      );
    case '实施年数':
      return from ? months(from, to && to < question.today ? to : question.today) / 12 : null;
    case '剩余月数':
      return to ? months(question.today, to) : null;
    case '版本':
      return versionsOf(question, line);
    default:
      return undefined;
  }
};

const fieldOf = (question: Question, line: Line, column: string): FieldValue => {
  const own = line.fields[column];
  if (own !== undefined && own !== null) return own;
  const calculated = computed(question, line, column);
  if (calculated !== undefined) return calculated;
  const registered = registerLine(question, line)?.fields[column];
  if (registered !== undefined && registered !== null) return registered;
  return column === '对象类型' ? '项目' : null;
};

const asWords = (value: FieldValue): string[] => {
  if (value === null || value === '') return [];
  if (value === true) return ['是'];
  if (value === false) return ['否'];
  return Array.isArray(value) ? [...value] : [String(value)];
};

const holds = (question: Question, line: Line, condition: string): boolean => {
  const [, column = '', sign = '', right = ''] = condition.match(/^(.*?)(<=|>=|!=|=|~|<|>)(.*)$/u) ?? [];
  const value = fieldOf(question, line, column);
  const wanted = right.split('|').map((word) => (word === '今天' ? question.today : word));
  const words = asWords(value);
  if (sign === '=') return words.some((word) => wanted.includes(word));
  if (sign === '!=') return right === '' ? words.length > 0 : !words.some((word) => wanted.includes(word));
  if (sign === '~') return words.some((word) => wanted.some((part) => word.includes(part)));
  if (value === null || value === '') return false;
  const order =
    typeof value === 'number'
      ? value - Number(wanted[0])
      : String(value) < String(wanted[0])
        ? -1
        : String(value) > String(wanted[0])
          ? 1
          : 0;
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[sign as '<'] ?? false;
};

const passes = (question: Question, line: Line, filter: string): boolean =>
  filter === '' || filter.split(';').every((condition) => holds(question, line, condition));

const amountOf = (line: Line): number => Number(line.fields['全年预算数'] ?? line.fields['年初预算数'] ?? 0);

type Count = {
  numerator: number;
  denominator: number | null;
  met: boolean;
  state?: '无法核对' | '不适用';
  missing: string[];
};

const scopeLines = (question: Question, years: readonly number[] | null): Line[] | null => {
  const register = linesOn(question.district, question.unit.folder, question.day).filter(
    (line) => line.form === '项目清单',
  );
  if (register.length === 0) return null;
  if (years === null) return register;
  const wanted = new Set(
    years.flatMap((year) => (register.some((line) => line.year === year) ? [year] : [question.district.year])),
  );
  const found = register.filter((line) => wanted.has(line.year ?? 0));
  return found.length === 0 ? null : found;
};

/** Rows that count on `factsDay`, against what had to be covered on the question's day. */
const countUp = (question: Question, factsDay: Day): Count => {
  const { row, unit, district } = question;
  const years = yearsOf(row.数据年度, district.year);
  const forms = row.取数表单.split('|');
  const facts: Question = { ...question, day: factsDay };
  const district0 = row.适用类别 === '全区';
  const counted = linesOn(district, district0 ? null : unit.folder, factsDay).filter(
    (line) => forms.includes(line.form) && (years === null || line.year === null || years.includes(line.year)),
  );
  const target = row.目标值.endsWith('%') ? Number(row.目标值.slice(0, -1)) : Number(row.目标值);
  const simple = (numerator: number): Count => ({
    numerator,
    denominator: null,
    met: numerator >= target,
    missing: [],
  });
  if (row.计量方式 === '报送') {
    const nil = nilOn(district, unit.folder, forms, years, factsDay);
    return { ...simple(counted.length), met: counted.length >= target || nil };
  }
  if (row.计量方式 === '登记')
    return simple(
      linesOn(district, unit.folder, factsDay).filter(
        (line) =>
          line.form === '工作记录' &&
          line.fields['任务编号'] === row.任务编号 &&
          typeof line.fields['完成日期'] === 'string' &&
          line.fields['完成日期'] <= factsDay &&
          line.fields['完成日期'] >= `${district.year}-01-01`,
      ).length,
    );
  if (row.计量方式 === '数量') {
    const objectsIn = (year: number): Set<string> =>
      new Set(
        linesOn(district, district0 ? null : unit.folder, factsDay)
          .filter((line) => forms.includes(line.form) && line.year === year && passes(facts, line, row.达标条件))
          .map((line) => line.key),
      );
    const now = new Set(counted.filter((line) => passes(facts, line, row.达标条件)).map((line) => line.key));
    let blind = false;
    for (let back = 1; back <= Number(row.不重复年限 || '0'); back += 1) {
      const before = district.year - back;
      for (const key of objectsIn(before)) now.delete(key);
      blind ||= !linesOn(district, unit.folder, factsDay).some(
        (line) => forms.includes(line.form) && line.year === before,
      );
    }
    const count = simple(now.size);
    return blind && count.met ? { ...count, met: false, state: '无法核对' } : count;
  }
  const [prefix, rest] = row.对象范围.includes(':') ? row.对象范围.split(':') : [null, row.对象范围];
  if (prefix) {
    const own = linesOn(district, unit.folder, question.day).filter(
      (line) =>
        line.form === prefix &&
        (years === null || years.includes(line.year ?? 0)) &&
        passes(question, line, rest ?? ''),
    );
    const good = own.filter((line) => passes(facts, line, row.达标条件));
    if (own.length === 0) return { numerator: 0, denominator: 0, met: false, state: '不适用', missing: [] };
    return {
      numerator: good.length,
      denominator: own.length,
      met: good.length * 100 >= target * own.length,
      missing: own.filter((line) => !good.includes(line)).map((line) => String(line.fields['项目名称'])),
    };
  }
  const register = scopeLines(question, years);
  if (register === null) return { numerator: 0, denominator: null, met: false, state: '无法核对', missing: [] };
  const scope = register.filter((line) => passes(question, line, rest ?? ''));
  if (scope.length === 0) return { numerator: 0, denominator: 0, met: false, state: '不适用', missing: [] };
  const done = new Set(counted.filter((line) => passes(facts, line, row.达标条件)).map((line) => line.key));
  if (row.计量方式 === '覆盖率-金额') {
    const all = scope.reduce((sum, line) => sum + amountOf(line), 0);
    const part = scope.filter((line) => done.has(line.key)).reduce((sum, line) => sum + amountOf(line), 0);
    const missing = scope.filter((line) => !done.has(line.key)).map((line) => String(line.fields['项目名称']));
    return { numerator: part, denominator: all, met: part * 100 >= target * all, missing };
  }
  const objects = new Map(scope.map((line) => [line.key, String(line.fields['项目名称'])]));
  const covered = [...objects.keys()].filter((key) => done.has(key)).length;
  const missing = [...objects].filter(([key]) => !done.has(key)).map(([, name]) => name);
  const share = row.计量方式 === '包含' ? 100 : target;
  return { numerator: covered, denominator: objects.size, met: covered * 100 >= share * objects.size, missing };
};

const LADDER: readonly [string, number, string][] = [
  ['提醒1', -15, '蓝'],
  ['提醒2', -7, '蓝'],
  ['提醒3', -3, '蓝'],
  ['提醒4', -1, '蓝'],
  ['预警1', 1, '黄'],
  ['预警2', 5, '红'],
  ['预警3', 10, '红'],
  ['预警4', 15, '红'],
];

const rulingOn = (question: Question, column: string): string =>
  question.district.rulings
    .filter(
      (one) =>
        one.day <= question.day &&
        one.folder === question.unit.folder &&
        one.duty === question.row.任务编号 &&
        one.column === column,
    )
    .at(-1)?.value ?? '';

/** The steps of the ladder come due by the day, by name; every step but that of a duty not begun yet. */
export const stepsDue = (deadline: Day, today: Day): readonly [string, number, string][] =>
  LADDER.filter(([, offset]) => walked(deadline, offset) <= today);

/** Whether a row of the plan is one this oracle judges: the ones that lean on other rules or on the system's own run are not. */
export const judged = (row: DutyRow): boolean =>
  !['无违反', '系统', '阶段'].includes(row.计量方式) && row.启用 === '是';

export const owes = (unit: Unit, row: DutyRow): boolean =>
  row.适用类别 === '全区'
    ? unit.classes.includes('区财政局')
    : row.适用类别.split('、').some((name) => (unit.classes as readonly string[]).includes(name));

export const judge = (district: District, unit: Unit, row: DutyRow, today: Day): Verdict => {
  const question: Question = { district, unit, row, day: today, today };
  const printed = rolled(row.截止日期, row.顺延规则);
  // A day that lies before the deadline extends nothing.
  const extension = rulingOn(question, '延期至') > printed ? rulingOn(question, '延期至') : '';
  const deadline = extension === '' ? printed : extension;
  const now = countUp(question, today);
  const onTime = (): boolean => {
    if (today <= deadline) return true;
    const then = { ...question, day: deadline };
    return countUp(question, deadline).met || countUp(then, deadline).met;
  };
  const left = daysLeft(today, deadline);
  const handedIn = (district.byFolder.get(unit.folder) ?? []).some(
    (one) =>
      one.day <= today &&
      row.取数表单.split('|').includes(one.form) &&
      (one.year === null || (yearsOf(row.数据年度, district.year)?.includes(one.year) ?? true)),
  );
  const begun = row.开始日期 === '' || today >= row.开始日期 || handedIn;
  const overdue = today > deadline;
  const steps = row.开始日期 !== '' && today < row.开始日期 ? [] : stepsDue(deadline, today);
  const top = steps.at(-1)?.[2] ?? '无';
  const ladder = row.约束 === '原则上' && top === '红' ? '黄' : top;
  const shown = { numerator: now.numerator, denominator: now.denominator, deadline, left, missing: now.missing };
  if (rulingOn(question, '豁免原因') !== '') return { state: '已豁免', level: '无', ...shown };
  if (now.state === '不适用') return { state: '不适用', level: '无', ...shown };
  if (now.met) return { state: onTime() ? '已完成' : '逾期完成', level: '无', ...shown };
  if (now.state === '无法核对')
    return { state: '无法核对', level: extension !== '' && !overdue ? '无' : ladder, ...shown };
  if (extension !== '' && !overdue) return { state: '已延期', level: '无', ...shown };
  if (overdue) return { state: '逾期', level: ladder, ...shown };
  return { state: begun ? '进行中' : '未开始', level: ladder, ...shown };
};
