import { type EarlierCard, type EarlierIndicator, LAST_YEAR } from '../../form/card/earlier-card.ts';
import type { FilledCell } from '../../workbook/form-filler.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { Card } from '../card/card.ts';
import type { Entry } from '../card/entry.ts';
import { isTarget } from '../card/form-of-card.ts';
import type { CardPart } from '../card/layout/card-part.ts';
import { bareLevel, type OpenLine, openLines } from '../card/layout/open-lines.ts';
import { groupOf } from '../card/read/indicator-row.ts';

const put = ({ row, column }: Entry, value: string): FilledCell => ({ row, column, value });

/** Each indicator with the first line of its levels that no other has taken; those that find none are left to the unit. */
const placed = (
  lines: readonly OpenLine[],
  indicators: readonly EarlierIndicator[],
): readonly (readonly [OpenLine, EarlierIndicator])[] => {
  const free = [...lines];
  return indicators.flatMap((indicator) => {
    const [group, level2] = [groupOf(indicator.level1), bareLevel(indicator.level2)];
    const at = free.findIndex((line) => line.group === group && line.level2 === level2);
    const [line] = at < 0 ? [] : free.splice(at, 1);
    return line === undefined ? [] : [[line, indicator] as const];
  });
};

/**
 * What earlier cards say of a card's goal and indicators, put where a blank form waits for them. On a target it is last year's and
 * marked so, since this year's is to be set.
 */
export const givenIndicators = (
  view: SheetView,
  part: CardPart,
  card: Card,
  { goal, indicators }: EarlierCard,
): readonly FilledCell[] => {
  const mark = isTarget(card) ? LAST_YEAR : '';
  const waiting = card.goal?.blank ?? null;
  return [
    ...(waiting === null || goal === null ? [] : [put(waiting, `${mark}${goal}`)]),
    ...placed(openLines(view, part), indicators).flatMap(([{ name, target: cell }, { name: said, target }]) => [
      put(name, said),
      ...(cell === null || target === '' ? [] : [put(cell, `${mark}${target}`)]),
    ]),
  ];
};
