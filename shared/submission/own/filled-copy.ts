import type { EarlierCard } from '../../form/card/earlier-card.ts';
import { findTables } from '../../form/header/find-tables.ts';
import { GIVEN_OF_OBJECT } from '../../form/list/given-columns.ts';
import type { LocalLayout } from '../../form/own/local-layout.ts';
import type { OwnForm } from '../../form/own/own-form.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import type { FilledCell } from '../../workbook/form-filler.ts';
import type { Sheet } from '../../workbook/grid.ts';
import { type SheetView, viewOf } from '../../workbook/sheet-view.ts';
import type { AmountInUnit, MoneyUnit } from '../../workbook/values/money.ts';
import type { Card } from '../card/card.ts';
import type { Entry } from '../card/entry.ts';
import { fundTotal } from '../card/judge/card-figures.ts';
import { cardPartsOf } from '../card/layout/card-area.ts';
import { readCard } from '../card/read/read-card.ts';
import type { ListTable } from '../list/list-table.ts';
import { withSurroundings } from '../list/surroundings.ts';
import type { FieldValue, FormRecord } from '../record.ts';
import { budgetIn, initialBudgetIn } from '../record-money.ts';
import { asPrinted } from './as-printed.ts';
import { givenIndicators } from './given-indicators.ts';
import { ownTable } from './own-table.ts';

/** An object a form is for, as the register has it. */
type GivenObject = { readonly name: string; readonly record: FormRecord };

/** What is known beforehand of whom and what a form is for. */
export type Given = {
  readonly unit: string;
  readonly year: number;
  readonly objects: readonly GivenObject[];
  /** What the earlier cards of the one object, or of the unit, say; absent where there are none. */
  readonly earlier?: EarlierCard;
};

type Known = FilledCell['value'] | null;

const at = (entry: Entry | undefined, value: Known): readonly FilledCell[] =>
  entry === undefined || value === null || value === '' ? [] : [{ row: entry.row, column: entry.column, value }];

const amount = (fen: FieldValue | undefined, unit: MoneyUnit): AmountInUnit | null =>
  typeof fen === 'number' ? { fen, unit } : null;

/** `（    年度）` or last year's, in the title's rows, with the year put in. */
const YEAR = /(?:(?:19|20)\d{2}|[_＿\s]*)(?=\s*年度)/u;
const TITLE_ROWS = 4;

const yearCell = (view: SheetView, year: number): readonly FilledCell[] => {
  const cell = view.rows
    .slice(0, TITLE_ROWS)
    .flatMap(({ cells }) => cells)
    .find((one) => one.kind === 'text' && textOf(one).length <= 40 && YEAR.test(textOf(one)));
  return cell === undefined
    ? []
    : [{ row: cell.row, column: cell.column, value: textOf(cell).replace(YEAR, String(year)) }];
};

const ofCard = (card: Card, { unit, objects }: Given): readonly FilledCell[] => {
  const { head } = card;
  const [object] = objects;
  const total = fundTotal(card)?.amounts;
  const money = card.money.unit;
  const record = object?.record;
  return [
    ...at(head.projectName?.value, object?.name ?? null),
    ...at(head.projectCode?.value, record?.code ?? null),
    ...at(head.unitName?.value, unit),
    ...at(head.supervisor?.value, unit),
    ...at(head.implementer?.value, unit),
    ...at(total?.initial, record === undefined ? null : amount(initialBudgetIn(record), money)),
    ...at(total?.budget, record === undefined ? null : amount(budgetIn(record), money)),
  ];
};

const cardCells = (view: SheetView, given: Given): readonly FilledCell[] => {
  const [found] = cardPartsOf(view).flatMap((part) =>
    readCard(view, part, { scoring: [], date1904: false }).map((card) => ({ card, part })),
  );
  if (found === undefined) return [];
  const { card, part } = found;
  const { earlier } = given;
  return [...ofCard(card, given), ...(earlier === undefined ? [] : givenIndicators(view, part, card, earlier))];
};

/** Where a label's value is put; nowhere where it stands over several columns, none of which holds the whole. */
const columnFor = ({ places, sums, unsure }: ListTable, label: string): number | undefined => {
  const column = places.get(label);
  return column === undefined || sums.has(column) || unsure.has(column) ? undefined : column;
};

/** One row an object, below the header, in the columns that the register knows. */
const tableCells = (table: ListTable, { objects }: Given): readonly FilledCell[] =>
  objects.flatMap(({ record }, index) =>
    GIVEN_OF_OBJECT.flatMap((label): FilledCell[] => {
      const { headerBottom, unitOf } = table;
      const column = columnFor(table, label);
      const value = record.fields[label];
      const shown = typeof value === 'string' ? value : amount(value, unitOf(label));
      return column === undefined || shown === null ? [] : [{ row: headerBottom + 1 + index, column, value: shown }];
    }),
  );

/** What is put into a copy of a contract's form in local clothes. */
export const cellsOfLayout = (sheet: Sheet, layout: LocalLayout, given: Given): readonly FilledCell[] => {
  const view = viewOf(asPrinted(sheet, [layout]).sheet);
  const [table] = findTables(view);
  const filled = table === undefined ? cardCells(view, given) : tableCells(withSurroundings(view, table, false), given);
  return [...yearCell(view, given.year), ...filled];
};

/** What is put into a copy of a form of the district's own. */
export const cellsOfOwn = (sheet: Sheet, form: OwnForm, given: Given): readonly FilledCell[] => {
  const view = viewOf(sheet);
  const table = form.shape === 'table' ? ownTable(form, view, false) : null;
  return [...yearCell(view, given.year), ...(table === null ? [] : tableCells(table, given))];
};
