import type { MeasureShape } from './measure-shape.ts';

export const systemShape: MeasureShape = {
  measure: 'system',
  word: '系统',
  takes: 'nothing',
  filters: [],
  target: 'number',
  skipsRepeats: false,
  meaning: '本系统按提醒规则检查过的天数不少于目标值',
  example: { 任务名称: '建立系统预警机制', 取数表单: '发信记录', 目标值: '1' },
  worked: '当年已检查 60 天：60≥1，完成',
};
