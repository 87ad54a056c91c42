import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { MoneyUnit } from '../../../workbook/values/money.ts';
import type { Card } from '../card.ts';
import { entryAt } from '../entry.ts';
import type { CardPart, CardPlace } from '../layout/card-part.ts';
import type { IndicatorHeader } from '../layout/indicator-header.ts';

const SAID = /[(:]\s*(?:人民币|金额单位:?)?([亿万千]?元)\)?$|\(([亿万千]?元)[),,]|单位:(?:人民币)?([亿万千]?元)/u;

const saidIn = (text: string): MoneyUnit | undefined => {
  const found = SAID.exec(compact(text));
  return (found?.[1] ?? found?.[2] ?? found?.[3]) as MoneyUnit | undefined;
};

/** Money of a project stands in a table of many left of its indicators, below headers that may say its unit. */
const isBeforeNames = ({ row, area }: CardPlace, header: IndicatorHeader | undefined): boolean => {
  const first = header?.columns.get('level1') ?? header?.columns.get('name');
  return header !== undefined && row <= header.bottom && first !== undefined && area.left < first.area.left;
};

/**
 * The unit the card's money stands in, as its title, corner (单位:万元), block label (项目资金（元）) or column says it above the
 * indicators or, in a table of many projects, in their header; where nothing says it, what the family means, with `said` null.
 */
export const moneyUnitOf = (
  view: SheetView,
  part: CardPart,
  [header]: readonly IndicatorHeader[],
  fallback: MoneyUnit,
): Card['money'] => {
  const above = header?.top ?? part.area.bottom + 1;
  for (const place of part.places) {
    if (place.row >= above && !isBeforeNames(place, header)) continue;
    if (!place.text.includes('元') || /\d\s*[亿万千]?元$/u.test(place.text)) continue;
    const unit = saidIn(place.text);
    if (unit !== undefined) return { unit, said: entryAt(view, place.row, place.column) };
  }
  return { unit: fallback, said: null };
};
