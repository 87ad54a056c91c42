import type ExcelJS from 'exceljs';
import { cellNumber, type FigureFormat } from '../../figure.ts';
import { kept } from '../../memo.ts';
import { chartsOf } from '../../status-sheet/sheets/chart-sheet.ts';
import {
  ALL_PARTS,
  type Block,
  type BlockColumn,
  LEFT_PARTS,
  type Overview,
  RIGHT_PARTS,
  type StatusBook,
  type StatusColumnKind,
  type StatusValue,
  type Tile,
  type Tone,
} from '../../status-sheet/status-book.ts';
import { lineCount, shortened } from '../../status-sheet/text-width.ts';
import { TONE_COLOURS, toneOf } from '../../status-sheet/tones.ts';
import { addressOf } from '../../workbook/grid.ts';
import type { PlacedChart } from './drawing-parts.ts';
import { linkAt, type PlacedLink } from './overview-links.ts';
import { pageBreaks, underChart, type Whole } from './page-breaks.ts';
import { setUpPage } from './page-set-up.ts';
import { placeBelow, placeCharts, rowsOfCharts } from './place-charts.ts';
import { heightsOf, raise } from './row-heights.ts';
import { serialOfMoment } from './row-xml.ts';
import { BOX, bodyStyle, FIGURE_FORMATS, fontOf, headStyle, toneStyle } from './status-styles.ts';

const PART_WIDTH = 5.6;
const RIGHT_FROM = LEFT_PARTS + 2;
const LINE_POINTS = 14;
const BLANK_ROW = 10;

/** Blocks side by side share their rows: all are equally high, and a long name is set smaller instead of in two lines. */
const ROW_POINTS = 19;
const ON_ONE_LINE = { wrapText: false, shrinkToFit: true } as const;

/** Text so many times as wide as its place is still legible when set smaller; of more, the beginning. */
const MOST_SHRUNK = 1.6;

/** What is being laid out: the sheet, the links its cells will have, the areas that will be one cell, and the rows that stay on one page. */
type Layout = {
  readonly sheet: ExcelJS.Worksheet;
  readonly book: StatusBook;
  readonly links: PlacedLink[];
  readonly merged: string[];
  readonly wholes: Whole[];
};

/** What the library cannot write of the sheet, or only slowly, for whoever writes the package. */
export type LaidOut = {
  readonly links: readonly PlacedLink[];
  /** The library holds each of thousands against all others. */
  readonly merged: readonly string[];
  readonly charts: readonly PlacedChart[];
};

const place = (
  { sheet, merged }: Layout,
  row: number,
  left: number,
  parts: number,
  value: ExcelJS.CellValue,
  style: Partial<ExcelJS.Style>,
): void => {
  for (let part = 0; part < parts; part++) sheet.getCell(row, left + part).style = style;
  if (parts > 1) merged.push(`${addressOf(row, left)}:${addressOf(row, left + parts - 1)}`);
  sheet.getCell(row, left).value = value;
};

const BAR = '█';

/** A fraction drawn with block characters: it prints, and every spreadsheet program shows it the same. */
const barText = (fraction: number, parts: number): string => {
  const longest = Math.floor((parts * PART_WIDTH) / 2) - 1;
  return fraction <= 0 ? '' : BAR.repeat(Math.max(1, Math.round(fraction * longest)));
};

const storedValue = (value: StatusValue, { kind, parts }: BlockColumn): ExcelJS.CellValue => {
  if (value === null) return null;
  if (typeof value === 'object') return kind === 'bar' ? barText(cellNumber(value), parts) : cellNumber(value);
  if (typeof value !== 'string') return value;
  return kind === 'day'
    ? (serialOfMoment(value) ?? value)
    : shortened(value, Math.floor(parts * PART_WIDTH * MOST_SHRUNK));
};

const BAR_STYLE = {
  ...bodyStyle('text', 'none'),
  font: fontOf(9, '5B9BD5'),
  alignment: { vertical: 'middle' },
} as const;

