import type { MeasureShape } from '../measures/measure-shape.ts';
import type { Fault } from '../parse/fault.ts';
import { plain } from '../parse/parsed.ts';
import type { DutyRow } from '../plan-rows.ts';

const FILTERS = ['对象范围', '达标条件'] as const;

const INSTEAD: { readonly [column in (typeof FILTERS)[number]]: string } = {
  对象范围: '，请把条件写进 达标条件',
  达标条件: '',
};

/** Cells that a measure does not look at and that say something: what somebody asks for there would be passed over in silence. */
export const unusedCells = (row: DutyRow, { word, filters, skipsRepeats }: MeasureShape): readonly Fault[] => {
  const unread = FILTERS.filter((column) => !filters.includes(column) && plain(row[column]) !== '').map((column) => ({
    column,
    expected: `空白（“${word}”不看${column}${filters.length > 0 ? INSTEAD[column] : ''}）`,
  }));
  const repeats = !skipsRepeats && !/^0?$/u.test(plain(row.不重复年限));
  return [...unread, ...(repeats ? [{ column: '不重复年限', expected: `空白（只有“数量”看不重复年限）` }] : [])];
};
