import { addDays } from '../../shared/day.ts';
import type { Finding } from '../../shared/finding.ts';
import type { StatusFacts } from '../../shared/status-sheet/status-facts.ts';
import { reasonKey } from '../../shared/submission/answer/reason.ts';
import type { DayFigures } from '../../shared/warning/figures/past-figures.ts';
import {
  aForm,
  aMail,
  anAssessment,
  aStanding,
  aState,
  aVersion,
  aWarning,
  shownDuty,
  shownPlan,
  shownUnit,
} from '../builders/facts-shown.ts';

const EDUCATION = shownUnit({ phone: '021-1234' });
const SCHOOL = shownUnit({ code: '101-1', name: '第一小学', folder: '第一小学', upper: '101' });
const CIVIL = shownUnit({
  code: '102',
  name: '区民政局',
  folder: '民政',
  classes: ['街镇'],
  officer: { name: '', mail: '' },
  formerly: { names: ['区民政委员会'], codes: [] },
});

const REPORT = shownDuty({
  code: 'O-58',
  name: '报送整体自评<表>',
  measure: 'handed-in',
  target: { kind: 'number', value: 1 },
});
const PACE = shownDuty({
  code: 'O-33',
  name: '执行率达到60%',
  measure: 'ratio',
  binding: 'in-principle',
  due: '2022-06-30',
});
const STAGE = shownDuty({ code: 'O-60', name: '准备阶段', measure: 'stage', opens: '2022-03-01', due: '2022-07-31' });

const asked = (change: Partial<Finding> = {}): Finding => ({
  rule: 'Q21',
  level: 'explain',
  sheet: '汇总',
  cell: 'C7',
  value: '95',
  expected: '写明理由',
  message: '自评得分 95，执行率 20%。',
  remedy: '请写明理由。',
  ...change,
});

const figures = (day: string, at: number): DayFigures => ({
  day,
  owed: 10,
  met: at,
  overdue: 3,
  red: 1,
  onTime: { value: 5000 + at * 300, format: 'percent' },
  coverage: at === 0 ? null : { value: 4000 + at * 450, format: 'percent' },
});

const DAY = '2022-05-09';
const AT = '2022-05-06T09:00:00+08:00';

