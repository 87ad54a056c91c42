import { SCORING_TEMPLATES } from '../../form/card/scoring-template.ts';
import { SCORING_VARIANTS } from '../../form/card/scoring-variants.ts';
import { SCORING_WORDS } from '../../form/card/scoring-words.ts';
import { FORM_NAMES } from '../../form/form-name.ts';
import type { IssuedSheet, IssuedWorkbook } from '../../form/issue/issued-sheet.ts';
import type { ListTemplateRow, ListTemplateValue } from '../../form/issue/list-template.ts';
import { listSheet } from '../../form/issue/list-template.ts';
import { templateColumns } from '../../form/issue/template-columns.ts';
import { AUDIT_FORMULA_FORM } from '../../form/list/audit-formula-form.ts';
import type { ListForm } from '../../form/list/list-form.ts';
import {
  APPRAISAL_FORM,
  CALENDAR_FORM,
  DUTIES_FORM,
  LADDER_FORM,
  RULES_FORM,
  SCORING_FORM,
  SETTINGS_FORM,
  WORDS_FORM,
} from '../../form/list/plan-forms.ts';
import { APPRAISAL_FIGURES } from '../appraisal.ts';
import { classesIn, ownWordsOf, WORDED_COLUMNS } from '../parse/parse-words.ts';
import { RECIPIENT_WORDS } from '../parse/recipient-words.ts';
import { RULE_SHAPES } from '../parse/rule-shapes.ts';
import type { PlanRows } from '../plan-rows.ts';
import { languageRows } from './language-rows.ts';

type TextRow = { readonly [label: string]: string };

const PERCENT = /^(\d+(?:\.\d+)?)%$/u;
const WHOLE = /^[+-]?\d+$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const SPARE_DUTY_ROWS = 20;
const SPARE_LADDER_ROWS = 8;
const SPARE_CALENDAR_ROWS = 20;
const SPARE_SCORING_ROWS = 6;
const SPARE_FORMULA_ROWS = 20;
const SPARE_WORD_ROWS = 20;
const SPARE_APPRAISAL_ROWS = 12;

const VARIANTS_TEXT = Object.entries(SCORING_VARIANTS)
  .map(([rule, { text }]) => `${rule} ${text}`)
  .join('；');

const PARAMETERS_TEXT = Object.entries(RULE_SHAPES)
  .flatMap(([rule, { parameters }]) =>
    parameters.map(({ name, usual, meaning }) => `${rule} ${name}=${usual}（${meaning}）`),
  )
  .join('；');

const points = (hundredths: number): string => String(hundredths / 100);

/** How each template splits its hundred points, e.g. `S1 执行率10、产出50、效益30、满意度10`. */
const SPLITS_TEXT = SCORING_TEMPLATES.map(({ name, rate, split }) => {
  const classes = Object.entries(split ?? { 指标: 10_000 - rate });
  const parts = classes.map(([group, of]) => `${group.replace('指标', '') || '指标'}${points(of)}`);
  return `${name} ${[...(rate === 0 ? [] : [`执行率${points(rate)}`]), ...parts].join('、')}`;
}).join('；');

/** Wider or narrower than what a column's kind suggests: filters are long, answers of one word are short. */
const WIDTHS: { readonly [label: string]: number } = {
  任务名称: 34,
  取数表单: 26,
  计量方式: 13,
  对象范围: 32,
  达标条件: 32,
  数据年度: 10,
  目标值: 8,
  适用类别: 24,
  启用: 7,
  规则名称: 64,
  黄线: 22,
  红线: 28,
  参数: 40,
  收件人: 24,
  说明: 40,
  表单: 32,
  分值结构: 36,
  评分规则: 18,
  等级: 26,
  公式: 56,
  提示语: 44,
  怎样改: 36,
  指标: 24,
  计分方式: 20,
};

/** A text of the plan as the cell it is issued as: a percentage, a whole number and a date each become what they are. */
const issuedValue = (text: string, label: string): ListTemplateValue => {
  // 系统设置 / 取值 holds words and one date in a column without a format of its own.
  if (label === '取值') return text || null;
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined) return { value: Number(percent) / 100, format: 'percent' };
  if (WHOLE.test(text)) return { value: Number(text), format: text.startsWith('+') ? 'signed' : 'whole' };
  return DAY.test(text) ? { day: text } : text || null;
};

const issuedRow = (row: TextRow): ListTemplateRow =>
  Object.fromEntries(Object.entries(row).map(([label, text]) => [label, issuedValue(text, label)]));

