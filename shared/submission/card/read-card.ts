import type { CardLayout } from '../../form/card/card-layout.ts';
import { CARD_LAYOUTS } from '../../form/card/card-layouts.ts';
import { type ScoringTemplate, scoringTemplate } from '../../form/card/scoring-template.ts';
import type { FormName } from '../../form/form-name.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { Card, FundLine } from './card.ts';
import type { CardPart, Place } from './card-area.ts';
import { monthIn } from './card-label.ts';
import { cardYear, isHandIn } from './card-year.ts';
import { entryAt } from './entry.ts';
import { type IndicatorHeader, indicatorHeaders } from './indicator-header.ts';
import { blockOf, columnOf, fundColumnOf, headKeyOf } from './label-index.ts';
import { moneyUnitOf } from './money-unit.ts';
import { readCompositions } from './read-composition.ts';
import { readFundPairs } from './read-fund-pairs.ts';
import { fundTableOf, readFundTable } from './read-fund-table.ts';
import { readHead } from './read-head.ts';
import { readBlock, tableEnd } from './read-indicators.ts';
import { gradeBesideSum, readSum } from './read-sum.ts';
import { readTasks } from './read-tasks.ts';

/** The family most of whose signs stand on the card; the first of the list where none does. */
export const layoutOf = (part: CardPart): CardLayout => {
  const text = part.places.map((place) => compact(place.text)).join('\n');
  const signsIn = (layout: CardLayout): number => layout.signs.filter((sign) => text.includes(sign)).length;
  const best = CARD_LAYOUTS.reduce((one, other) => (signsIn(other) > signsIn(one) ? other : one));
  return best;
};

const formFromLabels = (part: CardPart, headers: readonly IndicatorHeader[]): FormName | null => {
  const keys = new Set(headers.flatMap((header) => [...header.columns.keys()]));
  const whole = !part.places.some((place) => headKeyOf(place.label) === 'projectName');
  if (keys.has('certain') || keys.has('forecast')) return '项目支出绩效运行监控表';
  if (keys.has('score')) return whole ? '部门(单位)整体支出绩效自评表' : '项目支出绩效自评表';
  if (keys.has('target')) return whole ? '部门(单位)整体支出绩效目标表' : '项目支出绩效目标申报表';
  return null;
};

/** A part is a card when its title or its columns name the form and it has a head, and indicators or a title. */
const formOf = (part: CardPart, headers: readonly IndicatorHeader[]): FormName | null => {
  const keys = new Set(part.places.map((place) => headKeyOf(place.label)));
  const blocks = new Set(part.places.map((place) => blockOf(place.label)));
  const hasHead = ['projectName', 'unitName', 'supervisor', 'implementer'].some((key) =>
    keys.has(key as 'projectName'),
  );
  if (!hasHead && !(part.form !== null && headers.length > 0)) return null;
  if (headers.length === 0 && (part.form === null || !(blocks.has('funds') || blocks.has('goals')))) return null;
  return part.form ?? formFromLabels(part, headers);
};

const templateOf = (layout: CardLayout, form: FormName, chosen: string | undefined): ScoringTemplate => {
  const name = chosen ?? (form === '部门(单位)整体支出绩效自评表' ? 'S0-100' : layout.scoring);
  return scoringTemplate(name);
};

const monthOf = (part: CardPart, labelRow: number): number | null => {
  const columns = part.places.filter(
    (place) => place.label.month !== null && (columnOf(place.label) ?? fundColumnOf(place.label)) !== undefined,
  );
  const said = part.places
    .filter((place) => place.row < labelRow && !isHandIn(place.text))
    .map((place) => monthIn(compact(place.text)))
    .find((month) => month !== null);
  return columns[0]?.label.month ?? said ?? null;
};

const lastRowOf = (part: CardPart, headers: readonly IndicatorHeader[], index: number): number => {
  const header = headers[index];
  const below = headers.find((other) => header !== undefined && other.top > header.bottom);
  return below === undefined ? part.area.bottom : below.top - 1;
};

/** Labels that head a table's columns, or words in its rows, name nothing about the card. */
const inTables = (
  view: SheetView,
  part: CardPart,
  headers: readonly IndicatorHeader[],
  fundRows: readonly number[],
) => {
  const ends = headers.map((header, index) => tableEnd(view, part, header, lastRowOf(part, headers, index)));
  return (place: Place): boolean =>
    fundRows.includes(place.row) ||
    headers.some(
      ({ top }, index) => place.row >= top && place.row < (ends[index] ?? top) && columnOf(place.label) !== undefined,
    );
};

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
  const table = fundTableOf(part, above);
  const label = part.places.find((place) => place.row < above && blockOf(place.label) === 'funds');
  const pairs = (): readonly FundLine[] => (tasks.length > 0 ? [] : readFundPairs(view, part, above, money.unit));
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

/** Reads the one card of a part; null where the part is none. `chosen` names the scoring template the plan asks for. */
export const readCard = (view: SheetView, part: CardPart, chosen: string | undefined): Card | null => {
  const headers = indicatorHeaders(part);
  const form = formOf(part, headers);
  if (form === null) return null;
  const layout = layoutOf(part);
  const above = headers[0]?.top ?? part.area.bottom + 1;
  const money = moneyUnitOf(view, part, above, layout.money);
  const tasks = readTasks(view, part, above, money.unit);
  const { rows, ...funds } = fundsOf(view, part, above, money, tasks);
  const sum = readSum(view, part, headers.at(-1));
  const labelled = readHead(view, part, inTables(view, part, headers, rows));
  const grade = labelled.grade ?? gradeBesideSum(view, part, sum);
  const head = grade === undefined ? labelled : { ...labelled, grade };
  const isLabel = (place: Place): boolean => headKeyOf(place.label) !== undefined && place !== part.title;
  const labelRow = part.places.find(isLabel)?.row ?? above;
  return {
    form,
    layout,
    template: templateOf(layout, form, chosen),
    sheet: view.name,
    area: part.area,
    title: part.title === null ? null : entryAt(view, part.title.row, part.title.column),
    year: cardYear(view, part, labelRow, head),
    month: monthOf(part, labelRow),
    head,
    money,
    ...funds,
    tasks,
    compositions: form === '部门(单位)整体支出绩效目标表' ? readCompositions(view, part, above, money.unit) : [],
    blocks: headers.map((header, index) => readBlock(view, part, header, lastRowOf(part, headers, index))),
    sum,
  };
};
