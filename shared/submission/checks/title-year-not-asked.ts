import { addressOf } from '../../workbook/grid.ts';
import type { Check } from '../check.ts';
import { faultInTable } from '../list/fault.ts';
import type { ListSubject } from '../list/list-table.ts';

/** The title names a year nobody asked for and the rows name none: said once, at the title. */
export const titleYearNotAsked: Check<ListSubject> = {
  id: 'Q02',
  title: '标题年度不对',
  level: 'error',
  what: '行内没有年度时以标题年度为准,它要与工作要点的要求一致。',
  why: '报错年度的数据会被算到别的任务上。',
  source: '闵财评〔2022〕1号;工作要点“数据年度”列',
  find: ({ table, nilRow }, { yearsOf }) => {
    const { form, titleYear, title } = table;
    const years = yearsOf.get(form.name);
    const rowsSpeak = form.yearColumn !== null && table.places.has(form.yearColumn) && nilRow === null;
    if (form.yearColumn === null || rowsSpeak || titleYear === null || years === undefined || years.has(titleYear))
      return [];
    const expected = [...years]
      .sort((a, b) => a - b)
      .map((year) => `${year}年度`)
      .join('、');
    return [
      faultInTable(titleYearNotAsked, table, title === null ? '' : addressOf(title.row, title.column), {
        value: title?.text ?? table.sheet,
        expected,
        message: `《${form.name}》标题写的是${titleYear}年度,现在要报的是${expected}。`,
        remedy: '请核对标题中的年度。',
      }),
    ];
  },
};
