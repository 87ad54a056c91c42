import { z } from 'zod';
import { ownColumns } from '../form/own/own-form.ts';
import { type Step, storedShape } from '../stored-shape.ts';
import { formName } from '../submission/stored-reading.ts';
import type { Roster, UnitClass } from '../unit.ts';
import type { Accepted } from './accepted.ts';
import type { AppraisalItem } from './appraisal.ts';
import type { AuditFormula } from './audit-formula.ts';
import type { Condition, Duty } from './duty.ts';
import type { Figures } from './figures.ts';
import { type KeptRule, withLinesRead } from './kept-rule.ts';
import type { LadderStep, Plan, Recipient, RuleSetting, ScoringSetting } from './plan.ts';
import { SHIPPED_APPRAISAL } from './shipped/default-appraisal.ts';
import { SHIPPED_WORDS } from './shipped/shipped-words.ts';

const text = z.string();
const day = text;
const years = z.union([z.array(z.number()), z.literal('any')]);

/** Words of a plan, not of the program: a class that no plan names any more is still a class. */
const unitClass = z.custom<UnitClass>((value) => typeof value === 'string', '不是单位类别');

const condition: z.ZodType<Condition> = z.object({
  column: text,
  operator: z.enum(['=', '!=', '~', '<', '<=', '>', '>=']),
  values: z.array(text),
  comparison: z.exactOptional(z.enum(['text', 'money', 'rate', 'score', 'day', 'flag', 'number'])),
});

const filter = z.array(z.array(condition));

const figures: z.ZodType<Figures> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ratio'), numerator: text, denominator: text }),
  z.object({ kind: z.literal('sum'), column: text, less: z.exactOptional(text) }),
  z.object({ kind: z.literal('within'), from: text, days: z.number(), working: z.boolean(), by: text }),
]);

const duty: z.ZodType<Duty> = z.object({
  code: text,
  series: text,
  name: text,
  basis: text,
  classes: z.union([z.array(unitClass), z.literal('district')]),
  units: z.object({ kind: z.enum(['only', 'except']), names: z.array(text) }).nullable(),
  reach: z.enum(['own', 'with-lower']),
  forms: z.array(formName),
  rule: text.nullable(),
  years,
  period: z.object({ from: z.number(), to: z.number() }).nullable(),
  measure: z.enum([
    'handed-in',
    'count',
    'coverage-count',
    'coverage-amount',
    'contains',
    'ratio',
    'sum',
    'attached',
    'within',
    'registered',
    'no-violation',
    'system',
    'stage',
  ]),
  scope: z.object({ form: formName.nullable(), conditions: filter }),
  qualifies: filter,
  figures: figures.nullable(),
  target: z.object({
    kind: z.enum(['share', 'number', 'amount']),
    value: z.number(),
    atMost: z.exactOptional(z.literal(true)),
  }),
  opens: day.nullable(),
  due: day,
  dueAfter: z.number().nullable(),
  roll: z.enum(['next', 'previous', 'none']),
  noRepeatYears: z.number(),
  binding: z.enum(['strict', 'in-principle']),
  enabled: z.boolean(),
});

const rule: z.ZodType<RuleSetting> = z.object({
  rule: text,
  name: text,
  yellow: text,
  red: text,
  said: text,
  lines: z.object({ yellow: z.number().nullable(), red: z.number().nullable() }),
  parameters: z.record(text, z.number()),
  checkpoints: z.array(z.object({ month: z.number(), percent: z.number() })),
  enabled: z.boolean(),
  basis: text,
});

const recipient = z.custom<Recipient>(
  (value) =>
    typeof value === 'string' &&
    (['officer', 'head', 'finance', 'upper-officer', 'upper-head'].includes(value) || value.startsWith('reader:')),
);
const recipients = z.array(recipient);

