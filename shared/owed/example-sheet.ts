import { cardForm } from '../form/card/card-forms.ts';
import type { Column } from '../form/column.ts';
import type { FormName } from '../form/form-name.ts';
import type { IssuedCell, IssuedFormat, IssuedSheet, IssuedValue } from '../form/issue/issued-sheet.ts';
import type { ListTemplateColumn } from '../form/issue/list-template.ts';
import { templateColumns } from '../form/issue/template-columns.ts';
import { LIST_FORMS } from '../form/list/list-forms.ts';
import { localForm, type OwnWord } from '../form/own-words.ts';

/** By its name everything on it is a sample, and counts for nothing. */
export const EXAMPLE_SHEET = '填报示例';

/** What stands under a label, where its kind alone would say too little. */
const BY_LABEL: { readonly [label: string]: IssuedValue } = {
  项目编码: 'JY2026001',
  项目名称: '中小学校舍维修',
  年初预算数: 500,
  申报预算: 500,
  评估后预算: 480,
  全年预算数: 520,
  预算数: 520,
  全年执行数: 498.6,
  执行数: 498.6,
  执行率: 0.9588,
  挂钩金额: 20,
  开始日期: { day: '2026-03-01' },
  结束日期: { day: '2026-11-30' },
  受惠对象: '在校学生',
  问题来源: '重点评价报告',
  问题描述: '验收资料不齐全',
  整改措施: '补齐验收资料，完善归档制度',
  责任人: '王某',
  链接: 'https://example.gov.cn/2026/0315.html',
  任务编号: '任务编号照通知填',
  事项: '召开绩效管理培训会',
  佐证材料: '培训通知、签到表',
  产出完成情况: '已完成8所，其余2所在施工',
  评价机构: '某会计师事务所',
};

const byKind = ({ kind, vocabulary }: Column, year: number): IssuedValue => {
  const [first = '', second] = vocabulary ?? [];
  switch (kind) {
    case 'word':
      return first;
    case 'words':
      return second === undefined ? first : `${first}、${second}`;
    case 'flag':
      return '是';
    case 'year':
      return year;
    case 'money':
      return 100;
    case 'score':
      return 92.5;
    case 'rate':
      return 0.95;
    case 'month':
      return 7;
    case 'count':
      return 1;
    case 'day':
      return { day: `${year}-03-15` };
    default:
      return '';
  }
};

type Example = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Shown[])[];
};
type Shown = { readonly value: IssuedValue; readonly format: IssuedFormat };

const shownIn = ({ format }: ListTemplateColumn, column: Column, year: number): Shown => ({
  value: BY_LABEL[column.label] ?? byKind(column, year),
  format,
});

const listExample = (form: FormName, year: number, words: readonly OwnWord[]): Example | undefined => {
  const declared = LIST_FORMS.find(({ name }) => name === form);
  if (declared === undefined) return undefined;
  const list = localForm(declared, words);
  const issued = list.columns.filter((column) => column.issued !== false);
  const columns = templateColumns(issued);
  return {
    title: `《${form}》一行的填法`,
    head: issued.map(({ label }) => label),
    rows: [
      issued.flatMap((column, index) => {
        const template = columns[index];
        return template === undefined ? [] : [shownIn(template, column, year)];
      }),
    ],
  };
};

const text = (value: IssuedValue): Shown => ({ value, format: typeof value === 'number' ? 'score' : 'text' });

const CARD_HEAD = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
] as const;

/** Indicators as they should be: a thing that is counted, a value with sign and unit, what came of it in the same unit. */
const INDICATORS: readonly (readonly IssuedValue[])[] = [
  ['产出指标', '数量指标', '维修校舍面积', '≥1200平方米', '1250平方米', 30, 30, ''],
  [
    '产出指标',
    '时效指标',
    '开工及时率',
    '≥95%',
    '90%',
    20,
    18.95,
    '两所学校场地移交晚了半个月；今后提前一个月确认场地',
  ],
  ['满意度指标', '服务对象满意度指标', '师生满意度', '≥90%', '93%', 10, 10, ''],
];

const cardExample = (form: FormName): Example => {
  const shown = cardForm(form)?.phase === 'self-evaluation' ? CARD_HEAD : CARD_HEAD.slice(0, 4);
  return {
    title: `《${form}》指标的填法`,
    head: shown,
    rows: INDICATORS.map((values) => values.slice(0, shown.length).map(text)),
  };
};

const cellsOf = ({ title, head, rows }: Example, top: number): readonly IssuedCell[] => [
  { row: top, column: 1, style: 'caption', format: 'text', value: title },
  ...head.map(
    (value, index): IssuedCell => ({ row: top + 1, column: index + 1, style: 'head', format: 'text', value }),
  ),
  ...rows.flatMap((values, line) =>
    values.map((shown, index): IssuedCell => ({ row: top + 2 + line, column: index + 1, style: 'given', ...shown })),
  ),
];

const TITLE = '填报示例（只供参考，不计入）';
const WIDTH = 18;
const LINE = 14;
const TOP = 3;

/** A Chinese sign takes two of a width's. */
const heightOf = ([row, cells]: [number, readonly IssuedCell[]]): {
  readonly row: number;
  readonly points: number;
} => ({
  row,
  points: 4 + LINE * Math.max(...cells.map(({ value }) => Math.ceil((2 * String(value ?? '').length) / WIDTH) || 1)),
});

/** One filled line of each list, in the district's own words, and the indicators of each card that are handed out, to be looked at. */
export const exampleSheet = (
  forms: readonly { readonly form: FormName; readonly year: number }[],
  words: readonly OwnWord[] = [],
): IssuedSheet => {
  const examples = forms.map(({ form, year }) => listExample(form, year, words) ?? cardExample(form));
  const cells: IssuedCell[] = [{ row: 1, column: 1, style: 'title', format: 'text', value: TITLE }];
  let top = TOP;
  for (const example of examples) {
    cells.push(...cellsOf(example, top));
    top += example.rows.length + 3;
  }
  const lines = Map.groupBy(cells.slice(1), ({ row, style }) => (style === 'caption' ? 0 : row));
  const widest = Math.max(...examples.map(({ head }) => head.length));
  return {
    name: EXAMPLE_SHEET,
    cells,
    merges: [{ top: 1, left: 1, bottom: 1, right: Math.min(widest, 8) }],
    widths: Array.from({ length: widest }, () => WIDTH),
    heights: [{ row: 1, points: 30 }, ...[...lines].filter(([row]) => row > 0).map(heightOf)],
    choices: [],
    frozenRows: 0,
    frozenColumns: 0,
    filter: null,
  };
};