const madeStyle = (kind: StatusColumnKind, format: FigureFormat | null, tone: Tone): Partial<ExcelJS.Style> => {
  const plain = bodyStyle(kind, 'none');
  const body = { ...plain, alignment: { ...plain.alignment, vertical: 'middle', ...ON_ONE_LINE } as const };
  if (format !== null) return { ...body, numFmt: FIGURE_FORMATS[format] };
  return tone === 'plain' ? body : { ...body, ...toneStyle(tone) };
};

const styles = kept<Partial<ExcelJS.Style>>();

/** The very same object for cells that look alike: the library turns each it has not met into XML. */
const styleOf = (value: StatusValue, { kind }: BlockColumn): Partial<ExcelJS.Style> => {
  if (kind === 'bar') return BAR_STYLE;
  const format = typeof value === 'object' && value !== null ? value.format : null;
  const tone = typeof value === 'string' ? toneOf(kind, value) : 'plain';
  return styles(`${kind} ${format} ${tone}`, () => madeStyle(kind, format, tone));
};

const addBlockRow = (layout: Layout, row: number, left: number, block: Block, values: readonly StatusValue[]): void => {
  let at = left;
  raise(layout.sheet, row, ROW_POINTS);
  block.columns.forEach((column, index) => {
    const value = values[index] ?? null;
    place(layout, row, at, column.parts, storedValue(value, column), styleOf(value, column));
    at += column.parts;
  });
};

/** Of a block's head so many rows stay with it on one page: a title at the foot of a page says nothing. */
const HEAD_ROWS = 4;

/** Of a sheet: a break that the library would put without it runs beyond them. */
const MOST_COLUMNS = 16_384;

/** Returns the first free row below the block. */
const addBlock = (layout: Layout, top: number, left: number, parts: number, block: Block): number => {
  const { sheet, book, links } = layout;
  let row = top;
  layout.wholes.push({ from: top, to: top + Math.min(block.rows.length + 2, HEAD_ROWS) });
  place(layout, row, left, parts, block.title, { font: fontOf(12, '1F3864', true), alignment: { vertical: 'middle' } });
  raise(sheet, row++, 24);
  let at = left;
  for (const { label, parts: wide } of block.columns) {
    place(layout, row, at, wide, label, headStyle(false));
    at += wide;
  }
  raise(sheet, row++, 20);
  block.rows.forEach((values, index) => {
    links.push(...linkAt(book, row, left, block.leads?.[index]));
    addBlockRow(layout, row++, left, block, values);
  });
  if (block.note !== '') {
    place(layout, row, left, parts, block.note, {
      font: fontOf(9, '595959'),
      alignment: { vertical: 'middle', wrapText: true },
    });
    raise(sheet, row++, lineCount(block.note, parts * PART_WIDTH) * LINE_POINTS + 4);
  }
  raise(sheet, row, BLANK_ROW);
  return row + 1;
};

const addTiles = (layout: Layout, row: number, tiles: readonly Tile[]): void => {
  const { sheet, book, links } = layout;
  const edge = (index: number): number => Math.round((index * ALL_PARTS) / Math.max(1, tiles.length)) + 1;
  tiles.forEach(({ label, value, tone, change = '', lead }, index) => {
    const [left, parts] = [edge(index), edge(index + 1) - edge(index)];
    const { fill, ink } = TONE_COLOURS[tone];
    const look = { ...toneStyle(tone), border: BOX };
    const middle: Partial<ExcelJS.Alignment> = { horizontal: 'center', vertical: 'middle' };
    place(layout, row, left, parts, label, { ...look, font: fontOf(10, ink), alignment: middle });
    const isWord = typeof value === 'string';
    place(layout, row + 1, left, parts, isWord ? value : cellNumber(value), {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } },
      border: BOX,
      font: fontOf(isWord ? 14 : 20, ink, true),
      alignment: middle,
      ...(isWord ? {} : { numFmt: value.format === 'count' ? '#,##0' : FIGURE_FORMATS[value.format] }),
    });
    place(layout, row + 2, left, parts, change, { ...look, font: fontOf(9, ink), alignment: middle });
    links.push(...linkAt(book, row + 1, left, lead));
  });
  raise(sheet, row, 20);
  raise(sheet, row + 1, 36);
  raise(sheet, row + 2, 16);
};