const ladderStep: z.ZodType<LadderStep> = z.object({
  step: text,
  duties: z.object({ codes: z.array(text), bindings: z.array(z.enum(['strict', 'in-principle'])) }),
  times: z.number(),
  offset: z.number(),
  level: z.enum(['none', 'blue', 'yellow', 'red']),
  to: recipients,
  copy: recipients,
});

const scoring: z.ZodType<ScoringSetting> = z.object({
  form: formName,
  years,
  classes: z.array(unitClass),
  template: text.nullable(),
  split: z.object({ rate: z.number(), classes: z.record(text, z.number()) }).nullable(),
  grades: z.array(z.object({ word: text, least: z.number() })).nullable(),
  variants: z.array(text),
});

const auditFormula: z.ZodType<AuditFormula> = z.object({
  id: text,
  form: formName,
  applies: text,
  formula: text,
  level: z.enum(['error', 'explain', 'hint']),
  message: text,
  remedy: text,
  own: z.exactOptional(z.array(ownColumns)),
});

const appraisalItem: z.ZodType<AppraisalItem> = z.object({
  name: text,
  figure: z.enum(['on-time', 'coverage', 'first-pass', 'deviation', 'explained', 'duty', 'rule', 'registered']),
  about: text,
  points: z.number().nullable(),
  method: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('proportional') }),
    z.object({ kind: z.literal('when-met') }),
    z.object({ kind: z.literal('each'), points: z.number() }),
  ]),
});

const plan: z.ZodType<Plan> = z.object({
  year: z.int(),
  version: text,
  duties: z.array(duty),
  rules: z.array(rule),
  ladder: z.array(ladderStep),
  calendar: z.array(z.object({ day, kind: z.enum(['rest', 'work']), note: text })),
  scoring: z.array(scoring),
  settings: z.object({
    formsAtOpening: z.boolean(),
    mailAtOpening: z.boolean(),
    markedCopies: z.boolean(),
    inForce: z.boolean(),
    closesOn: day.nullable(),
    mailDomains: z.array(text),
  }),
  formulas: z.array(auditFormula),
  words: z.array(z.object({ column: text, word: text, sameAs: text.nullable() })),
  appraisal: z.array(appraisalItem),
});

const contact = z.object({ name: text, mail: text });

const roster: z.ZodType<Roster> = z.object({
  units: z.array(
    z.object({
      code: text,
      name: text,
      classes: z.array(unitClass),
      upper: text,
      officer: contact,
      head: contact,
      readers: z.record(text, contact),
      phone: text,
      aliases: z.array(text),
      folder: text,
      formerly: z.object({ names: z.array(text), codes: z.array(text) }),
      ledger: text,
    }),
  ),
});

const accepted = <Content>(content: z.ZodType<Content>): z.ZodType<Accepted<Content>> =>
  z.object({ file: text, at: text, content });

/** 0 → 1: plans had no 评分模板, no 系统设置 and no 审核公式 at first. */
const laterSheets: Step = (kept) => ({
  ...kept,
  content: { scoring: [], settings: { formsAtOpening: false }, formulas: [], ...(kept['content'] as object) },
});

const asUnit = (unit: { readonly folder?: unknown }): object => ({
  upper: '',
  readers: {},
  phone: '',
  formerly: { names: [], codes: [] },
  ledger: unit.folder,
  ...unit,
});

/** 0 → 1: units had no upper unit, no further readers, and no past. */
const oneLevel: Step = (kept) => {
  const { units } = kept['content'] as { readonly units: readonly { readonly folder?: unknown }[] };
  return { ...kept, content: { units: units.map(asUnit) } };
};

/** 1 → 2: lines and parameters were text that each rule read for itself; one it could not read left its level as it ships. */
const linesRead: Step = (kept) => {
  const content = kept['content'] as { readonly rules: readonly KeptRule[] };
  return { ...kept, content: { ...content, rules: content.rules.map(withLinesRead) } };
};

/** 2 → 3: duties knew no 统计口径. */
const ownReach: Step = (kept) => {
  const content = kept['content'] as { readonly duties: readonly object[] };
  return { ...kept, content: { ...content, duties: content.duties.map((one) => ({ reach: 'own', ...one })) } };
};

