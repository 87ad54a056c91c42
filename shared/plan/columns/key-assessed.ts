import type { ComputedColumn } from './computed-column.ts';

/** O-28: what a unit assessed as a key project it monitors as one. */
export const keyAssessed: ComputedColumn = {
  name: '重点事前评估',
  comparison: 'flag',
  reads: ['事前绩效评估台账'],
  watchesTime: false,
  meaning: '该对象当年在事前绩效评估台账中有评估主体为部门重点的记录',
  value: (view) => view.recordsOf('事前绩效评估台账').some(({ fields }) => fields['评估主体'] === '部门重点'),
};