/** Sentences are set larger than what stands in tables. */
const [SENTENCE_POINTS, NARROWER] = [18, 0.8];

const addTop = (layout: Layout, overview: Overview): number => {
  const { sheet } = layout;
  let row = 1;
  const middle: Partial<ExcelJS.Alignment> = { vertical: 'middle', wrapText: true };
  place(layout, row, 1, ALL_PARTS, overview.title, { font: fontOf(18, '1F3864', true), alignment: middle });
  raise(sheet, row++, 32);
  place(layout, row, 1, ALL_PARTS, overview.facts.join('    '), { font: fontOf(10, '595959'), alignment: middle });
  raise(sheet, row++, 20);
  for (const sentence of overview.sentences ?? []) {
    place(layout, row, 1, ALL_PARTS, sentence, { font: fontOf(12, '262626'), alignment: middle });
    raise(sheet, row++, lineCount(sentence, ALL_PARTS * PART_WIDTH * NARROWER) * SENTENCE_POINTS + 6);
  }
  for (const notice of overview.notices) {
    place(layout, row, 1, ALL_PARTS, `⚠ ${notice}`, { ...toneStyle('red'), alignment: middle });
    raise(sheet, row++, lineCount(notice, ALL_PARTS * PART_WIDTH) * LINE_POINTS + 6);
  }
  raise(sheet, row++, BLANK_ROW);
  addTiles(layout, row, overview.tiles);
  raise(sheet, row + 3, BLANK_ROW);
  return overview.top.reduce((at, block) => addBlock(layout, at, 1, ALL_PARTS, block), row + 4);
};

/** 总览: a page of tiles, tables and bars on a grid of equal columns. Returns what is to be added to it. */
export const addOverviewSheet = (workbook: ExcelJS.Workbook, overview: Overview, book: StatusBook): LaidOut => {
  const sheet = workbook.addWorksheet(overview.name, { properties: { tabColor: { argb: `FF${overview.tab}` } } });
  for (let column = 1; column <= ALL_PARTS; column++) sheet.getColumn(column).width = PART_WIDTH;
  sheet.getColumn(LEFT_PARTS + 1).width = 2;
  const layout: Layout = { sheet, book, links: [], merged: [], wholes: [] };
  const below = addTop(layout, overview);
  const charts = placeCharts(sheet, below, overview.charts);
  const top = below + rowsOfCharts(overview.charts);
  const left = overview.left.reduce((row, block) => addBlock(layout, row, 1, LEFT_PARTS, block), top);
  const right = overview.right.reduce((row, block) => addBlock(layout, row, RIGHT_FROM, RIGHT_PARTS, block), top);
  const last = placeBelow(sheet, Math.max(left, right), chartsOf(overview).slice(overview.charts.length));
  sheet.views = [{ state: 'normal', showGridLines: false, zoomScale: 90 }];
  const printArea = `A$1:${sheet.getColumn(ALL_PARTS).letter}$${sheet.rowCount}`;
  setUpPage(sheet, book, { pagesWide: 1, isOnePage: overview.isOnePage === true, printArea });
  const wholes = [...layout.wholes, ...[...charts, ...last].map(underChart)];
  if (overview.isOnePage !== true)
    for (const row of pageBreaks(heightsOf(sheet), wholes)) sheet.getRow(row).addPageBreak(1, MOST_COLUMNS);
  return { links: layout.links, merged: layout.merged, charts: [...charts, ...last] };
};
