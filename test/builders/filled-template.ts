import type { IssuedCell, IssuedSheet, IssuedValue } from '../../shared/form/issue/issued-sheet.ts';
import { labelOf } from '../../shared/workbook/label.ts';
import { UNIT_FORMS, type WrittenForm } from './forms-builder.ts';

/** Where an input stands: the labels a person reads beside and above it, and the words before it in its row. */
type Asked = { readonly beside: string; readonly above: string; readonly row: readonly string[] };

const isWords = ({ style, value }: IssuedCell): boolean =>
  ['label', 'head'].includes(style) && typeof value === 'string' && value !== '';

const textOf = ({ value }: IssuedCell): string => labelOf(String(value));

const askedAt = (sheet: IssuedSheet, { row, column }: IssuedCell): Asked => {
  const words = sheet.cells.filter(isWords);
  const before = words.filter((one) => one.row === row && one.column < column);
  const over = words.filter((one) => one.column === column && one.row < row);
  return { beside: before.map(textOf).at(-1) ?? '', above: over.map(textOf).at(-1) ?? '', row: before.map(textOf) };
};

type Answer = (asked: Asked) => IssuedValue | undefined;

/** The form with every input filled in, and every formula showing what a program computes from that. */
const filled = (sheet: IssuedSheet, answers: { readonly input: Answer; readonly computed: Answer }): IssuedSheet => ({
  ...sheet,
  cells: sheet.cells.map((cell) => {
    if (cell.style !== 'input' && cell.formula === undefined) return cell;
    const asked = askedAt(sheet, cell);
    const value = cell.formula === undefined ? answers.input(asked) : answers.computed(asked);
    return value === undefined || value === null ? cell : { ...cell, value };
  }),
});

const HEAD: { readonly [label: string]: IssuedValue } = {
  项目名称: '河道养护专项',
  项目编码: 'XM001',
  主管部门: '示例区水务局',
  实施单位: '示例区水务局',
  '部门(单位)名称': '示例区水务局',
  项目性质: '经常性项目',
  计划开始日期: { day: '2022-01-01' },
  计划完成日期: { day: '2024-12-31' },
  预期目标: '完成河道养护985米',
  实际完成情况: '已完成河道养护985米',
  年度总体目标: '完成河道养护985米',
};

const MONEY: { readonly [column: string]: number } = {
  年初预算数: 100,
  全年预算数: 100,
  全年执行数: 96,
  '1-7月执行数': 60,
  全年预计执行数: 96,
  年度资金总额: 100,
  总额: 100,
  财政拨款: 100,
};

/** Points of a row by its second-level class, so that 产出 has 50, 效益 30 and 满意度 10 in either tree. */
const POINTS: { readonly [tree: string]: { readonly [level2: string]: number } } = {
  项目: {
    数量指标: 20,
    质量指标: 10,
    时效指标: 10,
    成本指标: 10,
    经济效益指标: 5,
    社会效益指标: 10,
    生态效益指标: 10,
    可持续影响指标: 5,
    服务对象满意度指标: 10,
  },
  整体: { 数量指标: 20, 质量指标: 20, 时效指标: 10, 社会效益指标: 20, 可持续影响指标: 10, 服务对象满意度指标: 10 },
};

const isFund = (label: string): boolean => /资金总额|财政拨款|结转|其他资金/u.test(label);

const moneyOf = (line: string, column: string): number | undefined => {
  const whole = MONEY[column] ?? MONEY[line];
  if (whole === undefined) return undefined;
  return /结转|其他资金/u.test(line) ? 0 : whole;
};

const indicatorOf = (tree: 'project' | 'whole', { beside, above }: Asked): IssuedValue | undefined => {
  const isCost = beside.includes('成本');
  const points = POINTS[tree === 'whole' ? '整体' : '项目']?.[beside];
  const answers: { readonly [column: string]: IssuedValue | undefined } = {
    三级指标: `${beside}一项`,
    年度指标值: isCost ? '≤1200元/米' : '≥90%',
    指标值: isCost ? '≤1200元/米' : '≥90%',
    实际完成值: isCost ? '1200元/米' : '92%',
    '1-7月完成情况': isCost ? '1200元/米' : '60%',
    全年预计完成情况: isCost ? '1200元/米' : '90%',
    确定能: '√',
    分值: points,
    得分: points,
  };
  return answers[above];
};

const inputOf =
  (tree: 'project' | 'whole'): Answer =>
  (asked) => {
    const line = asked.row.find(isFund) ?? '';
    if (line !== '') return moneyOf(line, asked.above);
    if (asked.beside === '年度总体目标') return HEAD[asked.beside];
    if (asked.above === '任务名称' || asked.above === '主要内容') return '河道养护';
    if (asked.above === '总额' || asked.above === '财政拨款') return 100;
    if (asked.above === '其他资金') return 0;
    return asked.beside.endsWith('指标') ? indicatorOf(tree, asked) : (HEAD[asked.beside] ?? HEAD[asked.above]);
  };

/** Tasks on the whole-unit target, 100 each. */
const TASKS = 6;

const computedOf: Answer = ({ beside, above, row }) => {
  const isTotal = !row.some((label) => /结转|其他资金/u.test(label));
  if (beside === '金额合计') return above === '其他资金' ? 0 : TASKS * 100;
  if (above === '执行率') return isTotal ? 0.96 : 0;
  if (above === '1-7月执行率') return isTotal ? 0.6 : 0;
  if (above !== '得分') return undefined;
  return row.includes('总分') ? 99.6 : 9.6;
};

/** A card as a department fills it in without a fault. */
export const filledCard = (sheet: IssuedSheet): IssuedSheet =>
  filled(sheet, { input: inputOf(sheet.name.includes('整体') ? 'whole' : 'project'), computed: computedOf });

const asIssued = (written: WrittenForm['rows'][number][number]): IssuedValue => {
  if (written === null || typeof written !== 'object') return written;
  const { kind, value } = written;
  return kind === 'date' ? { day: String(value) } : (value ?? null);
};

const formNamed = (name: string): WrittenForm | undefined =>
  Object.values(UNIT_FORMS).find(({ title }) => title.replace(/[（(].*|\d{4}年度?/gu, '') === name);

/** A list as a department fills it in without a fault: the right rows under their labels, from the top. */
export const filledList = (sheet: IssuedSheet): IssuedSheet => {
  const form = formNamed(sheet.name);
  const top = Math.min(...sheet.cells.filter(({ style }) => style === 'input').map(({ row }) => row));
  const labels = new Map(
    sheet.cells.filter(({ style }) => style === 'head').map((cell) => [cell.column, textOf(cell)]),
  );
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const written = form?.rows[cell.row - top]?.[form.head.indexOf(labels.get(cell.column) ?? '')];
      return cell.style !== 'input' || written === undefined ? cell : { ...cell, value: asIssued(written) };
    }),
  };
};
