import type { MailEntry } from '../../shared/letter/plan/mail-ledger.ts';
import type { Duty } from '../../shared/plan/duty.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { SHIPPED_APPRAISAL } from '../../shared/plan/shipped/default-appraisal.ts';
import type { DutyState, Measurement } from '../../shared/standing/duty/duty-state.ts';
import type { Standing, Version } from '../../shared/standing/standing.ts';
import type { StatusFacts } from '../../shared/status-sheet/status-facts.ts';
import type { FormReading } from '../../shared/submission/reading.ts';
import type { Unit } from '../../shared/unit.ts';
import type { Assessment } from '../../shared/warning/assessment.ts';
import type { Warning } from '../../shared/warning/warning.ts';
import { aUnit } from './a-unit.ts';

/** Facts as sheets, pages and mails are given them, whatever plan or hand-ins they came from. */
export const shownUnit = (change: Partial<Unit> = {}): Unit =>
  aUnit({
    code: '101',
    name: '区教育局',
    officer: { name: '王', mail: 'wang@example.gov.cn' },
    head: { name: '李', mail: 'li@example.gov.cn' },
    folder: '区教育局',
    ledger: '区教育局',
    ...change,
  });

export const shownDuty = (change: Partial<Duty> = {}): Duty => ({
  code: 'O-32a',
  series: 'O-32a',
  name: '项目和政策绩效自评全覆盖',
  basis: '闵财评〔2022〕1号',
  classes: ['区级预算部门'],
  units: null,
  forms: ['绩效自评汇总表'],
  rule: null,
  years: [-1],
  period: null,
  measure: 'coverage-count',
  scope: { form: null, conditions: [] },
  qualifies: [],
  figures: null,
  target: { kind: 'share', value: 10_000 },
  opens: '2022-03-01',
  due: '2022-04-30',
  dueAfter: null,
  roll: 'next',
  reach: 'own',
  noRepeatYears: 0,
  binding: 'strict',
  enabled: true,
  ...change,
});

export const aMeasurement = (change: Partial<Measurement> = {}): Measurement => ({
  unit: 'objects',
  numerator: 4,
  denominator: 5,
  achieved: 8000,
  gap: 1,
  missing: ['校舍维修'],
  candidates: ['校舍维修'],
  notes: [],
  ...change,
});

export const aState = (change: Partial<DutyState> = {}): DutyState => ({
  planYear: 2022,
  unit: shownUnit(),
  duty: shownDuty(),
  state: 'overdue',
  level: 'yellow',
  step: '预警1',
  due: [],
  measurement: aMeasurement(),
  deadline: '2022-05-05',
  workingDaysLeft: -2,
  lastHandIn: '2022-04-28T16:03:00+08:00',
  metOn: null,
  extendedTo: '',
  waiver: '',
  remark: '',
  ...change,
});

export const shownPlan = (change: Partial<Plan> = {}): Plan => ({
  year: 2022,
  version: '内置',
  duties: [shownDuty()],
  rules: [
    {
      rule: 'W05',
      name: '自评虚高',
      yellow: '—',
      red: '>5%',
      said: '',
      lines: { yellow: null, red: 500 },
      parameters: {},
      checkpoints: [],
      enabled: true,
      basis: 'O-10 O-11',
    },
  ],
  ladder: [
    {
      step: '预警1',
      duties: { codes: [], bindings: [] },
      times: 1,
      offset: 1,
      level: 'yellow',
      to: ['officer'],
      copy: ['head'],
    },
  ],
  calendar: [],
  scoring: [],
  words: [],
  formulas: [],
  appraisal: SHIPPED_APPRAISAL,
  settings: {
    formsAtOpening: false,
    mailAtOpening: false,
    markedCopies: false,
    inForce: true,
    closesOn: null,
    mailDomains: [],
  },
  ...change,
});

export const aWarning = (change: Partial<Warning> = {}): Warning => ({
  id: 'W05-101-P2021001',
  rule: 'W05',
  planYear: 2022,
  unit: shownUnit(),
  dutyOrRule: 'W05',
  level: 'red',
  text: '校舍维修的指标得分率比执行率得分率高 12.00%',
  basis: '(指标得分率−执行率得分率)÷指标得分率 >5%',
  evidence: [{ path: '区教育局/自评.xlsx', sheet: '汇总', row: 7, text: '自评得分 95' }],
  firstSeen: '2022-05-06',
  ...change,
});

export const aForm = (change: Partial<FormReading> = {}): FormReading => ({
  form: '绩效自评汇总表',
  sheet: '汇总',
  year: 2021,
  unit: '区教育局',
  verdict: 'passed',
  nil: false,
  records: [],
  errors: 0,
  hints: 0,
  ...change,
});

export const aVersion = (change: Partial<Version> = {}): Version => ({
  file: '区教育局/自评.xlsx',
  path: '区教育局/自评.xlsx',
  receipt: 'R-101-0001',
  version: 1,
  sha256: 'a'.repeat(64),
  fingerprint: 'f1',
  at: '2022-04-28T16:03:00+08:00',
  from: '2022-04-28',
  until: null,
  dryRun: false,
  verdict: 'passed',
  forms: [aForm()],
  ...change,
});

export const aStanding = (change: Partial<Standing> = {}): Standing => ({
  unit: '区教育局',
  fold: 1,
  through: 1,
  versions: [aVersion()],
  decisions: [],
  reasons: [],
  ...change,
});

export const aMail = (change: Partial<MailEntry> = {}): MailEntry => ({
  unit: '区教育局',
  unitCode: '101',
  planYear: 2022,
  deadline: '2022-04-28',
  about: 'O-32a',
  step: '预警1',
  plannedOn: '2022-05-06',
  mail: '区教育局/2022-05-06',
  state: 'sent',
  at: '2022-05-06T08:30:00+08:00',
  to: ['王 <wang@example.gov.cn>'],
  copy: ['李 <li@example.gov.cn>'],
  subject: '【绩效预警】区教育局:1项任务已逾期',
  note: '',
  ...change,
});

export const anAssessment = (change: Partial<Assessment> = {}): Assessment => ({
  day: '2022-05-09',
  plan: shownPlan(),
  roster: { units: [shownUnit()] },
  duties: [aState()],
  warnings: [],
  notices: [],
  ...change,
});

export const someFacts = (change: Partial<StatusFacts> = {}): StatusFacts => ({
  assessment: anAssessment(),
  standings: [aStanding()],
  mails: [],
  publishedAt: '2022-05-09T17:30:00+08:00',
  ...change,
});
