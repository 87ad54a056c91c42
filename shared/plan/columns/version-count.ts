import type { ComputedColumn } from './computed-column.ts';

/** O-20: an adjusted target shows itself as a second version. */
export const versionCount: ComputedColumn = {
  name: '版本',
  comparison: 'number',
  reads: [],
  watchesTime: false,
  meaning: '该对象当年在同一表单中先后报送过几个内容不同的版本',
  value: (view) => view.versions(),
};
