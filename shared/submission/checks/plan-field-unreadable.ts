import type { CheckText } from '../check.ts';

/** A cell of 工作要点 that is no filter, no year, no target: found by the plan's own reader, explained here with the others. */
export const PLAN_FIELD_UNREADABLE: CheckText = {
  id: 'Q27',
  title: '写法读不懂',
  level: 'error',
  what: '指标值写成“符号+数字+单位”(≥90%、985米、不低于90%);工作要点的筛选条件写成“列=值|值”,目标值写数字或百分比。',
  why: '读不懂的条件不能猜:指标不参与计算,工作要点沿用上一次的有效版本。',
  source: '公开自评表的写法;工作要点填表说明',
};
