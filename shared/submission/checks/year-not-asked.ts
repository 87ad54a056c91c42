import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import type { ListRow } from '../list/list-table.ts';

/** A row about a year nobody asked this form for. */
export const yearNotAsked: Check<ListRow> = {
  id: 'Q02',
  title: '年度不对',
  level: 'error',
  what: '数据年度要与工作要点的要求一致:自评是上一年度,事前评估和绩效目标是下一年度。',
  why: '报错年度的数据会被算到别的任务上。',
  source: '闵财评〔2022〕1号;工作要点“数据年度”列',
  find: (row, { yearsOf }) => {
    const { form } = row.table;
    const { year, name } = row.record;
    const years = yearsOf.get(form.name);
    if (form.yearColumn === null || !row.table.places.has(form.yearColumn)) return [];
    if (year === null || years === undefined || years.has(year)) return [];
    const expected = [...years]
      .sort((a, b) => a - b)
      .map((one) => `${one}年度`)
      .join('、');
    return [
      faultInRow(yearNotAsked, row, form.yearColumn, {
        value: String(year),
        expected,
        message: `${rowName(row.row, name)}的“${form.yearColumn}”是${year},《${form.name}》现在要报的是${expected}。`,
        remedy: `请核对年度;确是${year}年度的数据,请不要放在本次报送的表里。`,
      }),
    ];
  },
};
