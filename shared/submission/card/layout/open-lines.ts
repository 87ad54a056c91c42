import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { answered, type Entry, isFilled } from '../entry.ts';
import { groupOf, isUnnamed } from '../read/indicator-row.ts';
import { indicatorRows } from '../read/read-indicators.ts';
import type { CardPart } from './card-part.ts';
import { indicatorHeaders } from './indicator-header.ts';
import { tableEnd } from './table-end.ts';

/** A line of indicators on a blank form: its levels, and the cells that wait for its name and its target. */
export type OpenLine = {
  readonly group: string;
  readonly level2: string;
  readonly name: Entry;
  /** Null where the form asks for sign, figure and unit apart. */
  readonly target: Entry | null;
};

const BARE = /(?:指标)?(?:[(（].*)?$/u;

/** 数量, 数量指标 and 数量指标(20分) are one level. */
export const bareLevel = (text: string): string => compact(text).replace(BARE, '');

/** The lines of the year's indicators that nobody has named yet, from top to bottom. */
export const openLines = (view: SheetView, part: CardPart): readonly OpenLine[] => {
  const header = indicatorHeaders(view, part).at(-1);
  if (header === undefined) return [];
  const isApart = header.columns.has('operator');
  return indicatorRows(view, part, header, tableEnd(view, part, header, part.area.bottom)).flatMap(
    ({ cells, level1, level2 }): readonly OpenLine[] => {
      const { name, target } = cells;
      if (name === undefined || !isUnnamed(cells) || (target !== undefined && isFilled(answered(target)))) return [];
      return [
        {
          group: groupOf(level1.text),
          level2: bareLevel(level2.text),
          name,
          target: isApart ? null : (target ?? null),
        },
      ];
    },
  );
};
