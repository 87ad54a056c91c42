import type { MeasureShape } from './measure-shape.ts';

export const stageShape: MeasureShape = {
  measure: 'stage',
  word: '阶段',
  takes: 'nothing',
  filters: [],
  target: 'none',
  skipsRepeats: false,
  meaning: '只在进度表上显示一段时间，不要求完成什么，也不催',
  example: { 任务名称: '准备阶段', 开始日期: '3月1日', 截止日期: '3月31日' },
  worked: '显示 3 月 1 日至 31 日，不计完成与否',
};
