import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { linesOf, UNIT_FORMS, type WrittenForm } from '../builders/forms-builder.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

const ROWS = 40;

/** The form with forty rows, each about a project of its own. */
const long = (form: WrittenForm): WrittenForm => ({
  ...form,
  rows: Array.from({ length: ROWS }, (_, at) =>
    form.head.map((label, column) => {
      if (label === '项目编码') return `XM${String(at + 1).padStart(3, '0')}`;
      if (label === '项目名称') return `第${at + 1}号整治项目`;
      return form.rows[at % form.rows.length]?.[column] ?? null;
    }),
  ),
});

const inColumns = (
  form: WrittenForm,
  labels: readonly string[],
  change: (written: Written) => Written,
): WrittenForm => ({
  ...form,
  rows: form.rows.map((row) =>
    row.map((written, at) => (labels.includes(form.head[at] ?? '') ? change(written) : written)),
  ),
});

const told = (form: WrittenForm) =>
  readSubmission(
    workbookOf(sheetOf(linesOf(form))),
    contextOf({ yearsOf: new Map([['绩效跟踪汇总表', new Set([2022])]]) }),
  ).findings;

const inYuan = (written: Written): Written => (typeof written === 'number' ? written * 10_000 : written);

const { REGISTER, EX_ANTE, MONITORING, SELF_EVALUATION, KEY_EVALUATION, DISCLOSURE } = UNIT_FORMS;

describe('forty faults with one root', () => {
  it.each<[string, WrittenForm, string, string]>([
    ['a column of text', inColumns(long(SELF_EVALUATION), ['全年预算数'], () => '约一百万'), 'Q03', 'F3'],
    ['one column in 元', inColumns(long(REGISTER), ['全年预算数'], inYuan), 'Q03', 'K3'],
    ['every column in 元', inColumns(long(KEY_EVALUATION), ['预算数', '执行数'], inYuan), 'Q03', 'H2'],
    ['a column left blank', inColumns(long(EX_ANTE), ['评估主体'], () => null), 'Q01', 'E3'],
    ['a word nobody allows', inColumns(long(DISCLOSURE), ['公开内容'], () => '绩效报告'), 'Q01', 'E3'],
    ['the wrong year', inColumns(long(MONITORING), ['跟踪年度'], () => 2015), 'Q02', 'C3'],
    [
      'broken formulas',
      inColumns(long(MONITORING), ['执行数'], () => ({ kind: 'error', value: '#REF!' })),
      'Q19',
      'F3',
    ],
    [
      'all rows shifted aside',
      { ...long(SELF_EVALUATION), rows: long(SELF_EVALUATION).rows.map((row) => [null, ...row]) },
      'Q01',
      'C3',
    ],
  ])('are one finding with its reach: %s', (_, form, rule, cell) => {
    const findings = told(form);

    expect(findings.map((one) => `${one.rule} ${one.cell}`)).toEqual([`${rule} ${cell}`]);
    if (cell.endsWith('3')) expect(findings[0]?.message).toContain(`共${ROWS}处：第3–${ROWS + 2}行`);
  });

  it('leave each other alone, and a single other fault too', () => {
    const form = inColumns(long(SELF_EVALUATION), ['全年预算数'], () => '约一百万');
    const rows = form.rows.map((row, at) => (at === 7 ? row.map((cell) => (cell === '优' ? '优秀' : cell)) : row));

    const findings = told(inColumns({ ...form, rows }, ['自评得分'], () => '九十分'));

    expect(findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(['Q03 F3', 'Q14 I3', 'Q01 J10']);
  });

  it('are not one where few of many rows have them', () => {
    const form = long(SELF_EVALUATION);
    const rows = form.rows.map((row, at) => (at < 4 ? row.map((cell) => (cell === '优' ? '优秀' : cell)) : row));

    expect(told({ ...form, rows }).map(({ cell }) => cell)).toEqual(['J3', 'J4', 'J5', 'J6']);
  });
});
