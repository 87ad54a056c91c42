import type { Day } from '../../shared/day.ts';
import type { Unit } from '../../shared/unit.ts';
import { daysLeft, rolled } from './calendar.ts';
import { filesOn } from './desk.ts';
import type { District, Ruling } from './district.ts';
import { comesOn, type Step, stepsOf } from './ladder.ts';
import { among, isAnsweredFor, isAskedOf } from './levels.ts';
import { countAttached } from './measures/attached.ts';
import type { Count } from './measures/count.ts';
import { formsOf, isOfPeriod, yearsOf } from './measures/lines.ts';
import { type Asked, printedDue } from './periods.ts';

export type Verdict = {
  readonly state: string;
  readonly level: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly deadline: Day;
  readonly left: number;
  readonly missing: readonly string[];
  /** The steps of the ladder that have come due, the gravest last. */
  readonly steps: readonly Step[];
};

/** What a judgement rests on: what was counted today, and whether the deadline's own day had met it already. */
export type Counted = {
  readonly ladder: readonly Step[];
  readonly now: Count;
  metBy(deadline: Day): boolean;
  /** Whether a step with 连续次数 has come due so many times in a row, this one the last. */
  isInARow(step: Step): boolean;
};

/** A wide line stands under the uppermost of those it is asked of. */
export const owes = (units: readonly Unit[], unit: Unit, row: Asked): boolean =>
  !isAnsweredFor(units, unit, row) &&
  (row.适用类别 === '全区' ? unit.classes.includes('区财政局') : isAskedOf(unit, row));

const rulingsIn = new WeakMap<District, Map<string, readonly Ruling[]>>();

/** What was typed about a duty of a unit, over the whole year. */
const rulingsAbout = (district: District, { folder }: Unit, duty: string): readonly Ruling[] => {
  const known = rulingsIn.get(district) ?? new Map<string, Ruling[]>();
  if (!rulingsIn.has(district))
    for (const event of district.events)
      if (event.kind === 'ruling') {
        const key = `${event.folder}|${event.duty}`;
        known.set(key, [...(known.get(key) ?? []), event]);
      }
  rulingsIn.set(district, known);
  return known.get(`${folder}|${duty}`) ?? [];
};

const rulingOn = (district: District, unit: Unit, row: Asked, day: Day, column: Ruling['column']): string => {
  let said = '';
  for (const ruling of rulingsAbout(district, unit, row.任务编号))
    if (ruling.day <= day && ruling.column === column) said = ruling.value;
  return said;
};

/** When the duty is due: the day of its next thing, else the printed day rolled, or the day somebody extended it to, where that lies later. */
export const dueOn = (
  district: District,
  unit: Unit,
  row: Asked,
  today: Day,
  own: Day | null = null,
): { deadline: Day; extended: boolean } => {
  const { day, isWorkday } = printedDue(row, district.year);
  const printed = own ?? (isWorkday ? day : rolled(day, row.顺延规则));
  const extension = rulingOn(district, unit, row, today, '延期至');
  return extension > printed ? { deadline: extension, extended: true } : { deadline: printed, extended: false };
};

/** Whether anything of the duty's forms, years and months lies in the unit's folder. */
const handedIn = (district: District, unit: Unit, row: Asked, today: Day): boolean => {
  if (row.计量方式 === '附件')
    return countAttached({ district, unit, row: { ...row, 统计口径: '本单位' }, day: today, today }).numerator > 0;
  const years = yearsOf(row.数据年度, district.year);
  const about = (year: number | null): boolean => year === null || years === null || years.includes(year);
  return filesOn(district, unit.folder, today).some(({ sheets, at }) =>
    sheets.some(({ form, year, rows }) => {
      if (!formsOf(row).includes(form)) return false;
      if (!about(year) && !rows.some((one) => one.year !== null && about(one.year))) return false;
      return row.期间 === '' || rows.some((one) => isOfPeriod(row, district.year, { ...one, form, at }));
    }),
  );
};

const window = (row: Asked, today: Day): string => {
  if (row.开始日期 !== '' && today < row.开始日期) return '未开始';
  return today <= row.截止日期 ? '进行中' : '已完成';
};

export const judge = (district: District, unit: Unit, row: Asked, today: Day, counted: Counted): Verdict => {
  const { now } = counted;
  const { deadline, extended } = dueOn(district, unit, row, today, now.own?.deadline ?? null);
  const { numerator, denominator, missing } = now;
  const shown = { numerator, denominator, deadline, left: daysLeft(today, deadline), missing };
  const said = (state: string, steps: readonly Step[] = []): Verdict => ({
    state,
    level: steps.at(-1)?.level ?? '无',
    steps,
    ...shown,
  });
  if (row.计量方式 === '阶段') return said(window(row, today));
  if (rulingOn(district, unit, row, today, '豁免原因') !== '') return said('已豁免');
  if (now.state === '不适用') return said('不适用');
  const overdue = today > deadline;
  if (now.met) return said(isLate(counted, overdue, deadline) ? '逾期完成' : '已完成');
  const running = extended && !overdue;
  if (running && now.state !== '无法核对') return said('已延期');
  const early = row.开始日期 !== '' && today < row.开始日期;
  const steps = early || running ? [] : stepsDue(counted, row, deadline, today);
  if (now.state === '无法核对') return said('无法核对', steps);
  if (overdue) return said('逾期', steps);
  const begun = !early || among(district.unitsOn(today), unit, row).some((one) => handedIn(district, one, row, today));
  return said(begun ? '进行中' : '未开始', steps);
};

/** Where every thing has a day of its own, late is what came after its day; else what the deadline's own papers did not show yet. */
const isLate = ({ now, metBy }: Counted, overdue: boolean, deadline: Day): boolean =>
  now.own === undefined ? overdue && !metBy(deadline) : now.own.isLate;

const stepsDue = ({ ladder, isInARow }: Counted, row: Asked, deadline: Day, today: Day): readonly Step[] =>
  stepsOf(ladder, row).filter((step) => comesOn(step, deadline) <= today && (step.times === 1 || isInARow(step)));
