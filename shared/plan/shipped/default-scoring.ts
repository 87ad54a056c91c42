import { SCORING_COLUMNS, type ScoringRow, tableRows } from '../plan-rows.ts';

/** 工作要点 / 评分模板 as it ships: every card is scored as its own form says. */
const LINES: readonly string[] = [
  '项目支出绩效自评表\t\t\t按表样\t\t优90 良80 中60 差0\t按各表样自带的分值和算法；要统一的，在分值结构一列选一个或写出各部分分值',
  '部门(单位)整体支出绩效自评表\t\t\t按表样\t\t优90 良80 中60 差0',
];

export const DEFAULT_SCORING: readonly ScoringRow[] = tableRows(SCORING_COLUMNS, LINES);