/** 3 → 4: every address was written to. */
const anyDomain: Step = (kept) => {
  const content = kept['content'] as { readonly settings: object };
  return { ...kept, content: { ...content, settings: { mailDomains: [], ...content.settings } } };
};

/** 4 → 5: every plan was in force, and no year was ever closed. */
const laterSettings: Step = (kept) => {
  const content = kept['content'] as { readonly settings: object };
  return { ...kept, content: { ...content, settings: { inForce: true, closesOn: null, ...content.settings } } };
};
/** 5 → 6: the classes of units were those of one district, in the program; they are the words that ship. */
const wordsNamed: Step = (kept) => ({ ...kept, content: { words: SHIPPED_WORDS, ...(kept['content'] as object) } });

/** 6 → 7: every step of the ladder was for every duty, each time. */
const stepsForAll: Step = (kept) => {
  const content = kept['content'] as { readonly ladder: readonly object[] };
  const ladder = content.ladder.map((one) => ({ duties: { codes: [], bindings: [] }, times: 1, ...one }));
  return { ...kept, content: { ...content, ladder } };
};

type FlatDuty = {
  readonly code: string;
  readonly scope: { readonly conditions: readonly unknown[] };
  readonly qualifies: readonly unknown[];
};

const oneOfAll = (all: readonly unknown[]): readonly (readonly unknown[])[] => (all.length === 0 ? [] : [all]);

/** 7 → 8: duties knew no 期间, no 适用单位 and no 或. */
const wholeYears: Step = (kept) => {
  const content = kept['content'] as { readonly duties: readonly FlatDuty[] };
  const duties = content.duties.map((one) => ({
    ...{ series: one.code, units: null, period: null, dueAfter: null },
    ...one,
    scope: { ...one.scope, conditions: oneOfAll(one.scope.conditions) },
    qualifies: oneOfAll(one.qualifies),
  }));
  return { ...kept, content: { ...content, duties } };
};

/** 8 → 9: the items of 考核 were in the program; they are those that ship. */
const appraised: Step = (kept) => ({
  ...kept,
  content: { appraisal: SHIPPED_APPRAISAL, ...(kept['content'] as object) },
});

/** 9 → 10: 评分模板 knew named splits and the usual grades alone. */
const usualScoring: Step = (kept) => {
  const content = kept['content'] as { readonly scoring: readonly object[] };
  const scoring = content.scoring.map((one) => ({ split: null, grades: null, ...one }));
  return { ...kept, content: { ...content, scoring } };
};

/** 10 → 11: duties worked out no figures. */
const rowsCounted: Step = (kept) => {
  const content = kept['content'] as { readonly duties: readonly object[] };
  return { ...kept, content: { ...content, duties: content.duties.map((one) => ({ figures: null, ...one })) } };
};

/** 11 → 12: nobody was told of a window that opens. */
const nothingToldAtOpening: Step = (kept) => {
  const content = kept['content'] as { readonly settings?: object };
  return {
    ...kept,
    content: { ...content, settings: { mailAtOpening: false, ...content.settings } },
  };
};

/** 12 → 13: no copies were marked. */
const nothingMarked: Step = (kept) => {
  const content = kept['content'] as { readonly settings?: object };
  return { ...kept, content: { ...content, settings: { markedCopies: false, ...content.settings } } };
};

/** The last good 工作要点, and the last good 单位名录, as they are kept. */
export const storedPlan = storedShape('工作要点', accepted(plan), [
  laterSheets,
  linesRead,
  ownReach,
  anyDomain,
  laterSettings,
  wordsNamed,
  stepsForAll,
  wholeYears,
  appraised,
  usualScoring,
  rowsCounted,
  nothingToldAtOpening,
  nothingMarked,
]);
export const storedRoster = storedShape('单位名录', accepted(roster), [oneLevel]);
