import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { MoneyUnit } from '../../../workbook/values/money.ts';
import type { TaskLine } from '../card.ts';
import { type Amount, isFilled, moneyOf } from '../entry.ts';
import { type CardPart, type CardPlace, rowBelow } from '../layout/card-part.ts';
import { blockOf, fundKeyOf, taskColumnOf } from '../layout/label-index.ts';
import { entryUnder } from './read-table.ts';

type TaskTable = {
  readonly bottom: number;
  readonly name: CardPlace;
  readonly total: CardPlace;
  readonly fiscal: CardPlace;
  readonly other: CardPlace;
};

const tableOf = (part: CardPart): TaskTable | null => {
  const name = part.labels.find((place) => taskColumnOf(place.label) === 'name');
  if (name === undefined) return null;
  const second = rowBelow(part, name.row);
  const near = part.labels.filter(({ row, column }) => row >= name.row && row <= second && column > name.column);
  const total = near.filter((place) => taskColumnOf(place.label) === 'total').at(-1);
  const fiscal = near.find((place) => fundKeyOf(place.label) === 'fiscal');
  const other = near.find((place) => fundKeyOf(place.label) === 'other');
  if (total === undefined || fiscal === undefined || other === undefined) return null;
  return { bottom: Math.max(name.area.bottom, total.row, fiscal.row), name, total, fiscal, other };
};

const lineAt = (view: SheetView, part: CardPart, table: TaskTable, row: number, unit: MoneyUnit): TaskLine => {
  const name = entryUnder(view, row, table.name.area);
  const first = part.inRow(row)[0];
  const money = (place: CardPlace): Amount => moneyOf(entryUnder(view, row, place.area), unit);
  return {
    name,
    sum: [name.text, first?.text ?? ''].some((text) => /合计$/u.test(compact(text))),
    total: money(table.total),
    fiscal: money(table.fiscal),
    other: money(table.other),
  };
};

/** The 年度主要任务 of a whole-unit target with their money, to the line 金额合计; none where the card has no such table. */
export const readTasks = (view: SheetView, part: CardPart, above: number, unit: MoneyUnit): readonly TaskLine[] => {
  const table = tableOf(part);
  if (table === null) return [];
  const goals = part.labels.find((place) => place.row > table.bottom && blockOf(place.label) === 'goals')?.row ?? above;
  const lines = part.rows
    .filter((row) => row > table.bottom && row < Math.min(above, goals))
    .map((row) => lineAt(view, part, table, row, unit))
    .filter((line) => line.sum || isFilled(line.name));
  const last = lines.findIndex((line) => line.sum);
  return last < 0 ? lines : lines.slice(0, last + 1);
};
