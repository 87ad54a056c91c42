import { addDays, type Day } from '../../../shared/day.ts';
import { rolled, walked } from '../calendar.ts';
import { factOf, type Line, lastEvent } from '../desk.ts';
import type { District } from '../district.ts';
import { deskOf, fieldOf } from '../filters.ts';
import { officeLines } from '../of-the-office.ts';
import { type Count, nobodyKnows } from './count.ts';
import { wantedIn } from './figures.ts';
import { formsOf, good, type Question, whose, yearsOf } from './lines.ts';
import { formScope, nameOfRow, scopeOf } from './scope.ts';

/** A thing with a day of its own, and the day it was done. */
type Timed = { readonly name: string; readonly limit: Day; readonly done: Day | null };

const isDay = (value: unknown): value is Day => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value);
const isFilled = (value: unknown): boolean => ![null, undefined, '', false].includes(value as null);

/** Leafed back once for each fact: till something of its form is handed in the way back is the same. */
const known = new WeakMap<District, Map<string, Day>>();

/** The day a row was filled in: leafing back page by page till the column was still empty or the row not there. */
const filledSince = (question: Question, line: Line, column: string): Day => {
  const { district, day, today } = question;
  const changes = (district.byFolder.get(line.folder) ?? []).filter(
    (event) => event.day <= day && (event.kind !== 'handed' || event.sheets.some(({ form }) => form === line.form)),
  );
  const fact = factOf(line);
  const key = [changes.at(-1)?.at, lastEvent(district, line.folder, today), question.unit.code, fact, column].join('|');
  const own = known.get(district) ?? new Map<string, Day>();
  known.set(district, own);
  const kept = own.get(key);
  if (kept !== undefined) return kept;
  let since = day;
  for (const one of [...new Set(changes.map((event) => event.day))].toReversed()) {
    const asking = { ...question, day: one };
    const isOwn = line.folder === question.unit.folder;
    const then = (isOwn ? deskOf(asking).of(line.form) : officeLines(asking, line.form)).some(
      (other) => factOf(other) === fact && isFilled(other.fields[column]),
    );
    if (!then) break;
    since = one;
  }
  own.set(key, since);
  return since;
};

const doneOn = (question: Question, line: Line, column: string): Day | null => {
  const value = fieldOf(question, line, line.year, column);
  if (isDay(value)) return value <= question.day ? value : null;
  return isFilled(value) ? filledSince(question, line, column) : null;
};

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;

/** `列B<=列A+30`: every thing whose day 列A+30 has come has 列B by then. */
export const inTime = (question: Question): Count => {
  const { row, district, day } = question;
  const [by = '', from = '', count = '', unit = ''] =
    wantedIn(row)
      .figure.match(/^(.+)<=(.+)\+(\d+)(工作日)?$/u)
      ?.slice(1) ?? [];
  const limitFrom = (start: Day): Day =>
    unit === '' ? rolled(addDays(start, Number(count)), row.顺延规则) : walked(start, Number(count));
  const years = yearsOf(row.数据年度, district.year);
  const timed: Timed[] = [];
  let isTold = false;
  for (const one of whose(question)) {
    const own: Question = { ...question, unit: one };
    const lines = good(question, one, years);
    const note = (name: string, start: unknown, answers: readonly Line[]): void => {
      const shown = one === question.unit ? name : `${name}（${one.name}）`;
      const done = earliest(answers.map((line) => doneOn(own, line, by)));
      if (isDay(start)) timed.push({ name: shown, limit: limitFrom(start), done });
    };
    const rows = formScope(own);
    if (rows !== null) {
      isTold = true;
      for (const line of rows) {
        const isItself = formsOf(row).includes(line.form);
        const answers = lines.filter((other) => (isItself ? other === line : other.key === line.key));
        note(nameOfRow(line), fieldOf(own, line, line.year, from), answers);
      }
      continue;
    }
    const things = scopeOf(own);
    if (things === null) continue;
    isTold = true;
    for (const { key, name, rows: declared } of things) {
      const answers = lines.filter((line) => line.key === key);
      const dated = answers.filter((line) => isDay(line.fields[from]));
      for (const line of dated) note(nameOfRow(line), line.fields[from], [line]);
      if (dated.length === 0) note(name, declared.at(-1)?.fields[from], answers);
    }
  }
  if (!isTold) return nobodyKnows;
  if (timed.length === 0) return { numerator: 0, denominator: 0, met: false, state: '不适用', missing: [] };
  const due = timed.filter(({ limit }) => limit <= day);
  const kept = due.filter(({ limit, done }) => done !== null && done <= limit);
  const open = timed.filter(({ done }) => done === null);
  return {
    numerator: kept.length,
    denominator: due.length,
    met: open.length === 0,
    missing: due.filter((one) => !kept.includes(one)).map(({ name, limit, done }) => `${name} by ${limit}: ${done}`),
    own: {
      deadline: earliest(open.map(({ limit }) => limit)),
      isLate: timed.some(({ limit, done }) => done !== null && done > limit),
    },
  };
};
