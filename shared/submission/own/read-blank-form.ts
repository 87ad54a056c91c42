import { type OwnForm, ownFormName } from '../../form/own/own-form.ts';
import type { SheetFacts } from '../../workbook/cell-facts.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import { compact, coreOf } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { moneyUnitIn } from '../../workbook/values/money.ts';
import { type BlankLabel, cardLabels, headerRow, printedIn, tableLabels } from './blank-labels.ts';

/** An own form as its blank sheet declares it. */
export type BlankForm = { readonly form: OwnForm; readonly labels: readonly BlankLabel[] };

const YEARS = /[(（]?(?:(?:19|20)\d{2}|[_＿\s]{1,8})年?度?[)）]?/gu;
const FEWEST_LABELS = 2;

type Title = { readonly text: string; readonly row: number };

/** The first row's words where they stand alone; else the sheet's name, above everything. */
const titleOf = (view: SheetView, before: number): Title => {
  for (const { number } of view.rows) {
    if (number >= before || number > 4) break;
    const printed = printedIn(view, number);
    const text = compact(textOf(view.seenAt(number, printed[0]?.area.left ?? 1)));
    if (printed.length === 1 && text.length >= 3 && text.length <= 40 && !/^附[件表]|[:：]/u.test(text))
      return { text, row: number };
  }
  return { text: compact(view.name), row: 0 };
};

/** A form's name is the name of a sheet as well, and stands among others parted by signs. */
const SIGNS = /[\\/:：*?？[\]|;；、'"]/gu;
const LONGEST_NAME = 31;

const signless = (title: string): string => title.replace(SIGNS, '').slice(0, LONGEST_NAME);

/** `2022年度农村公路养护台账（公章）` → 农村公路养护台账. */
const nameIn = (title: string): string =>
  signless(coreOf(title.replace(YEARS, '')).replace(/^[-—·]+|[-—·]+$/gu, '')) || signless(title) || '自有表单';

const distinct = (labels: readonly BlankLabel[]): readonly BlankLabel[] => [
  ...new Map(labels.map((one) => [one.column.label, one])).values(),
];

/** Finance calls the column otherwise, or leaves it out (''). The printed label still finds it. */
const corrected = (one: BlankLabel, field: string | undefined): BlankLabel =>
  field === undefined
    ? one
    : { ...one, column: { ...one.column, label: field, synonyms: [...one.column.synonyms, one.text] } };

/** Labels with room beside them that stand above a table, of which its header has none. */
const headOver = (
  view: SheetView,
  facts: SheetFacts,
  { title, header }: { readonly title: number; readonly header: number },
  columns: readonly BlankLabel[],
): readonly BlankLabel[] =>
  cardLabels(view, facts, title).filter(
    ({ area, below, column }) =>
      !below &&
      area.bottom < header &&
      moneyUnitIn(column.label) === null &&
      !columns.some((other) => other.column.label === column.label),
  );

/** `lines`: the labels that each record has a value of its own for; a record is known by these. */
const formOf = (
  title: string,
  shape: OwnForm['shape'],
  labels: readonly BlankLabel[],
  lines: readonly BlankLabel[],
): OwnForm => {
  const columns = lines.map(({ column }) => column);
  const key = lines.find(({ isKey, column }) => isKey && column.label !== '序号')?.column.label ?? null;
  const named =
    columns.find(({ label }) => /名称$|^项目$|^事项$/u.test(label)) ?? columns.find(({ kind }) => kind === 'text');
  const name = named?.label ?? columns[0]?.label ?? '';
  const numbered = columns.some(({ label }) => label === '序号') ? ['序号'] : [];
  return {
    name: ownFormName(nameIn(title)),
    owner: 'both',
    titles: [],
    codeColumn: key,
    nameColumn: name,
    yearColumn: labels.find(({ column }) => column.kind === 'year')?.column.label ?? null,
    identity: key === null ? [name, ...numbered] : [key],
    columns: labels.map(({ column }) => column),
    shape,
    units: Object.fromEntries(labels.flatMap(({ column, unit }) => (unit === null ? [] : [[column.label, unit]]))),
    below: labels.filter(({ below }) => shape === 'card' && below).map(({ column }) => column.label),
  };
};

/** Any blank table or card as a form of the district's own; null where the sheet asks for nothing. */
export const readBlankForm = (
  view: SheetView,
  facts: SheetFacts,
  typed: { readonly [printed: string]: string } = {},
): BlankForm | null => {
  const header = headerRow(view);
  const title = titleOf(view, header ?? Number.POSITIVE_INFINITY);
  const table = header === null ? [] : tableLabels(view, facts, header);
  const over = header === null ? [] : headOver(view, facts, { title: title.row, header }, table);
  const labels = distinct(header === null ? cardLabels(view, facts, title.row) : [...over, ...table])
    .map((one) => corrected(one, typed[compact(one.text)]))
    .filter(({ column }) => column.label !== '');
  if (labels.length < FEWEST_LABELS) return null;
  const isOver = (one: BlankLabel): boolean => over.some(({ cell }) => cell === one.cell);
  const lines = labels.filter((one) => !isOver(one));
  const form = formOf(title.text, header === null ? 'card' : 'table', labels, lines);
  const head = labels.filter(isOver).map(({ column }) => column.label);
  return { form: head.length === 0 ? form : { ...form, head }, labels };
};
