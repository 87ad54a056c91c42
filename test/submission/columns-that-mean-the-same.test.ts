import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf, FINANCE_CONTEXT } from '../builders/context-builder.ts';
import { FINANCE_FORMS, linesOf, UNIT_FORMS, type WrittenForm } from '../builders/forms-builder.ts';
import { synonymLayouts } from '../builders/list-layouts.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

const { REGISTER, SELF_EVALUATION, MONITORING, KEY_EVALUATION, RECTIFICATION, EX_ANTE, DISCLOSURE } = UNIT_FORMS;
const FORMS = Object.entries({ ...UNIT_FORMS, ...FINANCE_FORMS });

const read = (form: WrittenForm, key = '') =>
  readSubmission(workbookOf(sheetOf(linesOf(form))), key in FINANCE_FORMS ? FINANCE_CONTEXT : contextOf());

const recordsOf = (reading: ReturnType<typeof read>) => reading.forms.flatMap(({ records }) => records);
const fieldsOf = (reading: ReturnType<typeof read>) => recordsOf(reading).map(({ fields }) => fields);

/** The form with a further column right of it. */
const beside = (
  form: WrittenForm,
  header: string,
  cell: (row: readonly Written[], at: number) => Written,
): WrittenForm => ({
  ...form,
  head: [...form.head, header],
  rows: form.rows.map((row, at) => [...row, cell(row, at)]),
});

const inColumn = (form: WrittenForm, label: string) => (row: readonly Written[]) =>
  row[form.head.indexOf(label)] ?? null;

const emptied = (form: WrittenForm, label: string): WrittenForm => ({
  ...form,
  rows: form.rows.map((row) => row.map((cell, at) => (form.head[at] === label ? null : cell))),
});

/** What was read, a header that says the same, and a column of what it says, in the unit it names. */
const SAME: readonly [string, WrittenForm, string, (cell: Written) => Written][] = [
  ['年初预算数', REGISTER, '年初预算数（万元）', (cell) => cell],
  ['年初预算数', REGISTER, '年初预算数(元)', (cell) => Number(cell) * 10_000],
  ['年初预算数', REGISTER, '年初\n预算数', (cell) => cell],
  ['年初预算数', REGISTER, '年初预算', (cell) => cell],
  ['年初预算数', REGISTER, '*年初预算金额', (cell) => cell],
  ['全年预算数', SELF_EVALUATION, '全年预算数（A）', (cell) => cell],
  ['全年预算数', SELF_EVALUATION, '本年预算数', (cell) => cell],
  ['全年执行数', SELF_EVALUATION, '累计执行数', (cell) => cell],
  ['自评得分', SELF_EVALUATION, '得分', (cell) => cell],
  ['项目名称', REGISTER, '名称', (cell) => cell],
  ['项目名称', REGISTER, '项目名称（全称）', (cell) => cell],
  ['项目编码', REGISTER, '编码', (cell) => cell],
  ['预算年度', REGISTER, '预算年度（必填）', (cell) => cell],
];

