import type { ComputedColumn } from './computed-column.ts';

/** O-02: the whole cycle must cover what the finance office's directory lists. */
export const inPolicyDirectory: ComputedColumn = {
  name: '在政策目录',
  comparison: 'flag',
  reads: ['财政专项资金政策目录'],
  watchesTime: false,
  meaning: '该对象当年是否列入财政专项资金政策目录',
  value: (view) => view.isListedIn('财政专项资金政策目录'),
};
