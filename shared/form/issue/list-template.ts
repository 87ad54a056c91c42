import type { Area } from '../../workbook/grid.ts';
import { columnName } from '../../workbook/grid.ts';
import type {
  IssuedCell,
  IssuedChoice,
  IssuedFormat,
  IssuedGuide,
  IssuedSheet,
  IssuedStyle,
  IssuedValue,
} from './issued-sheet.ts';

/** A column of an issued list. `formula` gets the row and the letter of another column by its label. */
export type ListTemplateColumn = {
  readonly label: string;
  readonly width: number;
  readonly format: IssuedFormat;
  readonly style: Extract<IssuedStyle, 'input' | 'given' | 'computed'>;
  readonly choices?: { readonly values: readonly string[]; readonly strict: boolean };
  readonly formula?: (row: number, letterOf: (label: string) => string) => string;
  readonly required?: boolean;
  readonly guide?: Omit<IssuedGuide, 'area'>;
};

/** A filled cell; the format only where it differs from its column's. */
export type ListTemplateValue = IssuedValue | { readonly value: IssuedValue; readonly format: IssuedFormat };

export type ListTemplateRow = { readonly [label: string]: ListTemplateValue };

export type ListTemplate = {
  readonly sheet: string;
  readonly title: string;
  /** Line between title and header, such as 填报单位 and 单位:万元; its parts are spread over the width. */
  readonly captions: readonly string[];
  readonly columns: readonly ListTemplateColumn[];
  readonly rows: readonly ListTemplateRow[];
  /** Empty rows with borders and drop-downs below the filled ones. */
  readonly spareRows: number;
  readonly notes: readonly string[];
};

const TITLE_POINTS = 30;
const HEAD_POINTS = 32;
const LINE_POINTS = 15;

/** Chinese letters are two characters wide; a column's width counts narrow ones. */
const widthOf = (value: ListTemplateValue | undefined): number =>
  typeof value === 'string' ? [...value].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 2 : 1), 0) : 0;

/** A row is as high as its longest text needs in its column. */
const pointsOf = (columns: readonly ListTemplateColumn[], values: ListTemplateRow): number =>
  LINE_POINTS * Math.max(1, ...columns.map(({ label, width }) => Math.ceil(widthOf(values[label]) / width)));

const captionCells = (captions: readonly string[], row: number, width: number): IssuedCell[] =>
  captions.map((value, index) => {
    const last = index === captions.length - 1 && index > 0;
    const column = last ? width : 1 + Math.floor((index * width) / Math.max(captions.length, 1));
    return { row, column, style: 'caption', format: 'text', value };
  });

const filled = (value: ListTemplateValue | undefined, format: IssuedFormat): Pick<IssuedCell, 'value' | 'format'> =>
  value !== null && typeof value === 'object' && 'value' in value ? value : { value: value ?? null, format };

const rowCells = (template: ListTemplate, row: number, values: ListTemplateRow): IssuedCell[] => {
  const letterOf = (label: string): string => columnName(1 + template.columns.findIndex((one) => one.label === label));
  return template.columns.map(({ label, style, format, formula }, index) => ({
    row,
    column: index + 1,
    style: style === 'input' && (values[label] ?? null) !== null ? 'given' : style,
    ...filled(values[label] ?? (formula === undefined ? null : ''), format),
    ...(formula === undefined ? {} : { formula: formula(row, letterOf) }),
  }));
};

type Rows = { readonly top: number; readonly bottom: number };

const downColumn = (index: number, { top, bottom }: Rows): Area => ({ top, left: index + 1, bottom, right: index + 1 });

const choicesOf = (columns: readonly ListTemplateColumn[], rows: Rows): IssuedChoice[] =>
  columns.flatMap(({ choices }, index) =>
    choices === undefined ? [] : [{ area: downColumn(index, rows), ...choices }],
  );

const guidesOf = (columns: readonly ListTemplateColumn[], rows: Rows): IssuedGuide[] =>
  columns.flatMap(({ guide }, index) => (guide === undefined ? [] : [{ area: downColumn(index, rows), ...guide }]));

const noteCells = (notes: readonly string[], top: number): IssuedCell[] =>
  notes.map((value, index) => ({ row: top + index, column: 1, style: 'note', format: 'text', value }));

/** The sheet of an issued list: title, captions, header, rows, spare rows, notes; one record a row. */
export const listSheet = (template: ListTemplate): IssuedSheet => {
  const { columns, captions, rows, spareRows, notes } = template;
  const width = columns.length;
  const head = captions.length > 0 ? 3 : 2;
  const bottom = head + rows.length + spareRows;
  const across = (row: number): Area => ({ top: row, left: 1, bottom: row, right: width });
  const filledRows = { top: head + 1, bottom: Math.max(bottom, head + 1) };
  const body = [...rows, ...Array.from({ length: spareRows }, () => ({}))];
  return {
    name: template.sheet,
    cells: [
      { row: 1, column: 1, style: 'title', format: 'text', value: template.title },
      ...captionCells(captions, 2, width),
      ...columns.map(({ label, required = false }, index): IssuedCell => {
        const cell: IssuedCell = { row: head, column: index + 1, style: 'head', format: 'text', value: label };
        return required ? { ...cell, required } : cell;
      }),
      ...body.flatMap((values, index) => rowCells(template, head + 1 + index, values)),
      ...noteCells(notes, bottom + 2),
    ],
    merges: [across(1), ...notes.map((_, index) => across(bottom + 2 + index))],
    widths: columns.map((column) => column.width),
    heights: [
      { row: 1, points: TITLE_POINTS },
      { row: head, points: HEAD_POINTS },
      ...body.map((values, index) => ({ row: head + 1 + index, points: pointsOf(columns, values) })),
    ],
    choices: choicesOf(columns, filledRows),
    guides: guidesOf(columns, filledRows),
    frozenRows: head,
    frozenColumns: 2,
    filter: { top: head, left: 1, bottom, right: width },
  };
};
