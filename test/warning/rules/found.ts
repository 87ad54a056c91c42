import { expect } from 'vitest';
import type { FormName } from '../../../shared/form/form-name.ts';
import type { RuleSetting } from '../../../shared/plan/plan.ts';
import type { Fields, FormRecord, IndicatorFact } from '../../../shared/submission/record.ts';
import type { Assessment } from '../../../shared/warning/assessment.ts';
import type { Warning } from '../../../shared/warning/warning.ts';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { wan } from '../../builders/a-register.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';
import { aPlan, assessed } from '../../builders/an-assessment.ts';
import { unnamedReads } from './what-it-reads.ts';

export const unit = aUnit({ aliases: ['一零一'] });

export const row = (form: FormName, fields: Fields, also: Partial<FormRecord> = {}): FormRecord =>
  aRecord(form, { 项目编码: 'P1', 项目名称: '项目P1', ...fields }, also);

export type Handed = readonly [day: string, ...records: FormRecord[]];

/** Every example of a rule also shows what it looks at. */
const warnings = (rule: string, day: string, handed: readonly Handed[], finance: readonly Handed[]) => {
  const [own, office] = [aLedger(unit.folder), aLedger(FINANCE.folder)];
  for (const [at, [on, ...records]] of handed.entries()) own.handIn(on, `${at}.xlsx`, records);
  for (const [at, [on, ...records]] of finance.entries()) office.handIn(on, `${at}.xlsx`, records);
  const [units, standings] = [
    [FINANCE, unit],
    [own.standing(), office.standing()],
  ];
  expect(unnamedReads(rule, day, unit, units, standings)).toEqual([]);
  return assessed(day, units, standings);
};

const ofUnit = (rule: string, { warnings: all }: Assessment): readonly Warning[] =>
  all.filter((one) => one.rule === rule && one.unit.code === unit.code);

/** Warnings of one rule on the unit, as level and first day seen. */
export const found = (rule: string, day: string, handed: readonly Handed[], finance: readonly Handed[] = []) =>
  ofUnit(rule, warnings(rule, day, handed, finance)).map(({ level, firstSeen }) => [level, firstSeen]);

/** As `found`, under a plan whose rule has these lines, e.g. `{ yellow: null }` where its 黄线 is struck out. */
export const foundWith = (
  rule: string,
  lines: Partial<RuleSetting['lines']>,
  day: string,
  handed: readonly Handed[],
) => {
  const own = aLedger(unit.folder);
  for (const [at, [on, ...records]] of handed.entries()) own.handIn(on, `${at}.xlsx`, records);
  const { rules } = aPlan();
  const changed = rules.map((one) => (one.rule === rule ? { ...one, lines: { ...one.lines, ...lines } } : one));
  const plan = aPlan({ rules: changed });
  return ofUnit(rule, assessed(day, [FINANCE, unit], [own.standing()], { plan })).map(({ level }) => level);
};

/** The same as people read it: sentence, 依据, and each row of evidence as `path sheet!row: text`, `=` where it repeats the sentence. */
export const toldOf = (rule: string, assessment: Assessment) =>
  ofUnit(rule, assessment).map(({ id, level, text, basis, evidence }) => ({
    id,
    level,
    text,
    basis,
    evidence: evidence.map((one) => `${one.path} ${one.sheet}!${one.row}: ${one.text === text ? '=' : one.text}`),
  }));

export const told = (rule: string, day: string, handed: readonly Handed[], finance: readonly Handed[] = []) =>
  toldOf(rule, warnings(rule, day, handed, finance));

export const monitoring = (fields: Fields, indicators: IndicatorFact[] = []) =>
  row(
    '绩效跟踪汇总表',
    { 跟踪年度: 2022, 跟踪层次: '自评', 报告日期: '2022-08-10', 全年预算数: wan(100), ...fields },
    { indicators },
  );

export const evaluation = (fields: Fields) =>
  row('绩效自评汇总表', { 预算年度: 2021, 全年预算数: wan(100), 全年执行数: wan(100), 自评得分: 9000, ...fields });

export const key = (fields: Fields) =>
  row('重点评价台账', { 评价年度: 2022, 对象类型: '项目', 评价层次: '部门重点', ...fields });

export const indicator = (target: string, actual: string): IndicatorFact => ({
  level1: '产出指标',
  level2: '数量指标',
  name: '数量',
  target,
  actual,
  weight: null,
  score: null,
  cell: 'D9',
});
