import { CARD_FORMS } from '../../form/card/card-forms.ts';
import { SCORING_TEMPLATES, type ScoringTemplate } from '../../form/card/scoring-template.ts';
import { SCORING_VARIANTS } from '../../form/card/scoring-variants.ts';
import { AS_THE_CARD } from '../../form/card/scoring-words.ts';
import type { Column } from '../../form/column.ts';
import { LIST_FORMS } from '../../form/list/list-forms.ts';
import { type OwnWord, wordsFor } from '../../form/own-words.ts';
import { APPRAISAL_FIGURES } from '../appraisal.ts';
import { COMPUTED_COLUMNS } from '../columns/computed-columns.ts';
import { MEASURE_SHAPES } from '../measures/all-measures.ts';
import type { MeasureShape } from '../measures/measure-shape.ts';
import { RECIPIENT_WORDS } from '../parse/recipient-words.ts';
import { type LineKind, RULE_SHAPES } from '../parse/rule-shapes.ts';
import { PLAN_SHEETS, type PlanSheetKey } from '../plan-rows.ts';
import { DEFAULT_SETTINGS } from '../shipped/default-settings.ts';
import { CELL_MEANINGS } from './cell-meanings.ts';
import { FORMULA_LANGUAGE } from './formula-language.ts';

/** One line of what may be written in a 工作要点: which part of it, what is written, what it means, and an example. */
export type LanguageRow = {
  readonly part: string;
  readonly word: string;
  readonly meaning: string;
  readonly example: string;
};

const of =
  (part: string) =>
  (word: string, meaning: string, example = ''): LanguageRow => ({ part, word, meaning, example });

/** The columns of a sheet. */
const cellsOf = (key: PlanSheetKey): readonly LanguageRow[] =>
  Object.entries(CELL_MEANINGS[key]).map(([column, { meaning, example }]) =>
    of(`${PLAN_SHEETS[key].sheet}的列`)(column, meaning, example),
  );

const workedRow = ({ example, worked }: MeasureShape): string => {
  const cells = Object.entries(example).map(([column, text]) => `${column}：${text}`);
  return `${cells.join('，')}。${worked}。`;
};

const measureRows = MEASURE_SHAPES.map((shape) => of('计量方式')(shape.word, shape.meaning, workedRow(shape)));

const filter = of('筛选条件');

const FILTER_ROWS: readonly LanguageRow[] = [
  filter('列=值|值', '这一列是其中一个值；几个值用 | 隔开', '评价层次=部门重点|财政重点'),
  filter('列!=值', '不是这个值；只写 列!= 是不空', '评估结论!='),
  filter('列~文字', '含有这几个字', '项目类别~专项债券'),
  filter('列>=数', '比大小：< <= > >=，用于金额、比率、得分、日期和年数', '年初预算数>=500'),
  filter('条件;条件', '都要满足', '对象类型=项目;是否重大=是'),
  filter('条件 或 条件', '满足一个就行，前后各空一格', '是否新增=是 或 剩余月数<=6'),
  filter('表单:条件', '只用于 对象范围：要覆盖的是那张表的行', '整改台账:计划完成日期<=今天'),
  filter('金额', '以万元计，可写 500、500万元、1,000', '全年预算数>=500'),
  filter('比率', '60%、60、0.6 是一样的，1 是 100%', '执行率>=60%'),
  filter('日期', '年-月-日，或 今天；在上年至后年之间', '开始日期>=2022-09-01'),
  filter('是否', '是 或 否', '是否重大=是'),
];

const KINDS: { readonly [kind in Column['kind']]: string } = {
  text: '文字',
  code: '编码',
  money: '金额(万元)',
  rate: '比率',
  score: '得分',
  day: '日期',
  flag: '是/否',
  word: '选一个',
  words: '可选几个',
  year: '年份',
  count: '个数',
  month: '月份',
};

const columnText = ({ label, kind, vocabulary }: Column, words: readonly OwnWord[]): string => {
  const closed = wordsFor(words, label)?.allowed ?? vocabulary;
  return `${label}（${closed === undefined || kind === 'text' ? KINDS[kind] : closed.join('/')}）`;
};

