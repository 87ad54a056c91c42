import type { Area } from '../../workbook/grid.ts';
import { cellGuide } from './column-guide.ts';
import type {
  IssuedCell,
  IssuedChoice,
  IssuedFormat,
  IssuedGuide,
  IssuedSheet,
  IssuedStyle,
  IssuedValue,
} from './issued-sheet.ts';

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
  /** A label whose cells may not be left blank, where its text alone does not say so. */
  readonly required?: boolean;
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

/** A cell the unit fills in, or has had filled in for it. */
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

/** Labels whose cells no card may leave blank. */
const REQUIRED: ReadonlySet<IssuedValue> = new Set([
  '项目名称',
  '部门（单位）名称',
  '年度资金总额',
  '年度总体目标',
  '预期目标',
  '实际完成情况',
  '三级指标',
  '年度指标值',
  '指标值',
  '实际完成值',
]);

const cellOf = ({ row, from, style, value, format, formula, required }: CardBlock): IssuedCell => ({
  row,
  column: from,
  style,
  value,
  format,
  ...(formula === undefined ? {} : { formula }),
  ...((required ?? (style === 'label' && REQUIRED.has(value))) ? { required: true } : {}),
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

const FILLED: ReadonlySet<IssuedStyle> = new Set(['input', 'given', 'computed']);

const guidesOf = (block: CardBlock): IssuedGuide[] => {
  const guide = FILLED.has(block.style) ? cellGuide(block.format, block.style === 'computed') : undefined;
  return guide === undefined ? [] : [{ area: areaOf(block), ...guide }];
};

/** A card's rows and columns are fixed, so its formulas can be locked; a list's rows must be sorted and deleted, which a lock forbids. */
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
  guides: blocks.flatMap(guidesOf),
  locked: blocks.some(({ style }) => style === 'computed'),
  frozenRows: 0,
  frozenColumns: 0,
  filter: null,
});