const sheetOf = (
  form: ListForm,
  title: string,
  rows: readonly TextRow[],
  notes: readonly string[],
  spareRows = 0,
  choices: { readonly [label: string]: readonly string[] } = {},
): IssuedSheet =>
  listSheet({
    sheet: form.part ?? form.name,
    title,
    captions: [],
    columns: templateColumns(form.columns).map((one) => ({
      ...one,
      width: WIDTHS[one.label] ?? one.width,
      ...(choices[one.label] === undefined ? {} : { choices: { values: choices[one.label] ?? [], strict: false } }),
    })),
    rows: rows.map(issuedRow),
    spareRows,
    notes,
  });

const DUTY_NOTES = [
  '说明：日期、目标值、顺延规则、启用等改了保存即生效；改坏了会收到审核结果，原来的继续有效。每一列、每种计量方式、可用的表单和列怎样写，见“说明”表。',
  '说明：数据年度 Y 是本年，Y-1 是上年，Y+1 是下年，几年用 | 或 ~ 连接；筛选条件写 列=值|值，几个条件用 ; 连接。',
];

const RULE_NOTES = [
  '说明：工作要点只要求系统预警，没有规定颜色和界线；黄线、红线是本系统的默认值，可按本区情况修改。',
  `说明：参数写 名=值，几个之间用 ; 隔开；不写的按下面的默认值：${PARAMETERS_TEXT}。`,
];

const LADDER_NOTES = [
  '说明：适用任务写任务编号（几个用、连接）、刚性 或 原则上，不填就是所有任务；收件人、抄送还可写单位名录里的“X”“X邮箱”两列的 X，例如 分管领导。',
  '说明：连续次数写 3，是按截止日期先后连着第 3 项任务（分期的任务是连着第 3 期）到了这一步才发，例如约谈；其间有一项按时完成就重新数起。不填就是每次都发。',
  '说明：负数是截止日前的工作日数，正数是截止日后的工作日数；步骤与级别是本系统的默认值，可以修改。',
];

const CALENDAR_NOTES = [
  '说明：国家公布的节假日和调休已内置到软件发布时的年份；这里写与之不同的日子，休 表示放假，班 表示上班。还没有内置的年份，请把国务院办公厅通知中放假和调休上班的日子都登记在这里，登记后即可推算。',
];

const SCORING_NOTES = [
  '说明：分值结构可选一个名称，也可写出各部分的分值(合计 100)，例如 执行率10 产出50 效益30 满意度10；按表样 是按各表样自带的分值和算法。从上往下取第一条合适的行。',
  '说明：等级从高到低写各档和最低分，例如 优90 良70 合格60 不合格0；汇总表和重点评价台账没有自己的行时，用第一条写了等级的行。最低一档按“差”预警。',
  `说明：${SPLITS_TEXT}。`,
  `说明：评分规则可写一个或几个，用 、 连接；${VARIANTS_TEXT}。`,
  '说明：数据年度(Y、Y-1 等)和适用类别不填，就是所有年度、所有单位；说明一列只给人看。',
];

const WORD_NOTES = [
  '说明：本区自己的用词：单位名录、各表有固定选项的栏目和下拉选项都从这里取词。',
  '说明：单位类别以这里为准，写 乡镇、学校、医院、国有企业 等本区的类别；视同 写与哪一类一起排名。财政部门的类别以“财政局”结尾。',
  '说明：各单位对某一栏有自己的叫法的，栏目写 标签，词写他们的叫法，视同 写原来的栏名，例如 标签、资金盘子、全年预算数。',
  '说明：别的栏目，这里留有原有的词的，以这里的行为准；只写新词的，是在原有的词上增加。视同 写它等于原有的哪个词，记录和预警就按那个词算。',
];

const APPRAISAL_NOTES = [
  `说明：指标可写 ${APPRAISAL_FIGURES.map(({ word, names }) => (names === 'nothing' ? word : `${word} 编号`)).join('、')}；一行一项，分值相加通常是 100。`,
  '说明：计分方式 按比例 是分值乘以比例；达标得满分 是达标给全部分值，否则 0 分；每次扣2 是从分值里每次扣 2 分，扣完为止(分值空着就是从总分里扣，不限)；每次加2 是每次加 2 分，加到分值为止。',
  '说明：某个单位没有的项不计，其余各项折算到同样的总分；按单位类别分别排名(词表的 视同 写与哪一类一起排名)。',
];

