import type { Area } from '../../workbook/grid.ts';
import type { IssuedCell, IssuedChoice, IssuedFormat, IssuedSheet, IssuedStyle, IssuedValue } from './issued-sheet.ts';

/** A block of a card: one cell, or a merged area where it spans more. Blocks are laid out by row and column from 1. */
export type CardBlock = {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly bottom: number;
  readonly style: IssuedStyle;
  readonly value: IssuedValue;
  readonly format: IssuedFormat;
  readonly formula?: string;
  readonly choices?: readonly string[];
};

export const label = (row: number, from: number, value: string, to = from, bottom = row): CardBlock => ({
  row,
  from,
  to,
  bottom,
  style: 'label',
  value,
  format: 'text',
});

/** A cell the department fills in, or has had filled in for it. */
export const field = (
  row: number,
  from: number,
  value: IssuedValue,
  { to = from, bottom = row, format = 'text' }: { to?: number; bottom?: number; format?: IssuedFormat } = {},
): CardBlock => ({ row, from, to, bottom, style: value === null ? 'input' : 'given', value, format });

/** A formula, with what it shows before any program has computed it; a value that was typed over it stands instead. */
export const computed = (
  row: number,
  from: number,
  formula: string,
  shown: IssuedValue,
  { to = from, format = 'score' }: { to?: number; format?: IssuedFormat } = {},
): CardBlock => ({ row, from, to, bottom: row, style: 'computed', value: shown ?? '', format, formula });

const cellOf = ({ row, from, style, value, format, formula }: CardBlock): IssuedCell => ({
  row,
  column: from,
  style,
  value,
  format,
  ...(formula === undefined ? {} : { formula }),
});

/** Cells under a merge carry its border, or a merged box would be open on the right. */
const underMerge = ({ row, from, to, bottom, style }: CardBlock): IssuedCell[] =>
  Array.from({ length: (bottom - row + 1) * (to - from + 1) - 1 }, (_, index) => ({
    row: row + Math.floor((index + 1) / (to - from + 1)),
    column: from + ((index + 1) % (to - from + 1)),
    style,
    value: null,
    format: 'text',
  }));

const areaOf = ({ row, from, to, bottom }: CardBlock): Area => ({ top: row, left: from, bottom, right: to });

const choicesOf = (block: CardBlock): IssuedChoice[] =>
  block.choices === undefined ? [] : [{ area: areaOf(block), values: block.choices, strict: true }];

export const cardSheet = (
  name: string,
  widths: readonly number[],
  blocks: readonly CardBlock[],
  heights: IssuedSheet['heights'] = [],
): IssuedSheet => ({
  name,
  cells: blocks.flatMap((block) => [cellOf(block), ...underMerge(block)]),
  merges: blocks.filter(({ row, from, to, bottom }) => to > from || bottom > row).map(areaOf),
  widths,
  heights: [{ row: 1, points: 30 }, ...heights],
  choices: blocks.flatMap(choicesOf),
  frozenRows: 0,
  frozenColumns: 0,
  filter: null,
});
