import type { ReadingContext } from '../../shared/submission/reading-context.ts';
import { contextOf, FINANCE_CONTEXT } from '../builders/context-builder.ts';
import { FINANCE_FORMS, linesOf, UNIT_FORMS, type WrittenForm, withCell } from '../builders/forms-builder.ts';
import type { Written } from '../builders/sheet-builder.ts';
import type { Defect, Expected } from './list-defects.ts';

const { REGISTER, EX_ANTE, MONITORING, SELF_EVALUATION, KEY_EVALUATION, RECTIFICATION, DISCLOSURE, WORK_LOG } =
  UNIT_FORMS;

type Lines = readonly (readonly Written[])[];

const defect = (
  name: string,
  lines: Lines,
  [rule, level, cell]: readonly [string, Expected['level'], string],
  context: ReadingContext = contextOf(),
): Defect => ({ name, lines, context, expected: { rule, level, cell } });

const withoutColumn = (form: WrittenForm, label: string): WrittenForm => {
  const at = form.head.indexOf(label);
  const cut = <T>(line: readonly T[]): readonly T[] => line.filter((_, index) => index !== at);
  return { ...form, head: cut(form.head), rows: form.rows.map(cut) };
};

const MISSING_COLUMNS: readonly (readonly [WrittenForm, string])[] = [
  [REGISTER, '是否新增'],
  [REGISTER, '年初预算数'],
  [REGISTER, '对象类型'],
  [EX_ANTE, '评估结论'],
  [EX_ANTE, '评估年度'],
  [MONITORING, '跟踪层次'],
  [MONITORING, '执行数'],
  [SELF_EVALUATION, '全年执行数'],
  [SELF_EVALUATION, '项目名称'],
  [KEY_EVALUATION, '评价得分'],
  [KEY_EVALUATION, '评价年度'],
  [RECTIFICATION, '整改状态'],
  [DISCLOSURE, '公开内容'],
  [WORK_LOG, '完成日期'],
];

const everyRow = (form: WrittenForm, label: string, change: (written: Written) => Written): WrittenForm => {
  const at = form.head.indexOf(label);
  return {
    ...form,
    rows: form.rows.map((row) => row.map((written, index) => (index === at ? change(written) : written))),
  };
};

const titled = (form: WrittenForm, title: string): WrittenForm => ({ ...form, title });

const inYuan = (form: WrittenForm, labels: readonly string[]): WrittenForm =>
  labels.reduce((changed, label) => everyRow(changed, label, (written) => Number(written) * 10_000), form);

const shifted = (form: WrittenForm, row: number): WrittenForm => ({
  ...form,
  rows: form.rows.map((cells, at) => (at === row - 1 ? [null, ...cells] : cells)),
});

const asked = (form: string, ...years: number[]): ReadingContext =>
  contextOf({ yearsOf: new Map([[form, new Set(years)]]) });

const total = (form: WrittenForm, ...line: Written[]): Lines => [...linesOf(form), line];