/** A little of everything that sheets and pages can say: three units, each state, each kind of row. */
export const everythingShown = (): StatusFacts => ({
  assessment: anAssessment({
    day: DAY,
    plan: shownPlan({
      duties: [shownDuty(), REPORT, PACE, STAGE],
      ladder: [
        {
          step: '提醒1',
          duties: { codes: [], bindings: [] },
          times: 1,
          offset: -5,
          level: 'blue',
          to: ['officer'],
          copy: [],
        },
        {
          step: '约谈',
          duties: { codes: ['O-58'], bindings: ['strict'] },
          times: 3,
          offset: 10,
          level: 'red',
          to: ['head', 'finance'],
          copy: ['upper-officer'],
        },
      ],
      scoring: [
        {
          form: '项目支出绩效自评表',
          years: [-1],
          classes: ['街镇'],
          template: 'S1',
          split: null,
          grades: null,
          variants: ['S4'],
        },
        {
          form: '项目支出绩效自评表',
          years: 'any',
          classes: [],
          template: null,
          split: { rate: 1000, classes: { 产出指标: 5000, 效益指标: 4000 } },
          grades: [
            { word: '优', least: 9000 },
            { word: '差', least: 0 },
          ],
          variants: [],
        },
        {
          form: '项目支出绩效自评表',
          years: 'any',
          classes: [],
          template: null,
          split: null,
          grades: null,
          variants: [],
        },
      ],
    }),
    roster: { units: [EDUCATION, SCHOOL, CIVIL] },
    duties: [
      aState({ unit: EDUCATION }),
      aState({
        unit: EDUCATION,
        duty: REPORT,
        state: 'done',
        level: 'none',
        metOn: '2022-04-20',
        workingDaysLeft: null,
      }),
      aState({
        unit: EDUCATION,
        duty: PACE,
        state: 'in-progress',
        level: 'blue',
        deadline: '2022-06-30',
        workingDaysLeft: 36,
      }),
      aState({ unit: SCHOOL, state: 'done-late', metOn: '2022-05-07', level: 'none' }),
      aState({
        unit: SCHOOL,
        duty: REPORT,
        state: 'not-started',
        deadline: '2022-05-20',
        workingDaysLeft: 9,
        level: 'none',
      }),
      aState({
        unit: CIVIL,
        state: 'extended',
        extendedTo: '2022-09-30',
        deadline: '2022-09-30',
        remark: '已电话"联系"',
      }),
      aState({ unit: CIVIL, duty: REPORT, state: 'waived', waiver: '机构改革', level: 'none' }),
      aState({ unit: CIVIL, duty: PACE, state: 'cannot-tell', level: 'yellow', deadline: '2022-06-30' }),
      aState({ unit: CIVIL, duty: STAGE, state: 'not-applicable', level: 'none', deadline: '2022-07-31' }),
    ],
    warnings: [
      aWarning({ unit: EDUCATION }),
      aWarning({ id: 'O-32a-102', rule: 'W01', unit: CIVIL, dutyOrRule: 'O-32a', level: 'yellow', evidence: [] }),
      aWarning({
        id: 'W16-102',
        rule: 'W16',
        unit: CIVIL,
        dutyOrRule: 'W16',
        level: 'yellow',
        firstSeen: '2022-01-05',
      }),
    ],
    notices: ['2027 年没有日历。'],
  }),
  standings: [
    aStanding({
      versions: [
        aVersion({ until: '2022-05-06' }),
        aVersion({
          version: 2,
          from: '2022-05-06',
          receipt: 'R-2',
          verdict: 'returned',
          asked: [asked(), asked({ cell: 'C8', message: '另一处。' }), asked({ rule: 'F01', level: 'hint', cell: '' })],
          forms: [
            aForm({ errors: 2, hints: 1, verdict: 'returned' }),
            aForm({
              form: '项目支出绩效自评表',
              sheet: '表<1>',
              year: null,
            }),
          ],
        }),
        aVersion({
          file: 'b',
          path: '区教育局/自检/b.xlsx',
          dryRun: true,
          receipt: 'R-3',
          verdict: 'unrecognised',
          forms: [],
        }),
        aVersion({ file: 'c', path: '区教育局/证明.pdf', receipt: 'R-4', verdict: 'attached', forms: [] }),
        aVersion({
          file: 'd',
          path: '区教育局/d.xls',
          receipt: 'R-5',
          verdict: 'hinted',
          forms: [aForm({ nil: true, hints: 2 })],
        }),
      ],
      reasons: [
        {
          key: reasonKey(asked()),
          value: '设备到货晚，已列入下年。',
          said: '以前的问题。',
          at: AT,
          from: '2022-05-06',
          until: null,
        },
      ],
      decisions: [
        {
          about: '2022/O-33',
          column: '备注',
          value: '已联系',
          by: '赵',
          at: '2022-05-06T09:00:00+08:00',
          from: '2022-05-06',
          until: null,
        },
        {
          about: '2022/O-32a',
          column: '催办',
          value: '催 2022-05-06T09:00:00+08:00',
          by: '',
          at: '2022-05-06T09:00:00+08:00',
          from: '2022-05-06',
          until: null,
        },
        {
          about: '2022/O-58',
          column: '豁免原因',
          value: '合并',
          by: '赵',
          at: '2022-04-06T09:00:00+08:00',
          from: '2022-04-06',
          until: '2022-04-08',
        },
      ],
    }),
    aStanding({ unit: '民政', versions: [] }),
  ],
  mails: (['planned', 'sending', 'sent', 'refused', 'unclear', 'skipped', 'dropped'] as const).map((state, at) =>
    aMail({
      state,
      step: `预警${at}`,
      note: state === 'refused' ? '邮箱不存在' : '',
      ...(at > 4 ? { unit: '民政', unitCode: '102', copy: [] } : {}),
    }),
  ),
  publishedAt: `${DAY}T17:30:05+08:00`,
  weekAgo: {
    ...figures('2022-05-02', 2),
    dueThisWeek: 0,
    dueIn30: 2,
    dueIn60: 3,
    turningRed: 1,
    said: { owed: 5, untold: 1 },
  },
  lastYear: figures('2021-05-09', 5),
  course: Array.from({ length: 6 }, (_, at) => figures(addDays('2022-04-04', 7 * at), at)),
  forecast: [{ unit: EDUCATION, duty: PACE, level: 'yellow', on: '2022-06-01' }],
  closedWarnings: [
    {
      id: 'W05-101-P9',
      unit: EDUCATION,
      rule: 'W05',
      level: 'red',
      text: '另一个项目自评虚高',
      firstSeen: '2022-04-01',
      closedOn: '2022-05-05',
    },
  ],
  pendingFiles: [{ path: '区教育局/打不开.xlsx', reason: '文件有密码' }],
  untaken: [{ unit: '区教育局', about: 'O-33', column: '延期至', value: '下个月' }],
  typedFaults: [
    {
      sheet: '任务进度',
      cell: 'Q3',
      value: '下个月',
      message: '区教育局 O-33 的 延期至 填的是「下个月」，看不出是哪一天，没有生效。',
      remedy: '请写日期。',
      inCell: true,
    },
  ],
  calendarYears: [2022, 2023],
  scorecard: [EDUCATION, SCHOOL, CIVIL].map((unit, at) => ({
    unit,
    onTime: 9000 - at,
    coverage: 8000,
    firstPass: at === 0 ? null : 7500,
    deviation: 512,
    score: 9150 - at * 3,
    rank: at + 1,
    earned: [],
  })),
});
