import type { MeasureShape } from './measure-shape.ts';

export const attachedShape: MeasureShape = {
  measure: 'attached',
  word: '附件',
  takes: 'files',
  filters: ['达标条件'],
  target: 'number',
  skipsRepeats: false,
  meaning: '本单位文件夹里文件名符合达标条件的文件（任何格式，自检里的不算）不少于目标值；这些文件不审核、不改动',
  example: { 任务名称: '报送绩效自评报告', 达标条件: '文件名~自评报告', 目标值: '1' },
  worked: '文件夹里有“2021年自评报告.docx”：1≥1，完成',
};