/** Faults of a whole column, row, title or table. */
export const SHAPE_DEFECTS: readonly Defect[] = [
  ...MISSING_COLUMNS.map(([form, label]) =>
    defect(`${form.title} without the column ${label}`, linesOf(withoutColumn(form, label)), ['Q01', 'error', 'A2']),
  ),
  defect('零报告 beside rows', [...linesOf(MONITORING), ['零报告']], ['Q01', 'hint', 'A11']),
  defect('零报告 for no year', [['重点评价台账'], KEY_EVALUATION.head, [null, '零报告']], ['Q02', 'hint', 'B3']),
  defect('a row slipped to the right', linesOf(shifted(KEY_EVALUATION, 3)), ['Q01', 'error', 'C5']),
  defect('a whole column left blank', linesOf(everyRow(SELF_EVALUATION, '自评得分', () => null)), [
    'Q01',
    'error',
    'I3',
  ]),
  defect('a whole column of prose', linesOf(everyRow(MONITORING, '执行数', () => '详见明细')), ['Q03', 'error', 'F3']),
  defect('a whole column of wrong grades', linesOf(everyRow(SELF_EVALUATION, '等级', () => '良')), [
    'Q20',
    'error',
    'J3',
  ]),
  defect('a whole column of wrong words', linesOf(everyRow(REGISTER, '对象类型', () => '一般项目')), [
    'Q01',
    'error',
    'D3',
  ]),
  defect('amounts in 元 that nothing declares', linesOf(inYuan(REGISTER, ['年初预算数', '全年预算数'])), [
    'Q03',
    'error',
    'J2',
  ]),
  defect('one column in 元, the other in 万元', linesOf(inYuan(SELF_EVALUATION, ['全年执行数'])), [
    'Q03',
    'error',
    'G3',
  ]),
  defect(
    'a year nobody asked for in one row',
    linesOf(withCell(SELF_EVALUATION, 2, '预算年度', 2019)),
    ['Q02', 'error', 'D4'],
    asked('绩效自评汇总表', 2021),
  ),
  defect(
    'a year nobody asked for in every row',
    linesOf(everyRow(SELF_EVALUATION, '预算年度', () => 2022)),
    ['Q02', 'error', 'D3'],
    asked('绩效自评汇总表', 2021),
  ),
  defect(
    'a year nobody asked for in the title alone',
    linesOf(titled(withoutColumn(MONITORING, '跟踪年度'), '2021年绩效跟踪汇总表')),
    ['Q02', 'error', 'A1'],
    asked('绩效跟踪汇总表', 2022),
  ),
  defect('a total its rows do not add up to', total(REGISTER, '合计', ...Array(8).fill(null), 836, 999), [
    'Q19',
    'hint',
    'K11',
  ]),
  defect(
    'a column given twice',
    linesOf({
      ...SELF_EVALUATION,
      head: [...SELF_EVALUATION.head, '全年执行数'],
      rows: SELF_EVALUATION.rows.map((cells) => [...cells, 1]),
    }),
    ['Q01', 'hint', 'K2'],
  ),
  defect('a name alone above the lines it may head', linesOf(REGISTER).toSpliced(4, 0, [null, '一号楼维修']), [
    'Q01',
    'hint',
    'B5',
  ]),
  defect('a row that stands where a sample is announced', linesOf(REGISTER).toSpliced(2, 0, ['示例：']), [
    'Q01',
    'hint',
    'A4',
  ]),
  defect('a name of placeholders', linesOf(withCell(REGISTER, 2, '项目名称', 'XX道路工程')), ['Q36', 'hint', 'B4']),
  defect('a row given twice', [...linesOf(SELF_EVALUATION), SELF_EVALUATION.rows[0] ?? []], ['Q36', 'hint', 'A11']),
  defect(
    "another unit's name in the title",
    linesOf(titled(SELF_EVALUATION, '闵行区卫生健康委员会绩效自评汇总表（2021年度）')),
    ['Q44', 'error', 'A1'],
  ),
  defect(
    "another unit's name beside 填报单位",
    [[SELF_EVALUATION.title], ['填报单位：', '[106310]区卫健委本级'], SELF_EVALUATION.head, ...SELF_EVALUATION.rows],
    ['Q44', 'error', 'B2'],
  ),
  defect(
    'a unit name nobody knows',
    [[SELF_EVALUATION.title], ['填报单位：某某研究院'], SELF_EVALUATION.head, ...SELF_EVALUATION.rows],
    ['Q44', 'error', 'A2'],
  ),
  ...Object.values(FINANCE_FORMS).map((form) =>
    defect(`${form.title} handed in by a unit`, linesOf(form), ['Q44', 'error', 'A1']),
  ),
  defect(
    'a folder the roster does not know',
    linesOf(MONITORING),
    ['Q44', 'error', ''],
    contextOf({ folder: '教育', unit: null }),
  ),
  defect(
    'a row of the register without amounts',
    linesOf(withCell(withCell(REGISTER, 4, '年初预算数', null), 4, '全年预算数', null)),
    ['Q01', 'error', 'J6'],
  ),
  defect(
    'more spent than budgeted',
    linesOf(withCell(withCell(MONITORING, 4, '执行数', 130), 4, '执行率', '108.33%')),
    ['Q08', 'hint', 'F6'],
  ),
  defect(
    'a rate where nothing was budgeted or spent',
    linesOf(withCell(withCell(withCell(MONITORING, 4, '全年预算数', 0), 4, '执行数', 0), 4, '执行率', '100%')),
    ['Q05', 'error', 'G6'],
  ),
  defect(
    'a subtotal its rows do not add up to',
    [...linesOf(MONITORING), ['小计', null, null, null, 960, 500]],
    ['Q19', 'hint', 'F11'],
  ),
  defect(
    'a policy directory department nobody knows in every row',
    linesOf(everyRow(FINANCE_FORMS.POLICY_DIRECTORY, '主管部门', () => '某办')),
    ['Q44', 'hint', 'C3'],
    FINANCE_CONTEXT,
  ),
];
