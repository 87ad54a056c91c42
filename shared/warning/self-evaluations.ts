import { projectCardsOfTwin } from '../form/card/card-forms.ts';
import type { FormName } from '../form/form-name.ts';
import type { Duty } from '../plan/duty.ts';
import { recordsOfDuty } from '../standing/duty/counting-records.ts';
import { latestPeriods } from '../standing/facts/latest-periods.ts';
import type { ActiveRecord } from '../standing/facts/unit-facts.ts';
import type { RuleSubject } from './rule.ts';

/** A list and the projects' cards that state the same facts. */
export const withTwins = (list: FormName): readonly FormName[] => [list, ...projectCardsOfTwin(list)];

const asked = (forms: Duty['forms'], years: Duty['years']): Duty => ({
  code: '',
  series: '',
  name: '',
  basis: '',
  classes: [],
  units: null,
  forms,
  rule: null,
  years,
  period: null,
  measure: 'count',
  scope: { form: null, conditions: [] },
  qualifies: [],
  figures: null,
  target: { kind: 'number', value: 0 },
  opens: null,
  due: '',
  dueAfter: null,
  roll: 'none',
  reach: 'own',
  noRepeatYears: 0,
  binding: 'strict',
  enabled: true,
});

const SELF_EVALUATIONS = withTwins('绩效自评汇总表');
const MONITORINGS = withTwins('绩效跟踪汇总表');

/** Self-evaluations of last year's budget, card and summary joined into one fact per object. */
export const selfEvaluations = ({ context, lookup }: RuleSubject): readonly ActiveRecord[] =>
  recordsOfDuty(asked(SELF_EVALUATIONS, [-1]), lookup, context.plan.year);

/** The same of whatever year's budget. */
export const selfEvaluationsOfAnyYear = ({ context, lookup }: RuleSubject): readonly ActiveRecord[] =>
  recordsOfDuty(asked(SELF_EVALUATIONS, 'any'), lookup, context.plan.year);

/** Monitoring of this year's budget, card and summary joined into one fact per object and level, as of each object's last period. */
export const monitorings = ({ context, lookup }: RuleSubject): readonly ActiveRecord[] =>
  latestPeriods(recordsOfDuty(asked(MONITORINGS, [0]), lookup, context.plan.year));
