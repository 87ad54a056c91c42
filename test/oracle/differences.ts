import { addDays, type Day } from '../../shared/day.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { defaultPlan, defaultPlanRows } from '../../shared/plan/default-plan.ts';
import type { DutyState } from '../../shared/standing/duty-state.ts';
import { assess } from '../../shared/warning/assess.ts';
import { districtOf } from './district.ts';
import { judge, judged, owes, type Verdict } from './oracle.ts';
import { standingsOf } from './played.ts';

const YEAR = 2022;
const ROWS = defaultPlanRows(YEAR).duties;
const PLAN = defaultPlan(YEAR);
const DUTIES = ROWS.filter(judged).map((row) => row.任务编号);

const STATES: Record<DutyState['state'], string> = {
  'not-started': '未开始',
  'in-progress': '进行中',
  done: '已完成',
  overdue: '逾期',
  'done-late': '逾期完成',
  extended: '已延期',
  waived: '已豁免',
  'cannot-tell': '无法核对',
  'not-applicable': '不适用',
};
const LEVELS = { none: '无', blue: '蓝', yellow: '黄', red: '红' } as const;

const asVerdict = (row: DutyState): Verdict => ({
  state: STATES[row.state],
  level: LEVELS[row.level],
  numerator: row.measurement.numerator,
  denominator:
    row.duty.measure.startsWith('coverage') || row.duty.measure === 'contains' ? row.measurement.denominator : null,
  deadline: row.deadline ?? '',
  left: row.workingDaysLeft ?? Number.NaN,
  missing: [...row.measurement.missing].sort(),
});

/** Every row on which product and oracle differ on a day, as `unit duty: product ≠ oracle`. */
export const differences = (seed: number, size: number, days: readonly Day[]): string[] => {
  const district = districtOf(seed, size, YEAR, DUTIES);
  const standings = standingsOf(district);
  const roster = { units: district.units };
  const rowOf = new Map(ROWS.filter(judged).map((row) => [row.任务编号, row]));
  return days.flatMap((day) => {
    const assessment = assess({
      plan: PLAN,
      roster,
      holidays: statutoryHolidays,
      standings,
      day,
      runs: [],
      notices: [],
    });
    const shown = new Map(assessment.duties.map((row) => [`${row.unit.code} ${row.duty.code}`, asVerdict(row)]));
    return district.units.flatMap((unit) =>
      [...rowOf.values()]
        .filter((row) => owes(unit, row))
        .flatMap((row) => {
          const expected = judge(district, unit, row, day);
          const key = `${unit.code} ${row.任务编号}`;
          const right = { ...expected, missing: [...expected.missing].sort() };
          const product = shown.get(key);
          return JSON.stringify(product) === JSON.stringify(right)
            ? []
            : [`${day} ${key}: ${JSON.stringify(product)} ≠ ${JSON.stringify(right)}`];
        }),
    );
  });
};

export const everyDay = (from: Day, to: Day, step: number): Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, step)) days.push(day);
  return days;
};
