import type { Line } from '../desk.ts';
import { fieldOf, passes } from '../filters.ts';
import { isMonthly, monthOf } from '../months.ts';
import { type Count, nobodyKnows, reaches, targetOf } from './count.ts';
import { wantedIn } from './figures.ts';
import { good, type Question, whose, yearsOf } from './lines.ts';
import { formScope, scopeOf } from './scope.ts';

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

/** 金额合计: what stands in a column of all rows that count, each thing as it was told last. */
export const sumOf = (question: Question): Count => {
  const { row, district } = question;
  const { figure } = wantedIn(row);
  let numerator = 0;
  for (const unit of whose(question))
    for (const line of lastTold(good(question, unit, yearsOf(row.数据年度, district.year))))
      numerator += numberIn({ ...question, unit }, line, figure) ?? 0;
  const { value, isMost } = targetOf(row);
  const limit = value * 1_000_000;
  return { numerator, denominator: null, met: isMost ? numerator <= limit : numerator >= limit, missing: [] };
};

/** 比率: thing by thing; one nobody told anything about adds nothing above and what the register says below. */
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
    for (const { key, name, amount, rows } of scope) {
      things += 1;
      const line = told.find((one) => one.key === key);
      const declared = below === '全年预算数' ? amount : Number(rows.at(-1)?.fields[below] ?? 0);
      denominator += (line === undefined ? null : numberIn(own, line, below)) ?? declared;
      if (line === undefined) missing.push(unit === question.unit ? name : `${name}（${unit.name}）`);
      else numerator += numberIn(own, line, above) ?? 0;
    }
  }
  if (!isTold) return nobodyKnows;
  if (things === 0) return { numerator: 0, denominator: 0, met: false, state: '不适用', missing: [] };
  if (denominator <= 0) return { numerator, denominator: 0, met: false, state: '无法核对', missing: [] };
  return { numerator, denominator, met: reaches(row, numerator, denominator), missing };
};
