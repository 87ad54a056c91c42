import type { Day } from '../../shared/day.ts';
import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import type { Unit } from '../../shared/unit.ts';
import { daysLeft, rolled, walked } from './calendar.ts';
import { type Count, yearsOf } from './count-up.ts';
import { filesOn } from './desk.ts';
import type { District, Ruling } from './district.ts';
import { counting, isAnsweredFor } from './levels.ts';

export type Verdict = {
  readonly state: string;
  readonly level: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly deadline: Day;
  readonly left: number;
  readonly missing: readonly string[];
};

/** What a judgement rests on: what was counted today, and whether the deadline's own day had met it already. */
export type Counted = { readonly now: Count; metBy(deadline: Day): boolean };

/** The notice's ladder: step, working days from the deadline, level. */
const LADDER: readonly (readonly [step: string, offset: number, level: string])[] = [
  ['提醒1', -15, '蓝'],
  ['提醒2', -7, '蓝'],
  ['提醒3', -3, '蓝'],
  ['提醒4', -1, '蓝'],
  ['预警1', 1, '黄'],
  ['预警2', 5, '红'],
  ['预警3', 10, '红'],
  ['预警4', 15, '红'],
];

/** The steps of the ladder come due by the day; what is asked 原则上 never turns red. */
export const stepsDue = (row: DutyRow, deadline: Day, today: Day): readonly (readonly [string, number, string])[] =>
  LADDER.filter(([, offset, level]) => walked(deadline, offset) <= today && !(row.约束 === '原则上' && level === '红'));

/** A wide line stands under the uppermost of those it is asked of. */
export const owes = (units: readonly Unit[], unit: Unit, row: DutyRow): boolean =>
  !isAnsweredFor(units, unit, row) &&
  (row.适用类别 === '全区'
    ? unit.classes.includes('区财政局')
    : row.适用类别.split('、').some((name) => (unit.classes as readonly string[]).includes(name)));

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

const rulingOn = (district: District, unit: Unit, row: DutyRow, day: Day, column: Ruling['column']): string => {
  let said = '';
  for (const ruling of rulingsAbout(district, unit, row.任务编号))
    if (ruling.day <= day && ruling.column === column) said = ruling.value;
  return said;
};

/** When the duty is due: the printed day rolled, or the day somebody extended it to, where that lies later. */
const dueOn = (district: District, unit: Unit, row: DutyRow, today: Day): { deadline: Day; extended: boolean } => {
  const printed = rolled(row.截止日期, row.顺延规则);
  const extension = rulingOn(district, unit, row, today, '延期至');
  return extension > printed ? { deadline: extension, extended: true } : { deadline: printed, extended: false };
};

/** Whether anything of the duty's forms and years lies in the unit's folder. */
const handedIn = (district: District, unit: Unit, row: DutyRow, today: Day): boolean => {
  const years = yearsOf(row.数据年度, district.year);
  const about = (year: number | null): boolean => year === null || years === null || years.includes(year);
  const forms = row.取数表单.split('|');
  return filesOn(district, unit.folder, today).some(({ sheets }) =>
    sheets.some(
      ({ form, year, rows }) =>
        forms.includes(form) && (about(year) || rows.some((one) => one.year !== null && about(one.year))),
    ),
  );
};

const window = (row: DutyRow, today: Day): string => {
  if (row.开始日期 !== '' && today < row.开始日期) return '未开始';
  return today <= row.截止日期 ? '进行中' : '已完成';
};

export const judge = (district: District, unit: Unit, row: DutyRow, today: Day, counted: Counted): Verdict => {
  const { deadline, extended } = dueOn(district, unit, row, today);
  const { now } = counted;
  const { numerator, denominator, missing } = now;
  const shown = { numerator, denominator, deadline, left: daysLeft(today, deadline), missing };
  const quiet = (state: string): Verdict => ({ state, level: '无', ...shown });
  if (row.计量方式 === '阶段') return quiet(window(row, today));
  if (rulingOn(district, unit, row, today, '豁免原因') !== '') return quiet('已豁免');
  if (now.state === '不适用') return quiet('不适用');
  const overdue = today > deadline;
  if (now.met) return quiet(!overdue || counted.metBy(deadline) ? '已完成' : '逾期完成');
  const running = extended && !overdue;
  if (running && now.state !== '无法核对') return quiet('已延期');
  const early = row.开始日期 !== '' && today < row.开始日期;
  const level = early || running ? '无' : (stepsDue(row, deadline, today).at(-1)?.[2] ?? '无');
  if (now.state === '无法核对') return { state: '无法核对', level, ...shown };
  if (overdue) return { state: '逾期', level, ...shown };
  const begun =
    !early || counting(district.unitsOn(today), unit, row).some((one) => handedIn(district, one, row, today));
  return { state: begun ? '进行中' : '未开始', level, ...shown };
};
