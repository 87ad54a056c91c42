import { isBlank } from '../../../workbook/cell-ink.ts';
import { compact } from '../../../workbook/label.ts';
import { marksSample } from '../../../workbook/sample-mark.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { isRulerRow } from '../../list/printed-row.ts';
import { type Entry, isFilled } from '../entry.ts';
import type { IndicatorHeader } from '../layout/indicator-header.ts';
import { leftOf } from '../layout/table-end.ts';
import type { Cells } from './indicator-row.ts';

/** `sum`: adds up the lines above · `printed`: numbers the columns · `sample`: shows how a line is filled in · `line`: what is left. */
export type IndicatorRowKind = 'line' | 'sum' | 'printed' | 'sample';

const SUBTOTAL = /^小计(?:$|[(:\d])/u;

const CLASS = '(?:[一二三]级|产出|效益|成本|满意度|数量|质量|时效|(?:经济|社会|生态)效益|可持续影响)';
const ADDS_UP = new RegExp(
  `^(?:${CLASS}?(?:指标)?|本[项类级组]|分[项类]|以上)(?:分值|得分|分数)?(?:小计|合计|共计|总计)(?:\\(?\\d+分?\\)?)?$`,
  'u',
);

const says = (pattern: RegExp, entry: Entry | undefined): boolean =>
  entry !== undefined && pattern.test(compact(entry.text));

/** 小计 for a name, or 产出指标小计 in any of its levels where nothing is wanted and nothing reached: an indicator has one of them. */
const isSum = ({ level1, level2, name, target, actual }: Cells): boolean => {
  if (says(SUBTOTAL, name ?? level2)) return true;
  if (isFilled(target) || isFilled(actual)) return false;
  const isNamed = isFilled(name) && !says(ADDS_UP, name);
  return !isNamed && [level1, level2, name].some((entry) => says(ADDS_UP, entry));
};

const isRuler = (view: SheetView, row: number, header: IndicatorHeader): boolean => {
  const [left, right] = [leftOf(header), Math.max(...[...header.columns.values()].map(({ area }) => area.right))];
  const places = Array.from({ length: right - left + 1 }, (_, at) => view.cellAt(row, left + at));
  const own = places.flatMap((cell) => (cell === undefined || isBlank(cell) ? [] : cell));
  return own.length > 0 && isRulerRow(own);
};

/** What a row under an indicator table's header is. */
export const indicatorRowKind = (
  view: SheetView,
  row: number,
  header: IndicatorHeader,
  cells: Cells,
): IndicatorRowKind => {
  if (isSum(cells)) return 'sum';
  if (isRuler(view, row, header)) return 'printed';
  return [cells.level1, cells.level2, cells.name].some((entry) => entry?.row === row && marksSample(entry.text))
    ? 'sample'
    : 'line';
};
