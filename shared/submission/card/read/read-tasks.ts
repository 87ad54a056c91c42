import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { MoneyUnit } from '../../../workbook/values/money.ts';
import type { FundLine, TaskLine } from '../card.ts';
import { type Amount, isFilled, moneyOf } from '../entry.ts';
import { type CardPart, type CardPlace, rowBelow } from '../layout/card-part.ts';
import { blockOf, fundColumnOf, fundKeyOf, taskColumnOf } from '../layout/label-index.ts';
import { entryUnder } from './read-table.ts';

type TaskTable = {
  readonly bottom: number;
  readonly name: CardPlace;
  readonly total: CardPlace;
  readonly fiscal: CardPlace;
  /** None where the form asks for the budget’s money alone. */
  readonly other: CardPlace | undefined;
  /** Of a self-evaluation, which says what each task cost. */
  readonly spent: CardPlace | undefined;
};

/** 总额 below 预算数 and again below 执行数: the first of the lowest row that says it. */
const totalIn = (places: readonly CardPlace[]): CardPlace | undefined => {
  const totals = places.filter((place) => taskColumnOf(place.label) === 'total');
  const lowest = Math.max(...totals.map(({ row }) => row));
  return totals.find(({ row }) => row === lowest);
};

const tableOf = (part: CardPart): TaskTable | null => {
  const name = part.labels.find((place) => taskColumnOf(place.label) === 'name');
  if (name === undefined) return null;
  const second = rowBelow(part, name.row);
  const near = part.labels.filter(({ row, column }) => row >= name.row && row <= second && column > name.column);
  const total = totalIn(near);
  const fiscal = near.find((place) => fundKeyOf(place.label) === 'fiscal');
  const other = near.find((place) => fundKeyOf(place.label) === 'other');
  const spent = near.find((place) => fundColumnOf(place.label) === 'spent');
  if (total === undefined || fiscal === undefined) return null;
  return { bottom: Math.max(name.area.bottom, total.row, fiscal.row), name, total, fiscal, other, spent };
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
    other: table.other === undefined ? undefined : money(table.other),
    spent: table.spent === undefined ? undefined : money(table.spent),
  };
};

/** 年度总体目标 or the heading of the indicators: the tasks end above it. */
const opensNext = (label: CardPlace['label']): boolean => ['goals', 'indicators'].includes(blockOf(label) ?? '');

/** The 年度主要任务 of a whole-unit target with their money, to the line 金额合计; none where the card has no such table. */
export const readTasks = (view: SheetView, part: CardPart, above: number, unit: MoneyUnit): readonly TaskLine[] => {
  const table = tableOf(part);
  if (table === null) return [];
  const next = part.labels.find(({ row, label }) => row > table.bottom && opensNext(label))?.row ?? above;
  const lines = part.rows
    .filter((row) => row > table.bottom && row < Math.min(above, next))
    .map((row) => lineAt(view, part, table, row, unit))
    .filter((line) => line.sum || isFilled(line.name));
  const last = lines.findIndex((line) => line.sum);
  return last < 0 ? lines : lines.slice(0, last + 1);
};

/** What lines hold together, told at the first of them; undefined where one holds no readable amount. */
const together = (amounts: readonly (Amount | undefined)[]): Amount | undefined => {
  const [first] = amounts;
  if (first === undefined || amounts.some((amount) => amount?.state !== 'value')) return undefined;
  return { ...first, value: amounts.reduce((sum, amount) => sum + (amount?.value ?? 0), 0) };
};

/** What the tasks of a self-evaluation were given and cost in all; none where one of them can't be read. */
export const fundsOfTasks = (tasks: readonly TaskLine[]): readonly FundLine[] => {
  const sum = tasks.find((line) => line.sum);
  const lines = sum === undefined ? tasks : [sum];
  const [budget, spent] = [together(lines.map(({ total }) => total)), together(lines.map((line) => line.spent))];
  if (budget === undefined || spent === undefined) return [];
  return [{ key: 'total', period: 'annual', label: budget, amounts: { budget, spent }, reason: undefined }];
};
