import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { Card } from '../card.ts';
import { entryAt } from '../entry.ts';
import type { CardPart } from '../layout/card-part.ts';

const SAID = /[(:]\s*(?:人民币|金额单位:?)?(万元|元)\)?$|\((万元|元)[),,]|单位:(?:人民币)?(万元|元)/u;

const saidIn = (text: string): '万元' | '元' | undefined => {
  const found = SAID.exec(compact(text));
  const unit = found?.[1] ?? found?.[2] ?? found?.[3];
  return unit === '万元' || unit === '元' ? unit : undefined;
};

/**
 * The unit the card's money stands in, as its title, corner (单位:万元), block label (项目资金（元）) or column says it above the
 * indicators; where nothing says it, what the family means, with `said` null.
 */
export const moneyUnitOf = (view: SheetView, part: CardPart, above: number, fallback: '万元' | '元'): Card['money'] => {
  for (const place of part.places) {
    if (place.row >= above || !place.text.includes('元') || /\d\s*(?:万元|元)$/u.test(place.text)) continue;
    const unit = saidIn(place.text);
    if (unit !== undefined) return { unit, said: entryAt(view, place.row, place.column) };
  }
  return { unit: fallback, said: null };
};
