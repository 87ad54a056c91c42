import { cardForm } from '../../../form/card/card-forms.ts';
import { asksForSplit, choiceFor, type ScoringChoice } from '../../../form/card/scoring-choice.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { Card, FundLine, HeadValue } from '../card.ts';
import { entryAt } from '../entry.ts';
import { withYearsMoney } from '../judge/one-year-money.ts';
import { formOf } from '../layout/card-form.ts';
import type { CardPart, CardPlace } from '../layout/card-part.ts';
import { fundTableOf } from '../layout/fund-table.ts';
import { type IndicatorHeader, indicatorHeaders } from '../layout/indicator-header.ts';
import { blockOf, headKeyOf } from '../layout/label-index.ts';
import { layoutOf, templateOf } from '../layout/layout-of.ts';
import { cardsOfProjects } from '../layout/project-table.ts';
import { tableEnd } from '../layout/table-end.ts';
import { cardMonth, cardYear } from './card-year.ts';
import { withCode } from './coded-head.ts';
import { moneyUnitOf } from './money-unit.ts';
import { readCompositions } from './read-composition.ts';
import { readFundPairs } from './read-fund-pairs.ts';
import { readFundTable } from './read-fund-table.ts';
import { readGoal } from './read-goal.ts';
import { readHead } from './read-head.ts';
import { readBlock } from './read-indicators.ts';
import { gradeBesideSum, isSumUnlabelled, readSum } from './read-sum.ts';
import { fundsOfTasks, readTasks } from './read-tasks.ts';

const lastRowOf = (part: CardPart, headers: readonly IndicatorHeader[], index: number): number => {
  const header = headers[index];
  const below = headers.find((other) => header !== undefined && other.top > header.bottom);
  return below === undefined ? part.area.bottom : below.top - 1;
};

/** Labels that head a table's columns, or words in its rows, name nothing about the card. */
const inTables =
  (headers: readonly IndicatorHeader[], ends: readonly number[], fundRows: readonly number[]) =>
  ({ row }: CardPlace): boolean =>
    fundRows.includes(row) || headers.some(({ top }, index) => row >= top && row < (ends[index] ?? top));

type FundParts = Pick<Card, 'funds' | 'fundColumns' | 'fundLabel' | 'fundPoints'> & {
  readonly rows: readonly number[];
};

const fundsOf = (
  view: SheetView,
  part: CardPart,
  above: number,
  money: Card['money'],
  tasks: Card['tasks'],
): FundParts => {
  const ofTasks = fundsOfTasks(tasks);
  // What tasks were given is part of a unit's money: where a table says the whole of it, that is read.
  const table = fundTableOf(part, above, ofTasks.length > 0);
  const label = part.labels.find((place) => place.row < above && blockOf(place.label) === 'funds');
  const pairs = (): readonly FundLine[] => (tasks.length > 0 ? ofTasks : readFundPairs(view, part, above, money.unit));
  return {
    rows: table?.rows ?? [],
    funds: table === null ? pairs() : readFundTable(view, part, table, above, money.unit),
    fundColumns: Object.fromEntries(
      [...(table?.columns ?? [])].map(([key, place]) => [key, entryAt(view, place.row, place.column)]),
    ),
    fundLabel: label === undefined ? null : entryAt(view, label.row, label.column),
    fundPoints: label?.label.points ?? null,
  };
};

/** The target of a whole unit says what its money is made of. */
const mayCompose = (form: Card['form']): boolean =>
  cardForm(form)?.object === 'whole-unit' && cardForm(form)?.phase === 'target';

const lastLineOf = (blocks: Card['blocks']): number =>
  Math.max(0, ...blocks.flatMap(({ indicators }) => indicators.map(({ row }) => row)));

/** A grade without a label stands for the one that nobody labelled. */
const withGrade = (head: Card['head'], beside: HeadValue | undefined): Card['head'] =>
  head.grade !== undefined || beside === undefined ? head : { ...head, grade: beside };

/** How a card is read: by the plan's 评分模板 and the workbook's date system. */
export type CardReading = { readonly scoring: readonly ScoringChoice[]; readonly date1904: boolean };

/** Reads the card of a part, or the cards where its table holds many projects; none where the part is no card. */
export const readCard = (view: SheetView, part: CardPart, { scoring, date1904 }: CardReading): readonly Card[] => {
  const headers = indicatorHeaders(view, part);
  const form = formOf(part, headers);
  if (form === null) return [];
  const layout = layoutOf(part);
  const above = headers[0]?.top ?? part.area.bottom + 1;
  const money = moneyUnitOf(view, part, headers, layout.money);
  const tasks = readTasks(view, part, above, money.unit);
  const { rows, ...funds } = fundsOf(view, part, above, money, tasks);
  const sum = readSum(view, part, headers, rows);
  const ends = headers.map((header, index) => tableEnd(view, part, header, lastRowOf(part, headers, index)));
  const { head: named, repeated } = readHead(view, part, inTables(headers, ends, rows));
  const head = withGrade(named, gradeBesideSum(view, part, sum));
  const isLabel = (place: CardPlace): boolean => headKeyOf(place.label) !== undefined && place !== part.title;
  const labelRow = part.labels.find(isLabel)?.row ?? above;
  const year = cardYear(view, part, labelRow, head);
  const choice = choiceFor(scoring, form, year?.value ?? null);
  const blocks = headers.map((header, index) => readBlock(view, part, header, ends[index] ?? header.bottom));
  const card: Card = {
    form,
    layout,
    oneOfMany: false,
    template: templateOf(layout, form, choice),
    isTemplateAsked: choice !== undefined && asksForSplit(choice),
    sheet: view.name,
    date1904,
    area: part.area,
    title: part.title === null ? null : entryAt(view, part.title.row, part.title.column),
    year,
    month: cardMonth(part, labelRow),
    head,
    repeated,
    money,
    ...funds,
    goal: readGoal(view, part, above),
    tasks,
    compositions: mayCompose(form) ? readCompositions(view, part, above, money.unit) : [],
    blocks,
    sum,
    isSumUnlabelled: sum === null && isSumUnlabelled(view, part, headers.at(-1), lastLineOf(blocks)),
  };
  return cardsOfProjects(view, part, headers, card).map(withCode).map(withYearsMoney);
};
