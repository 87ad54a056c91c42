/** The rows of 工作要点 as text, keyed by the labels of its sheets: what a workbook holds and what ships with the product. */
export const DUTY_COLUMNS = [
  '任务编号',
  '任务名称',
  '依据',
  '适用类别',
  '取数表单',
  '数据年度',
  '计量方式',
  '对象范围',
  '达标条件',
  '目标值',
  '开始日期',
  '截止日期',
  '顺延规则',
  '不重复年限',
  '约束',
  '启用',
  '期间',
  '适用单位',
  '统计口径',
] as const;

export const RULE_COLUMNS = ['规则编号', '规则名称', '黄线', '红线', '参数', '启用', '依据'] as const;

export const LADDER_COLUMNS = ['步骤', '相对截止日(工作日)', '级别', '收件人', '抄送', '适用任务', '连续次数'] as const;

const CALENDAR_COLUMNS = ['日期', '类型(休/班)', '说明'] as const;

export const SCORING_COLUMNS = ['表单', '数据年度', '适用类别', '分值结构', '评分规则', '等级', '说明'] as const;

export const WORD_COLUMNS = ['栏目', '词', '视同', '说明'] as const;

export const SETTING_COLUMNS = ['设置项', '取值', '说明'] as const;

export const APPRAISAL_COLUMNS = ['指标', '分值', '计分方式', '说明'] as const;

export const AUDIT_FORMULA_COLUMNS = ['编号', '表单', '适用', '公式', '级别', '提示语', '怎样改', '启用'] as const;

export type AuditFormulaRow = { readonly [column in (typeof AUDIT_FORMULA_COLUMNS)[number]]: string };
export type AppraisalRow = { readonly [column in (typeof APPRAISAL_COLUMNS)[number]]: string };
export type DutyRow = { readonly [column in (typeof DUTY_COLUMNS)[number]]: string };
export type RuleRow = { readonly [column in (typeof RULE_COLUMNS)[number]]: string };
export type LadderRow = { readonly [column in (typeof LADDER_COLUMNS)[number]]: string };
export type CalendarRow = { readonly [column in (typeof CALENDAR_COLUMNS)[number]]: string };
export type ScoringRow = { readonly [column in (typeof SCORING_COLUMNS)[number]]: string };

export type WordRow = { readonly [column in (typeof WORD_COLUMNS)[number]]: string };
export type SettingRow = { readonly [column in (typeof SETTING_COLUMNS)[number]]: string };

/** The sheets of 工作要点 by what their rows are, with the columns that are read of each. */
export const PLAN_SHEETS = {
  duties: { sheet: '任务', columns: DUTY_COLUMNS },
  rules: { sheet: '预警规则', columns: RULE_COLUMNS },
  ladder: { sheet: '提醒规则', columns: LADDER_COLUMNS },
  calendar: { sheet: '日历', columns: CALENDAR_COLUMNS },
  scoring: { sheet: '评分模板', columns: SCORING_COLUMNS },
  settings: { sheet: '系统设置', columns: SETTING_COLUMNS },
  formulas: { sheet: '审核公式', columns: AUDIT_FORMULA_COLUMNS },
  words: { sheet: '词表', columns: WORD_COLUMNS },
  appraisal: { sheet: '考核', columns: APPRAISAL_COLUMNS },
} as const;

export type PlanSheetKey = keyof typeof PLAN_SHEETS;

export type RowOf<Key extends PlanSheetKey> = {
  readonly [column in (typeof PLAN_SHEETS)[Key]['columns'][number]]: string;
};

export type PlanRows = { readonly year: number } & { readonly [key in PlanSheetKey]: readonly RowOf<key>[] };

type Row<Column extends string> = { readonly [column in Column]: string };

/** Tab-separated lines as rows keyed by `columns`; a line that stops early has '' in what it leaves out. */
export const tableRows = <Column extends string>(
  columns: readonly Column[],
  lines: readonly string[],
): readonly Row<Column>[] =>
  lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Row<Column>;
  });
