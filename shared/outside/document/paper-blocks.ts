import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import { figureText } from '../../figure.ts';
import type { PaperColumn, PaperPart, PaperTable } from '../../paper/paper.ts';
import type { Chart } from '../../status-sheet/chart.ts';
import type { Tile } from '../../status-sheet/status-book.ts';
import { TONE_COLOURS } from '../../status-sheet/tones.ts';

type Block = Paragraph | Table;

/** Width of the text on A4 with the document's margins: in twentieths of a point, and in pixels. */
const [TEXT_WIDTH, CHART_WIDTH] = [10_090, 670];

/** Half points. */
const [SMALL, NOTE, FIGURE] = [18, 17, 30];

/** In pixels: what title, axis and key take, and what a bar needs so that a word processor leaves out no name. */
const [BARS_TOP, BAR] = [116, 24];
const CHART_HEIGHT = 220;

/** Two signs of the text's size, in twentieths of a point. */
const FIRST_LINE = 440;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const GAP = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' };
const NARROW = { top: 20, bottom: 20, left: 80, right: 80 };

const TILES_A_ROW = 5;

const tileCell = (tile: Tile | undefined, width: number): TableCell => {
  const borders = { top: GAP, bottom: GAP, left: GAP, right: GAP };
  if (tile === undefined)
    return new TableCell({ borders, width: { size: width, type: WidthType.DXA }, children: [new Paragraph('')] });
  const { label, value, tone, change } = tile;
  const { fill, ink } = TONE_COLOURS[tone];
  const line = (text: string, size: number, bold: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text, size, bold, color: ink })],
    });
  return new TableCell({
    borders,
    width: { size: width, type: WidthType.DXA },
    margins: NARROW,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    children: [
      line(typeof value === 'string' ? value : figureText(value), FIGURE, true),
      line(label, SMALL, false),
      ...(change === undefined ? [] : [line(change, NOTE, false)]),
    ],
  });
};

/** Figures side by side, each on its colour. */
const tilesTable = (tiles: readonly Tile[]): Table => {
  const rows = Array.from({ length: Math.ceil(tiles.length / TILES_A_ROW) }, (_, at) =>
    Array.from({ length: TILES_A_ROW }, (_unused, place) => tiles[at * TILES_A_ROW + place]),
  );
  const width = Math.floor(TEXT_WIDTH / TILES_A_ROW);
  const borders = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: Array.from({ length: TILES_A_ROW }, () => width),
    width: { size: width * TILES_A_ROW, type: WidthType.DXA },
    borders: { ...borders, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map((tile) => tileCell(tile, width)) })),
  });
};

const rowOf = (cells: readonly string[], columns: readonly PaperColumn[], widths: readonly number[], isHead: boolean) =>
  new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: columns.map(
      ({ isFigure }, at) =>
        new TableCell({
          borders: LINES,
          margins: NARROW,
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EAF1F8' } } : {}),
          children: [
            new Paragraph({
              alignment: isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT,
              children: [new TextRun({ text: cells[at] ?? '', size: SMALL, bold: isHead })],
            }),
          ],
        }),
    ),
  });

const widthsOf = (columns: readonly PaperColumn[]): readonly number[] => {
  const parts = columns.reduce((sum, column) => sum + column.parts, 0);
  return columns.map((column) => Math.floor((TEXT_WIDTH * column.parts) / parts));
};

const captionOf = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 100, after: 40 },
    children: [new TextRun({ text, bold: true })],
  });

const noteOf = (text: string): Paragraph =>
  new Paragraph({ spacing: { before: 40 }, children: [new TextRun({ text, size: NOTE, color: '595959' })] });

const tableBlocks = ({ title, columns, rows, note }: PaperTable): readonly Block[] => {
  const widths = widthsOf(columns);
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    rows: [
      rowOf(
        columns.map(({ label }) => label),
        columns,
        widths,
        true,
      ),
      ...rows.map((row) => rowOf(row, columns, widths, false)),
    ],
  });
  return [captionOf(title), ...(rows.length === 0 ? [] : [table]), ...(note === '' ? [] : [noteOf(note)])];
};

const TYPES = { columns: 'column', pairs: 'column', bars: 'bar', lines: 'line' } as const;

/** A chart of the word processor's own, with its figures in a small workbook behind it, so that it can be drawn otherwise. */
const chartRun = ({ title, kind, heads, series, isPercent }: Chart): ChartRun => {
  const isBars = kind === 'bars';
  const most = isPercent ? { maximum: 1, numberFormat: '0%' } : { numberFormat: '0' };
  return new ChartRun({
    type: TYPES[kind],
    stacking: kind === 'lines' || kind === 'pairs' ? 'none' : 'stacked',
    ...(kind === 'lines' ? { markers: true } : { gapWidth: 40 }),
    title: { text: title, font: { size: 11, bold: true } },
    categories: [...heads],
    series: series.map(({ name, values, colour }) => ({ name, values: [...values], color: colour })),
    categoryAxis: { reverseOrder: isBars, font: { size: 8 } },
    valueAxis: { minimum: 0, ...most },
    chartArea: { border: 'none' },
    transformation: { width: CHART_WIDTH, height: isBars ? BARS_TOP + heads.length * BAR : CHART_HEIGHT },
  } as ConstructorParameters<typeof ChartRun>[0]);
};

/** A part of a paper as blocks of a Word document. */
export const blocksOf = (part: PaperPart): readonly Block[] => {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(part.text)] })];
    case 'sentence':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: FIRST_LINE, firstLineChars: 200 },
          spacing: { before: 60, after: 60 },
          children: [new TextRun(part.text)],
        }),
      ];
    case 'note':
      return [noteOf(part.text)];
    case 'figures':
      return [tilesTable(part.tiles)];
    case 'chart':
      return [new Paragraph({ alignment: AlignmentType.CENTER, children: [chartRun(part.chart)] })];
    case 'table':
      return tableBlocks(part);
  }
};
