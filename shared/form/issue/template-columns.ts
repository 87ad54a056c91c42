import type { Column, ColumnKind } from '../column.ts';
import { columnGuide } from './column-guide.ts';
import type { IssuedFormat } from './issued-sheet.ts';
import type { ListTemplateColumn } from './list-template.ts';

const FORMATS: Record<ColumnKind, IssuedFormat> = {
  text: 'text',
  code: 'code',
  money: 'money',
  rate: 'rate',
  score: 'score',
  day: 'day',
  flag: 'text',
  word: 'text',
  words: 'text',
  year: 'year',
  count: 'whole',
  month: 'whole',
};

const WIDTHS: Record<ColumnKind, number> = {
  text: 20,
  code: 14,
  money: 14,
  rate: 10,
  score: 10,
  day: 13,
  flag: 11,
  word: 13,
  words: 18,
  year: 10,
  count: 8,
  month: 9,
};

const LONG_TEXT = /名称|问题|措施|原因|链接|材料|情况|事项/u;
const LONG_WIDTH = 28;
const YES_NO = ['是', '否'];

/** 执行率 is spent over budget, whatever the list calls them; blank while there is nothing to divide. */
const SPENT_AND_BUDGET = [
  ['全年执行数', '全年预算数'],
  ['执行数', '全年预算数'],
] as const;

const rateFormula = (labels: readonly string[]): ListTemplateColumn['formula'] => {
  const pair = SPENT_AND_BUDGET.find((labelPair) => labelPair.every((label) => labels.includes(label)));
  if (pair === undefined) return undefined;
  return (row, letterOf) => {
    const [spent, budget] = pair.map((label) => `${letterOf(label)}${row}`);
    return `IF(OR(${spent}="",N(${budget})=0),"",ROUND(${spent}/${budget},4))`;
  };
};

const choicesOf = ({ kind, vocabulary }: Column): ListTemplateColumn['choices'] => {
  if (kind === 'flag') return { values: YES_NO, strict: true };
  return vocabulary === undefined ? undefined : { values: vocabulary, strict: kind === 'word' };
};

const templateColumn = (column: Column, labels: readonly string[]): ListTemplateColumn => {
  const choices = choicesOf(column);
  const formula = column.label === '执行率' ? rateFormula(labels) : undefined;
  const guide = columnGuide(column, formula !== undefined);
  return {
    label: column.label,
    width: column.kind === 'text' && LONG_TEXT.test(column.label) ? LONG_WIDTH : WIDTHS[column.kind],
    format: FORMATS[column.kind],
    style: formula === undefined ? 'input' : 'computed',
    required: column.required,
    ...(guide === undefined ? {} : { guide }),
    ...(choices === undefined ? {} : { choices }),
    ...(formula === undefined ? {} : { formula }),
  };
};

/** Columns of a list as it is issued, but those that are not: a format, a width, drop-downs and formulas for what each column holds. */
export const templateColumns = (columns: readonly Column[]): readonly ListTemplateColumn[] => {
  const labels = columns.map(({ label }) => label);
  return columns.filter(({ issued }) => issued !== false).map((column) => templateColumn(column, labels));
};