/** What finance is told about its own formulas, beside where it writes them. */
const AUDIT_NOTES = [
  '说明：本区自己的审核要求，一行一条，写在哪张表的哪些栏之间应有什么关系；不成立的记录会在审核结果里列出。',
  '说明：公式用栏名写，如 全年执行数 <= 全年预算数、自评得分 >= 90 则 等级 = 优、执行率 = 全年执行数 / 全年预算数 ± 0.5%。金额以万元计。',
  '说明：可用 + - * / ( ) = <> < <= > >= 且 或 非 则 ±，以及 合计(栏) 个数() 绝对值(数) 四舍五入(数, 位数) 为空(栏) 包含(栏, 文字) 长度(栏) 今天 上年(栏) 上期(栏) 表(表单, 栏)。',
  '说明：卡片表的绩效指标：指标(栏) 逐行核对，如 指标(得分) <= 指标(分值)；指标个数(条件)、指标合计(栏, 条件)，如 指标合计(分值, 一级指标 = 满意度指标) <= 10；栏有 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因。',
  '说明：级别 错误 使该记录不计入，需说明 要单位写明理由，提示 只提醒；用到上年、上期或别的表的公式只能是 需说明 或 提示。',
  '说明：提示语里可以写 {全年执行数}，显示时换成这一栏填的值；适用写 栏=值|值 这样的条件，空着就是所有记录。',
];

const FORM_CHOICES: readonly string[] = FORM_NAMES.filter((name) => name !== '工作要点' && name !== '单位名录');

/** 说明: how everything in the workbook is written; nobody's input, and read as no form. */
const languageSheet = (words: PlanRows['words']): IssuedSheet =>
  listSheet({
    sheet: '说明',
    title: '填写说明',
    captions: [],
    columns: [
      { label: '部分', width: 14, format: 'text', style: 'given' },
      { label: '写法', width: 26, format: 'text', style: 'given' },
      { label: '含义', width: 56, format: 'text', style: 'given' },
      { label: '例子和可用的词', width: 90, format: 'text', style: 'given' },
    ],
    rows: languageRows(ownWordsOf(words)).map(({ part, word, meaning, example }) => ({
      部分: part,
      写法: word,
      含义: meaning,
      例子和可用的词: example,
    })),
    spareRows: 0,
    notes: [],
  });

const auditFormulaSheet = (year: number, formulas: PlanRows['formulas']): IssuedSheet =>
  sheetOf(AUDIT_FORMULA_FORM, `${year}年工作要点 审核公式`, formulas, AUDIT_NOTES, SPARE_FORMULA_ROWS);

/** 工作要点.xlsx as it is issued: the sheets with exactly the rows of the plan, dates as dates and numbers as numbers. */
export const planWorkbook = (rows: PlanRows): IssuedWorkbook => {
  const title = (sheet: string): string => `${rows.year}年工作要点 ${sheet}`;
  const classes = classesIn(rows.words);
  return {
    sheets: [
      sheetOf(
        DUTIES_FORM,
        `${rows.year}年全面实施预算绩效管理工作要点 任务`,
        rows.duties,
        DUTY_NOTES,
        SPARE_DUTY_ROWS,
        {
          适用类别: [...classes, '全区'],
          取数表单: FORM_CHOICES,
          数据年度: ['Y', 'Y-1', 'Y+1', 'Y|Y-1', 'Y-1~Y+1', '不限'],
          期间: ['每月', '每季', '每半年', '上半年', '下半年', '前三季度'],
        },
      ),
      sheetOf(RULES_FORM, title('预警规则'), rows.rules, RULE_NOTES),
      sheetOf(LADDER_FORM, title('提醒规则'), rows.ladder, LADDER_NOTES, SPARE_LADDER_ROWS, {
        收件人: RECIPIENT_WORDS.map(([word]) => word),
        抄送: RECIPIENT_WORDS.map(([word]) => word),
        适用任务: ['刚性', '原则上'],
      }),
      sheetOf(CALENDAR_FORM, title('日历'), rows.calendar, CALENDAR_NOTES, SPARE_CALENDAR_ROWS),
      sheetOf(SCORING_FORM, title('评分模板'), rows.scoring, SCORING_NOTES, SPARE_SCORING_ROWS, {
        适用类别: classes,
        分值结构: SCORING_WORDS,
      }),
      sheetOf(WORDS_FORM, title('词表'), rows.words, WORD_NOTES, SPARE_WORD_ROWS, { 栏目: WORDED_COLUMNS }),
      sheetOf(APPRAISAL_FORM, title('考核'), rows.appraisal, APPRAISAL_NOTES, SPARE_APPRAISAL_ROWS, {
        指标: APPRAISAL_FIGURES.map(({ word, names }) => (names === 'nothing' ? word : `${word} `)),
        计分方式: ['按比例', '达标得满分', '每次扣1', '每次加1'],
      }),
      sheetOf(SETTINGS_FORM, title('系统设置'), rows.settings, [
        '说明：开窗发表、开窗通知、标注副本、启用 填 是 或 否，没有这一行时 开窗发表、开窗通知、标注副本 是 否，启用 是 是；封存日期填一个日期，没有这一行就是次年6月30日；收件域名填邮箱的域名，例如 example.gov.cn，几个用、连接，不填就不限制。',
      ]),
      auditFormulaSheet(rows.year, rows.formulas),
      languageSheet(rows.words),
    ],
  };
};
