import type { Line } from '../desk.ts';
import { fieldOf, passes } from '../filters.ts';
import { isMonthly, monthOf } from '../months.ts';
import { type Count, nobodyKnows, reaches, targetOf } from './count.ts';
import { wantedIn } from './figures.ts';
import { good, type Question, whose, yearsOf } from './lines.ts';
import { amountOf, formScope, scopeOf } from './scope.ts';

const numberIn = (question: Question, line: Line, column: string): number | null => {
  const value = fieldOf(question, line, line.year, column);
  return typeof value === 'number' ? value : null;
};

/** What is told of a thing several times a year is told by its last month. */
const lastTold = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(
    (line) =>
      !isMonthly(line.form) ||
      !lines.some(
        (other) =>
          isMonthly(other.form) && other.key === line.key && other.year === line.year && monthOf(other) > monthOf(line),
      ),
  );

/** By how much the one is above the other, where both are told. */
const addsUp = (question: Question, line: Line, figure: string, less: string | undefined): number => {
  const above = numberIn(question, line, figure);
  const below = less === undefined ? 0 : numberIn(question, line, less);
  return above === null || below === null ? 0 : above - below;
};

/** 金额合计: what stands in a column of all rows that count, each thing as it was told last. */
export const sumOf = (question: Question): Count => {
  const { row, district } = question;
  const [figure = '', less] = wantedIn(row).figure.split('-');
  let numerator = 0;
  for (const unit of whose(question))
    for (const line of lastTold(good(question, unit, yearsOf(row.数据年度, district.year))))
      numerator += addsUp({ ...question, unit }, line, figure, less);
  const { value, isMost } = targetOf(row);
  const limit = value * 1_000_000;
  return { numerator, denominator: null, met: isMost ? numerator <= limit : numerator >= limit, missing: [] };
};

const declaredIn = (row: Line | undefined, column: string): number =>
  row === undefined ? 0 : column === '全年预算数' ? amountOf(row) : Number(row.fields[column] ?? 0);

/** Of several lines about one thing: its own before the finance office's, the one brought last, the one further down. */
const standsFor = (lines: readonly Line[]): Line => {
  const [first] = lines;
  const own = lines.filter(({ folder }) => folder === first?.folder);
  return own.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.row - b.row)).at(-1) as Line;
};

/** 比率: thing by thing and year by year; one nobody told anything about adds nothing above and what the register says below. */
export const ratioOf = (question: Question): Count => {
  const { row, district } = question;
  const [above = '', below = ''] = wantedIn(row).figure.split('/');
  const years = yearsOf(row.数据年度, district.year);
  let [numerator, denominator, things, isTold] = [0, 0, 0, false];
  const missing: string[] = [];
  for (const unit of whose(question)) {
    const own = { ...question, unit };
    const rows = formScope(own);
    if (rows !== null) {
      isTold = true;
      for (const line of lastTold(rows.filter((one) => passes(own, one, wantedIn(row).filter)))) {
        things += 1;
        numerator += numberIn(own, line, above) ?? 0;
        denominator += numberIn(own, line, below) ?? 0;
      }
      continue;
    }
    const scope = scopeOf(own);
    if (scope === null) continue;
    isTold = true;
    const told = lastTold(good(question, unit, years));
    for (const { key, name, rows: declared } of scope) {
      things += 1;
      const lines = told.filter((one) => one.key === key);
      const said = new Set(lines.map(({ year }) => year));
      for (const year of said) {
        const line = standsFor(lines.filter((one) => one.year === year));
        const row = declared.find((one) => one.year === year) ?? declared.at(-1);
        numerator += numberIn(own, line, above) ?? 0;
        denominator += numberIn(own, line, below) ?? declaredIn(row, below);
      }
      const isAsked = (year: number | null): boolean => years === null || years.includes(Number(year));
      const silent = declared.filter(({ year }) => !said.has(year) && (said.size === 0 || isAsked(year)));
      for (const row of silent) denominator += declaredIn(row, below);
      if (silent.length > 0) missing.push(unit === question.unit ? name : `${name}（${unit.name}）`);
    }
  }
  if (!isTold) return nobodyKnows;
  if (things === 0) return { numerator: 0, denominator: 0, met: false, state: '不适用', missing: [] };
  if (denominator <= 0) return { numerator, denominator: 0, met: false, state: '无法核对', missing: [] };
  return { numerator, denominator, met: reaches(row, numerator, denominator), missing };
};
