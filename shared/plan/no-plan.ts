import type { Plan } from './plan.ts';
import { NO_SETTINGS } from './shipped/default-settings.ts';

/** What is in force where no 工作要点 has been accepted: no duties, no rules, no ladder, so no warnings and no mails. */
export const noPlan = (year: number): Plan => ({
  year,
  version: '',
  duties: [],
  rules: [],
  ladder: [],
  calendar: [],
  scoring: [],
  formulas: [],
  words: [],
  appraisal: [],
  settings: { ...NO_SETTINGS, inForce: false },
});

export const isNoPlan = ({ version }: Plan): boolean => version === '';

/** Said wherever a day is shown. */
export const NO_PLAN_TEXT =
  '还没有生效的工作要点：没有任务，不预警，也不发信。请把本区的 工作要点.xlsx 放进“财政局”文件夹（“系统设置”里的 启用 为 是），有错误的按它的审核结果改正。';
