import type { ComputedColumn } from './computed-column.ts';

/** O-20: what was added or cut during the year needs its target stated anew. */
export const budgetAdjusted: ComputedColumn = {
  name: '预算调整',
  comparison: 'flag',
  reads: [],
  watchesTime: false,
  meaning: '项目清单中全年预算数与年初预算数不同',
  value({ declared: { fields } }) {
    const [initial, year] = [fields['年初预算数'], fields['全年预算数']];
    return typeof initial === 'number' && typeof year === 'number' && initial !== year;
  },
};