describe('two columns that mean the same', () => {
  it.each(SAME)('are no fault where they always say the same: %s, %#', (label, form, header, as) => {
    const reading = read(beside(form, header, (row) => as(inColumn(form, label)(row))));

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toEqual(fieldsOf(read(form)));
  });

  it.each(SAME)('are named with both places where they differ: %s, %#', (label, form, header, as) => {
    const other = form.rows.at(-1)?.[form.head.indexOf(label)] ?? null;
    const reading = read(
      beside(form, header, (row, at) =>
        as(at === 1 ? (other === 2022 ? 2021 : typeof other === 'number' ? 77 : other) : inColumn(form, label)(row)),
      ),
    );

    expect(reading.findings).toMatchObject([{ rule: 'Q01', level: 'hint', value: header }]);
    expect(reading.findings[0]?.message).toContain(`“${label}”有两列(`);
    expect(reading.findings[0]?.message).toContain('第4行两列填的不同');
    expect(fieldsOf(reading)).toEqual(fieldsOf(read(form)));
  });

  it.each(SAME)('are read where something stands: %s blank, %#', (label, form, header, as) => {
    const reading = read(
      beside(emptied(form, label), header, (row, at) => as(inColumn(form, label)(form.rows[at] ?? row))),
    );

    expect(reading.findings).toMatchObject([{ rule: 'Q01', level: 'hint' }]);
    expect(reading.findings[0]?.message).toContain('列空着，读的是');
    expect(fieldsOf(reading)).toEqual(fieldsOf(read(form)));
  });

  it('lose nothing where the second is blank', () => {
    expect(read(beside(REGISTER, '年初预算', () => null)).findings).toEqual([]);
    expect(read(beside(REGISTER, '年初预算', () => '—')).findings).toEqual([]);
  });

  it('are told where one is filled in for some rows and the other for the rest', () => {
    const halved: WrittenForm = {
      ...REGISTER,
      rows: REGISTER.rows.map((row, at) =>
        row.map((cell, column) => (at > 3 && REGISTER.head[column] === '年初预算数' ? null : cell)),
      ),
    };
    const reading = read(beside(halved, '年初预算', (_, at) => (at > 3 ? 100 : null)));

    expect(reading.findings.map(({ message }) => message).join()).toContain('第7–10行两列填的不同');
  });

  it('are not called blank where something stands far below the head of a long list', () => {
    const rows = Array.from({ length: 4000 }, (_, at) => REGISTER.rows[at % REGISTER.rows.length] ?? []);
    const long = beside(emptied({ ...REGISTER, rows }, '年初预算数'), '年初预算', () => 100);
    const column = REGISTER.head.indexOf('年初预算数');
    const late = long.rows.map((row, at) => (at < 3999 ? row : row.with(column, 77)));
    const told = read({ ...long, rows: late })
      .findings.map(({ message }) => message)
      .filter((message) => message.includes('有两列('));

    expect(told).toHaveLength(1);
    expect(told[0]).toContain('第4002行两列填的不同');
  });
});

describe('a column by any other of its names', () => {
  const cases = FORMS.flatMap(([key, form]) =>
    synonymLayouts(form).map((renamed): [string, string, string, WrittenForm] => {
      const at = renamed.head.findIndex((label) => !form.head.includes(label));
      return [key, form.head[at] ?? '', renamed.head[at] ?? '', form];
    }),
  );

  it.each(cases)('beside its own name is no fault where both say the same: %s %s and %s', (key, label, name, form) => {
    const reading = read(beside(form, name, inColumn(form, label)), key);

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toEqual(fieldsOf(read(form, key)));
  });
});

describe('a column that stands beside another by right', () => {
  it.each<[string, WrittenForm, Written]>([
    ['一级项目名称', REGISTER, '社会治理'],
    ['一级项目', REGISTER, '社会治理'],
    ['专项资金名称', REGISTER, '社会治理专项'],
    ['主管部门', REGISTER, '区教育局'],
    ['单位名称', REGISTER, '区教育局'],
    ['其中：财政资金', REGISTER, 12],
    ['其中：年初预算数', REGISTER, 12],
    ['上年预算数', REGISTER, 12],
    ['2021年预算数', REGISTER, 12],
    ['预算调整数', REGISTER, 12],
    ['资金合计', REGISTER, 500],
    ['说明', REGISTER, '跨年项目'],
    ['项目类型', REGISTER, '经常性'],
    ['1-6月执行数', SELF_EVALUATION, 12],
    ['上级资金', SELF_EVALUATION, 12],
    ['复核得分', SELF_EVALUATION, 80],
    ['总分', SELF_EVALUATION, 100],
    ['评价等级', SELF_EVALUATION, '良'],
    ['全年预计执行数', MONITORING, 120],
    ['评价金额', KEY_EVALUATION, 12],
    ['项目单位', KEY_EVALUATION, '某某学校'],
    ['评价主体', KEY_EVALUATION, '财政局'],
    ['责任单位', RECTIFICATION, '办公室'],
    ['整改情况', RECTIFICATION, '已按要求重新编报'],
    ['销项日期', RECTIFICATION, '2022-07-30'],
    ['主要问题', RECTIFICATION, '内容较多'],
    ['预算年度', EX_ANTE, 2024],
    ['完成日期', EX_ANTE, '2022-07-10'],
    ['专家评分', EX_ANTE, 70],
    ['公开年度', DISCLOSURE, 2021],
  ])('is no fault: %s, %#', (header, form, cell) => {
    const reading = read(beside(form, header, () => cell));

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toEqual(fieldsOf(read(form)));
  });

  it('is not read in its place where nothing stands there', () => {
    const told = read(beside(emptied(SELF_EVALUATION, '全年预算数'), '其中：全年预算数', () => 12));
    const remarks = read(beside(REGISTER, '说明', () => '跨年项目'));

    expect(told.verdict).toBe('returned');
    expect(recordsOf(remarks)[0]?.fields['备注']).toBeNull();
  });
});
