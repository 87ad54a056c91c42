import { addDays } from '../../shared/day.ts';
import type { MailEntry } from '../../shared/letter/plan/mail-ledger.ts';
import type { Duty } from '../../shared/plan/duty.ts';
import type { DutyState, State } from '../../shared/standing/duty/duty-state.ts';
import type { StatusFacts } from '../../shared/status-sheet/status-facts.ts';
import type { Unit } from '../../shared/unit.ts';
import {
  aMail,
  aMeasurement,
  anAssessment,
  aStanding,
  aState,
  aVersion,
  aWarning,
  shownDuty,
  shownPlan,
  shownUnit,
} from '../builders/facts-shown.ts';

const STATES: readonly State[] = [
  'done',
  'done',
  'done',
  'in-progress',
  'overdue',
  'done-late',
  'not-started',
  'extended',
  'waived',
  'cannot-tell',
  'not-applicable',
];

const LEVEL_OF: Partial<Record<State, DutyState['level']>> = { overdue: 'red', 'in-progress': 'blue' };

const NAMES = [
  '区教育局',
  '区卫生健康委员会',
  '区民政局',
  '莘庄镇人民政府',
  '区市场监督管理局(区知识产权局)',
  '江川路街道',
];

const unitAt = (index: number): Unit => {
  const name = `${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : index}`;
  return shownUnit({ code: String(101 + index), name, folder: name });
};

const dutyAt = (index: number): Duty => {
  const money = index % 5 === 1;
  return shownDuty({
    code: `O-${String(index + 1).padStart(2, '0')}a`,
    name: [
      '项目和政策绩效自评全覆盖',
      '重点事前绩效评估资金不低于项目支出30%',
      '街镇重点评价不低于10个项目且与去年不重复',
    ][index % 3]!,
    measure: money ? 'coverage-amount' : index % 3 === 2 ? 'count' : 'coverage-count',
    target: index % 3 === 2 && !money ? { kind: 'number', value: 10 } : { kind: 'share', value: money ? 3000 : 10_000 },
    due: `2022-${String((index % 8) + 4).padStart(2, '0')}-30`,
  });
};

const missingOf = (index: number): readonly string[] =>
  Array.from(
    { length: index % 40 === 0 ? 60 : index % 9 },
    (_, at) => `${2021 + (at % 2)}年校舍维修改造项目第${at + 1}批`,
  );

const stateAt = (unit: Unit, duty: Duty, index: number): DutyState => {
  const state = STATES[index % STATES.length]!;
  const money = duty.measure === 'coverage-amount';
  const count = duty.target.kind === 'number';
  const missing = state === 'done' ? [] : missingOf(index);
  return aState({
    unit,
    duty,
    state,
    level: index % 9 === 4 ? 'yellow' : (LEVEL_OF[state] ?? 'none'),
    measurement: aMeasurement({
      unit: money ? 'money' : 'objects',
      numerator: money ? 123_456_789_00 + index : index % 10,
      denominator: count ? null : money ? 987_654_321_00 : 10,
      achieved: count ? index % 10 : (index * 37) % 10_001,
      gap: money ? 4_567_890_12 : index % 4,
      missing,
      candidates: missing.slice(0, 3),
      notes: state === 'cannot-tell' ? ['没有上年(2021年)的重点评价台账,不能核对是否与去年重复'] : [],
    }),
    deadline: addDays('2022-05-09', 20 - (index % 40)),
    workingDaysLeft: 20 - (index % 40),
    extendedTo: state === 'extended' ? '2022-09-30' : '',
    waiver: state === 'waived' ? '机构改革,职能划转' : '',
    remark: index % 17 === 0 ? '已电话联系' : '',
    lastHandIn: state === 'not-started' ? null : '2022-04-28T16:03:00+08:00',
  });
};

const mailOf = (unit: Unit, index: number): MailEntry =>
  aMail({
    unit: unit.folder,
    mail: `${unit.folder}/2022-05-06`,
    subject: `【绩效预警】${unit.name}:${(index % 7) + 1}项任务已逾期`,
    state: (['sent', 'sent', 'planned', 'refused', 'unclear', 'skipped', 'dropped'] as const)[index % 7]!,
  });

/** Facts of a whole district, made by counting and so the same every time. */
export const madeUpDistrict = (unitCount: number, dutyCount: number): StatusFacts => {
  const units = Array.from({ length: unitCount }, (_, index) => unitAt(index));
  const plan = shownPlan({ duties: Array.from({ length: dutyCount }, (_, index) => dutyAt(index)) });
  const duties = units.flatMap((unit, row) =>
    plan.duties.map((duty, column) => stateAt(unit, duty, row * 7 + column * 3)),
  );
  return {
    assessment: anAssessment({
      plan,
      roster: { units },
      duties,
      warnings: units.map((unit) => aWarning({ id: `W05-${unit.code}-P2021001`, unit })),
      notices: ['工作要点.xlsx 2022-05-08 改坏了(第 12 行的截止日期 2022-13-01 看不懂),上一版继续有效。'],
    }),
    standings: units.map((unit, index) =>
      aStanding({
        unit: unit.folder,
        versions: Array.from({ length: 16 }, (_, at) =>
          aVersion({
            path: `${unit.folder}/2021年度绩效自评/第${at + 1}批/项目支出绩效自评汇总表(定稿).xlsx`,
            receipt: `R-${unit.code}-${String(at + 1).padStart(4, '0')}`,
            verdict: (['passed', 'hinted', 'returned', 'unrecognised'] as const)[(index + at) % 4]!,
            ...((index + at) % 4 === 3 ? { forms: [] } : {}),
          }),
        ),
      }),
    ),
    mails: units.map(mailOf),
    publishedAt: '2022-05-09T17:30:00+08:00',
    forecast: duties
      .filter((_, index) => index % 31 === 0)
      .map(({ unit, duty }, index) => ({
        unit,
        duty,
        level: 'red' as const,
        on: `2022-05-${String(10 + (index % 20))}`,
      })),
    scorecard: units.map((unit, index) => ({
      unit,
      onTime: 9000 - index,
      coverage: 8000,
      firstPass: index % 3 === 0 ? null : 7500,
      deviation: 512,
      score: 9150 - index * 3,
      rank: index + 1,
      earned: [],
    })),
  };
};