/** Forms that 取数表单, filters and formulas may be about. */
const FORMS = [...LIST_FORMS, ...CARD_FORMS].filter(({ name }) => name !== '工作要点' && name !== '单位名录');

const OWNERS = { unit: '各单位报', finance: '财政局维护', both: '各单位和财政局都可报' } as const;

const formRows = (words: readonly OwnWord[]): readonly LanguageRow[] =>
  FORMS.map(({ name, owner, columns }) =>
    of('表单和列')(name, OWNERS[owner], columns.map((column) => columnText(column, words)).join('、')),
  );

const computedRows = COMPUTED_COLUMNS.map(({ name, comparison, meaning }) =>
  of('算出来的列')(name, meaning, comparison === 'flag' ? `${name}=是` : `${name}>=1`),
);

const LINES: { readonly [kind in LineKind]: string } = {
  below: '低于的百分数，例如 <80%',
  above: '高于的百分数，例如 >20%',
  workdays: '工作日数，例如 逾期10个工作日',
  months: '月数，例如 到期6个月内',
  years: '年数，例如 近三年',
  switch: '只写用不用，没有数；不用填 —',
};

const ruleRows = Object.entries(RULE_SHAPES).map(([rule, { yellow, red, parameters }]) =>
  of('预警规则')(
    rule,
    `黄线：${LINES[yellow]}；红线：${LINES[red]}`,
    parameters.map(({ name, usual, meaning }) => `参数 ${name}=${usual}：${meaning}`).join('；'),
  ),
);

const appraisalRows = APPRAISAL_FIGURES.map(({ word, names, meaning, time }) =>
  of('考核')(
    names === 'nothing' ? word : `${word} 编号`,
    meaning,
    time === '' ? '只能按比例' : `每次扣N、每次加N 的一次是：${time}`,
  ),
);

const points = (hundredths: number): string => String(hundredths / 100);

/** How a named split divides its points: `执行率10 产出50 效益30 满意度10`. */
const splitText = ({ rate, total, split }: ScoringTemplate): string =>
  [
    ...(rate === 0 ? [] : [`执行率${points(rate)}`]),
    ...(split === null
      ? [`指标合计${points(total - rate)}`]
      : Object.entries(split).map(([group, part]) => `${group.replace('指标', '') || '指标'}${points(part)}`)),
  ].join(' ');

const scoringRows: readonly LanguageRow[] = [
  of('分值结构')(AS_THE_CARD, '按各表样自带的分值和算法'),
  ...SCORING_TEMPLATES.map((template) => of('分值结构')(template.name, splitText(template))),
  ...Object.entries(SCORING_VARIANTS).map(([rule, { text }]) => of('评分规则')(rule, text)),
];

const settingRows = DEFAULT_SETTINGS.map(({ 设置项, 取值, 说明 }) =>
  of('系统设置')(设置项, 说明, 取值 === '' ? '' : `没有这一行就是 ${设置项 === '封存日期' ? '次年6月30日' : 取值}`),
);

const formulaRows = FORMULA_LANGUAGE.map(({ word, meaning, form, example }) =>
  of('公式')(word, meaning, `${form}：${example}`),
);

const recipientRows: readonly LanguageRow[] = [
  ...RECIPIENT_WORDS.map(([word, meaning]) => of('收件人')(word, meaning)),
  of('收件人')('别的称呼', '单位名录里有“X”和“X邮箱”两列的，就可以写 X', '分管领导'),
];

/** The whole language of the workbook, from the very declarations that it is read by. */
export const languageRows = (words: readonly OwnWord[]): readonly LanguageRow[] => [
  ...cellsOf('duties'),
  ...measureRows,
  ...FILTER_ROWS,
  ...computedRows,
  ...formRows(words),
  ...cellsOf('rules'),
  ...ruleRows,
  ...cellsOf('ladder'),
  ...recipientRows,
  ...cellsOf('calendar'),
  ...cellsOf('scoring'),
  ...scoringRows,
  ...cellsOf('words'),
  ...cellsOf('appraisal'),
  ...appraisalRows,
  ...cellsOf('settings'),
  ...settingRows,
  ...cellsOf('formulas'),
  ...formulaRows,
];
