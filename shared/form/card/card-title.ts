import type { FormName } from '../form-name.ts';

/**
 * Titles by the words they carry: every group of `words` must give one, none of `without` may stand in it. The first that
 * fits is taken, so that 绩效目标执行监控表 is a monitoring card and 部门整体支出绩效自评表 a whole-unit one.
 */
export type CardTitle = {
  readonly form: FormName;
  readonly words: readonly (readonly string[])[];
  readonly without: readonly string[];
};

const LISTS = ['汇总', '台账', '目录', '清单', '一览', '审核表', '事前', '名录', '公开', '指标体系'];

export const CARD_TITLES: readonly CardTitle[] = [
  { form: '部门(单位)整体支出绩效自评表', words: [['整体'], ['自评', '评价'], ['绩效'], ['表']], without: LISTS },
  { form: '部门(单位)整体支出绩效目标表', words: [['整体'], ['目标'], ['绩效'], ['表']], without: LISTS },
  { form: '项目支出绩效运行监控表', words: [['监控', '跟踪'], ['绩效'], ['表']], without: LISTS },
  { form: '项目支出绩效自评表', words: [['自评', '绩效评价表'], ['绩效'], ['表']], without: LISTS },
  { form: '项目支出绩效目标申报表', words: [['绩效目标'], ['表']], without: LISTS },
];
