import type { FundColumnKey, HeadKey } from '../../../form/card/label-key.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { Card, FundLine, HeadValue, Indicator, IndicatorBlock } from '../card.ts';
import { blankEntry, type Entry, entryAt, isFilled, moneyOf } from '../entry.ts';
import { entryUnder } from '../read/read-table.ts';
import type { CardPart, CardPlace } from './card-part.ts';
import { MONEY_KEYS } from './fund-table.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { blockOf, columnOf, fundColumnOf, headKeyOf } from './label-index.ts';

/** Columns of an indicator table that say whose indicators a row's are, and with how much money. */
type ProjectColumns = {
  readonly project: CardPlace;
  readonly head: readonly (readonly [HeadKey, CardPlace])[];
  readonly money: readonly (readonly [FundColumnKey, CardPlace])[];
  /** What each project is to reach, in words. */
  readonly goal: CardPlace | undefined;
};

/** 项目金额 alone is what the project may spend. */
const isAmount = ({ label }: CardPlace): boolean => /^(?:项目|资金|预算|年度)?(?:金额|总额|资金)$/u.test(label.bare);

const columnsOf = (part: CardPart, { top, bottom, columns }: IndicatorHeader): ProjectColumns | null => {
  const first = columns.get('level1') ?? columns.get('name');
  const isBefore = ({ area }: CardPlace): boolean => first !== undefined && area.left < first.area.left;
  const places = part.labels.filter(
    (place) => place.row >= top && place.row <= bottom && (columnOf(place.label) === undefined || isBefore(place)),
  );
  const head = places.flatMap((place) => {
    const key = headKeyOf(place.label);
    return key === undefined ? [] : [[key, place] as const];
  });
  const money = places.flatMap((place) => {
    const key = fundColumnOf(place.label);
    return key === undefined || !MONEY_KEYS.includes(key) ? [] : [[key, place] as const];
  });
  const isTold = money.some(([key]) => key === 'budget' || key === 'initial');
  const alone = part.places.find(
    (place) => place.row >= top && place.row <= bottom && isBefore(place) && isAmount(place),
  );
  if (!isTold && alone !== undefined) money.push(['budget', alone]);
  const project = head.find(([key]) => key === 'projectName')?.[1];
  const goal = places.find(({ label }) => blockOf(label) === 'goals');
  return project === undefined ? null : { project, head, money, goal };
};

type Group = { readonly project: Entry; readonly lines: Indicator[] };

/** Lines of one project follow each other; its name stands once for all of them, or beside each. */
const groupsOf = (view: SheetView, { project }: ProjectColumns, lines: readonly Indicator[]): readonly Group[] => {
  const groups: Group[] = [];
  for (const line of lines) {
    const name = entryUnder(view, line.row, project.area);
    const last = groups.at(-1);
    if (last === undefined || (isFilled(name) && name.text !== last.project.text))
      groups.push({ project: name, lines: [line] });
    else last.lines.push(line);
  }
  return groups;
};

const headOf = (view: SheetView, columns: ProjectColumns, row: number): Card['head'] =>
  Object.fromEntries(
    columns.head.map(([key, place]): readonly [HeadKey, HeadValue] => [
      key,
      { label: entryAt(view, place.row, place.column), value: entryUnder(view, row, place.area) },
    ]),
  );

const fundsOf = (view: SheetView, columns: ProjectColumns, row: number, { money }: Card): readonly FundLine[] => {
  const [first] = columns.money;
  if (first === undefined) return [];
  const amounts = columns.money.map(
    ([key, { area }]) => [key, moneyOf(entryUnder(view, row, area), money.unit)] as const,
  );
  const label = entryAt(view, first[1].row, first[1].column);
  return [{ key: 'total', period: 'annual', label, amounts: Object.fromEntries(amounts), reason: undefined }];
};

const goalOf = (view: SheetView, { goal }: ProjectColumns, row: number): Card['goal'] => {
  if (goal === undefined) return null;
  const said = entryUnder(view, row, goal.area);
  return {
    label: entryAt(view, goal.row, goal.column),
    text: isFilled(said) ? said.text : '',
    blank: isFilled(said) ? null : blankEntry(row, goal.area.left),
  };
};

const cardOf = (
  view: SheetView,
  columns: ProjectColumns,
  card: Card,
  block: IndicatorBlock,
  { lines }: Group,
): Card => {
  const [first] = lines as [Indicator];
  const funds = fundsOf(view, columns, first.row, card);
  return {
    ...card,
    oneOfMany: true,
    area: { ...card.area, top: first.row, bottom: lines.at(-1)?.row ?? first.row },
    head: { ...card.head, ...headOf(view, columns, first.row) },
    funds: funds.length === 0 ? card.funds : funds,
    goal: goalOf(view, columns, first.row) ?? card.goal,
    blocks: [
      {
        ...block,
        header: { ...block.header, ...(first.weight === undefined ? {} : { weight: first.weight }) },
        indicators: lines,
      },
    ],
  };
};

/**
 * One table with many projects, their cells merged over their indicator lines or repeated beside each, as the cards it stands for.
 * The card itself where its table names no projects.
 */
export const cardsOfProjects = (
  view: SheetView,
  part: CardPart,
  headers: readonly IndicatorHeader[],
  card: Card,
): readonly Card[] => {
  const [header] = headers;
  const [block] = card.blocks;
  const columns = header === undefined || headers.length > 1 ? null : columnsOf(part, header);
  if (columns === null || block === undefined) return [card];
  const groups = groupsOf(view, columns, block.indicators);
  return groups.length === 0 ? [card] : groups.map((group) => cardOf(view, columns, card, block, group));
};
