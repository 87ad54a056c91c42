import { describe, expect, it } from 'vitest';
import { withPlanFindings } from '../../../shared/flow/rules/adopt-rules.ts';
import { NO_TEMPLATES } from '../../../shared/form/own/local-layout.ts';
import { DUTY_COLUMNS, LADDER_COLUMNS, RULE_COLUMNS } from '../../../shared/plan/plan-rows.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import type { FormReading, WorkbookReading } from '../../../shared/submission/reading.ts';

const PLAN = '财政局/工作要点.xlsx';

/** 工作要点 as read, each sheet with its labels in the columns A, B, C, … and its first row in row 3. */
const aPlanReading = (duty: { readonly [column: string]: string }): WorkbookReading => {
  const { duties, rules, ladder } = defaultPlanRows(2022);
  const sheet = (
    name: string,
    rows: readonly { readonly [column: string]: string }[],
    labels: readonly string[],
  ): FormReading => ({
    form: '工作要点',
    sheet: name,
    year: 2022,
    unit: null,
    verdict: 'passed',
    nil: false,
    errors: 0,
    hints: 0,
    columns: Object.fromEntries(labels.map((label, index) => [label, index + 1])),
    records: rows.map((row, index) => ({
      form: '工作要点',
      year: 2022,
      code: '',
      name: '',
      fields: { ...row, 工作表: name },
      sheet: name,
      row: index + 3,
      accepted: true,
    })),
  });
  const first = { ...duties[0], ...duty } as { readonly [column: string]: string };
  return {
    verdict: 'passed',
    findings: [],
    forms: [
      sheet('任务', [first, ...duties.slice(1)], DUTY_COLUMNS),
      sheet('预警规则', rules, RULE_COLUMNS),
      sheet('提醒规则', ladder, LADDER_COLUMNS),
    ],
  };
};

const NO_ROSTER = { roster: { units: [] }, templates: NO_TEMPLATES };

describe('findings on a workbook of rules', () => {
  it('leaves a sound plan as it was read', () => {
    const reading = aPlanReading({});

    expect(withPlanFindings(PLAN, reading, NO_ROSTER)).toBe(reading);
  });

  it('refuses a sheet that nothing is read from, but what explains itself', () => {
    const unread = ['提醒规则（新）', '附：印发稿', '说明'].map((sheet) => ({ sheet, why: '没有找到表头' }));
    const { verdict, findings } = withPlanFindings(PLAN, { ...aPlanReading({}), unread }, NO_ROSTER);

    expect(verdict).toBe('returned');
    expect(findings.map(({ message }) => message)).toEqual([
      '工作表“提醒规则（新）”不是工作要点的工作表，写在上面的不会生效；工作要点的工作表有：任务、预警规则、提醒规则、日历、评分模板、系统设置、审核公式、词表、考核。',
    ]);
  });

  it('names the exact cell of a rule that does not read, and sends the workbook back', () => {
    const reading = withPlanFindings(PLAN, aPlanReading({ 达标条件: '等级≈优' }), NO_ROSTER);

    expect(reading.verdict).toBe('returned');
    expect(reading.findings.map(({ sheet, cell, value }) => [sheet, cell, value])).toEqual([['任务', 'I3', '等级≈优']]);
  });

  it('says nothing more of a cell that the reading sent back already, and tells what else is wrong in its row', () => {
    const returned = {
      rule: 'Q01',
      level: 'error',
      sheet: '任务',
      cell: 'G3',
      value: '',
      expected: '',
      message: '',
      remedy: '',
    } as const;

    const reading = withPlanFindings(PLAN, { ...aPlanReading({ 计量方式: '' }), findings: [returned] }, NO_ROSTER);

    const day = { ...returned, cell: 'L3', value: '四月底' };
    const twice = { ...aPlanReading({ 截止日期: '', 达标条件: '等级≈优' }), findings: [day] };
    const both = withPlanFindings(PLAN, twice, NO_ROSTER);

    expect(reading.findings).toEqual([returned]);
    expect(both.findings.map(({ cell, value }) => [cell, value])).toEqual([
      ['L3', '四月底'],
      ['I3', '等级≈优'],
    ]);
  });
});
