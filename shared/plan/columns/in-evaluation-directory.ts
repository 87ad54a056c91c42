import type { ComputedColumn } from './computed-column.ts';

/** O-43, O-45: the projects the finance office has chosen for a key evaluation. */
export const inEvaluationDirectory: ComputedColumn = {
  name: '在评价目录',
  comparison: 'flag',
  reads: ['重点绩效评价项目目录'],
  watchesTime: false,
  meaning: '该对象当年是否列入重点绩效评价项目目录',
  value: (view) => view.isListedIn('重点绩效评价项目目录'),
};
