import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { MoneyUnit } from '../../../workbook/values/money.ts';
import type { Composition } from '../card.ts';
import { entryAt, isFilled, moneyOf } from '../entry.ts';
import type { CardPart, CardPlace } from '../layout/card-part.ts';
import { isSumLine, taskColumnOf } from '../layout/label-index.ts';
import { entryUnder } from './read-table.ts';

type Line = { readonly label: CardPlace; readonly amount: Composition['sum'] };

const lineAt = (view: SheetView, part: CardPart, header: CardPlace, row: number, unit: MoneyUnit): readonly Line[] => {
  const label = part
    .inRow(row)
    .filter((place) => place.area.left < header.area.left)
    .at(-1);
  const entry = entryUnder(view, row, header.area);
  return label === undefined || !isFilled(entry) ? [] : [{ label, amount: moneyOf(entry, unit) }];
};

/**
 * What a whole unit's money is made of (收入构成, 支出构成), as Hubei's whole-unit targets list it: lines of label and amount under
 * 当年金额, each group closed by its 合计. None where the card has no such list.
 */
export const readCompositions = (
  view: SheetView,
  part: CardPart,
  above: number,
  unit: MoneyUnit,
): readonly Composition[] => {
  const header = part.labels.find((place) => taskColumnOf(place.label) === 'amount');
  if (header === undefined) return [];
  const found: Composition[] = [];
  let parts: Composition['parts'] = [];
  for (const { label, amount } of part.rows
    .filter((row) => row > header.area.bottom && row < above)
    .flatMap((row) => lineAt(view, part, header, row, unit))) {
    const isSum = isSumLine(label.label);
    if (isSum) found.push({ label: entryAt(view, label.row, label.column), parts, sum: amount });
    parts = isSum ? [] : [...parts, amount];
  }
  return found;
};
