import { percentFigure } from '../../figure.ts';
import { allBelow, upperOf } from '../../lower-units.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { isMet, isOverdue, isOwed, onTimeRate } from '../../warning/figures/district-figures.ts';
import type { Block } from '../status-book.ts';
import { owedRows } from './owed-rows.ts';

const MOST_ROWS = 20;

/** What stands under one department: itself and every unit below it. */
type Department = { readonly name: string; readonly units: number; readonly owed: readonly DutyState[] };

const departmentsIn = ({ roster, duties }: Assessment): readonly Department[] => {
  const owedBy = Map.groupBy(duties.filter(isOwed), ({ unit }) => unit.code);
  return roster.units
    .filter((unit) => upperOf(roster, unit) === null && allBelow(roster, unit).length > 0)
    .map((unit) => {
      const all = [unit, ...allBelow(roster, unit)];
      return { name: unit.name, units: all.length, owed: all.flatMap(({ code }) => owedBy.get(code) ?? []) };
    });
};

const overdue = ({ owed }: Department): number => owed.filter(isOverdue).length;

/** Duties of each department with those of its lower units, most overdue first; null where nobody stands under another. */
export const departmentBlock = (assessment: Assessment): Block | null => {
  const departments = departmentsIn(assessment).toSorted((a, b) => overdue(b) - overdue(a));
  if (departments.length === 0) return null;
  const shown = departments.slice(0, MOST_ROWS);
  return {
    title: '各主管部门(连同下属单位)',
    columns: [
      { label: '主管部门', kind: 'text', parts: 4 },
      { label: '单位数', kind: 'whole', parts: 1 },
      { label: '应办', kind: 'whole', parts: 1 },
      { label: '完成', kind: 'whole', parts: 1 },
      { label: '逾期', kind: 'whole', parts: 1 },
      { label: '完成率', kind: 'figure', parts: 2 },
      { label: '按期率', kind: 'figure', parts: 3 },
    ],
    rows: shown.map((one) => {
      const met = one.owed.filter(isMet).length;
      const percent = percentFigure(met, one.owed.length);
      return [one.name, one.units, one.owed.length, met, overdue(one), percent, onTimeRate(one.owed, assessment.day)];
    }),
    leads: shown.map(({ name }) => owedRows({ 主管部门: [name] })),
    note: departments.length > MOST_ROWS ? `共${departments.length}个，这里列出逾期最多的${MOST_ROWS}个。` : '',
  };
};
