/** Every form the product knows, by the title it is issued under. Titles are data: the plan's 取数表单 names them. */
export const FORM_NAMES = [
  '单位名录',
  '工作要点',
  '财政专项资金政策目录',
  '重点绩效评价项目目录',
  '评价机构名录',
  '项目清单',
  '事前绩效评估台账',
  '绩效跟踪汇总表',
  '绩效自评汇总表',
  '重点评价台账',
  '整改台账',
  '绩效信息公开目录',
  '工作记录',
  '项目支出绩效自评表',
  '项目支出绩效目标申报表',
  '项目支出绩效运行监控表',
  '部门(单位)整体支出绩效目标表',
  '部门(单位)整体支出绩效自评表',
  '部门整体绩效运行监控表',
] as const;

export type FormName = (typeof FORM_NAMES)[number];
