import { LADDER_COLUMNS, type LadderRow, tableRows } from '../plan-rows.ts';

/** 工作要点 / 提醒规则 as it ships: a local default, since the notice names neither days nor colours. */
const LINES: readonly string[] = [
  '提醒1\t-15\t蓝\t绩效专管员\t',
  '提醒2\t-7\t蓝\t绩效专管员\t',
  '提醒3\t-3\t蓝\t绩效专管员\t负责人',
  '提醒4\t-1\t蓝\t绩效专管员\t负责人',
  '预警1\t+1\t黄\t绩效专管员\t负责人',
  '预警2\t+5\t红\t绩效专管员、负责人\t财政局',
  '预警3\t+10\t红\t负责人\t财政局',
  '预警4\t+15\t红\t负责人\t财政局',
];

export const DEFAULT_LADDER: readonly LadderRow[] = tableRows(LADDER_COLUMNS, LINES);
