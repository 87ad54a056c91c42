import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { MoneyUnit } from '../../../workbook/values/money.ts';
import type { Card } from '../card.ts';
import { entryAt } from '../entry.ts';
import type { CardPart } from '../layout/card-part.ts';

const SAID = /[(:]\s*(?:人民币|金额单位:?)?([亿万千]?元)\)?$|\(([亿万千]?元)[),,]|单位:(?:人民币)?([亿万千]?元)/u;

const saidIn = (text: string): MoneyUnit | undefined => {
  const found = SAID.exec(compact(text));
  return (found?.[1] ?? found?.[2] ?? found?.[3]) as MoneyUnit | undefined;
};

/**
 * The unit the card's money stands in, as its title, corner (单位:万元), block label (项目资金（元）) or column says it above the
 * indicators; where nothing says it, what the family means, with `said` null.
 */
export const moneyUnitOf = (view: SheetView, part: CardPart, above: number, fallback: MoneyUnit): Card['money'] => {
  for (const place of part.places) {
    if (place.row >= above || !place.text.includes('元') || /\d\s*[亿万千]?元$/u.test(place.text)) continue;
    const unit = saidIn(place.text);
    if (unit !== undefined) return { unit, said: entryAt(view, place.row, place.column) };
  }
  return { unit: fallback, said: null };
};
