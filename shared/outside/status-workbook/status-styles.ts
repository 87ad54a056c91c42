import type ExcelJS from 'exceljs';
import type { FigureFormat } from '../../figure.ts';
import { kept, perKey } from '../../memo.ts';
import type { StatusColumn, StatusColumnKind, Tone } from '../../status-sheet/status-book.ts';
import { TONE_COLOURS } from '../../status-sheet/tones.ts';

export const FIGURE_FORMATS: Record<FigureFormat, string> = {
  count: '0',
  money: '#,##0.00',
  percent: '0.00%',
  points: '0.00',
};

const KIND_FORMATS: Partial<Record<StatusColumnKind, string>> = {
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
  whole: '0',
  code: '@',
};

const solid = (rgb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${rgb}` } });

export const fontOf = (size: number, rgb = '262626', bold = false): Partial<ExcelJS.Font> => ({
  name: '宋体',
  size,
  bold,
  color: { argb: `FF${rgb}` },
});

const LINE: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFD0D0D0' } };
export const BOX: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

const CENTRED: ReadonlySet<StatusColumnKind> = new Set<StatusColumnKind>([
  'code',
  'day',
  'moment',
  'state',
  'level',
  'verdict',
  'outcome',
  'finding-level',
]);

/** Yellow is where people may type, the same as in the issued forms. */
const TYPED_FILL = 'FFF9DB';

const horizontalOf = (kind: StatusColumnKind): 'left' | 'center' | 'right' => {
  if (CENTRED.has(kind)) return 'center';
  return kind === 'whole' || kind === 'figure' ? 'right' : 'left';
};

/** A little room at the edge; centred cells need none. */
const alignmentOf = (kind: StatusColumnKind): Partial<ExcelJS.Alignment> => {
  const horizontal = horizontalOf(kind);
  const wrapText = horizontal !== 'center' || kind === 'code';
  return { vertical: 'middle', horizontal, wrapText, ...(horizontal === 'center' ? {} : { indent: 1 }) };
};

/** What marks a cell: people may type in it, or it leads somewhere. */
type ColumnMark = 'typed' | 'link' | 'none';

export const markOf = ({ typed, isLink }: Pick<StatusColumn, 'typed' | 'isLink'>): ColumnMark => {
  if (typed !== undefined) return 'typed';
  return isLink === true ? 'link' : 'none';
};

const bodies = kept<Partial<ExcelJS.Style>>();

/**
 * How a cell of a column looks; a figure's format goes by the figure. The very same object for what looks alike: the library turns
 * each it has not met into XML.
 */
export const bodyStyle = (kind: StatusColumnKind, mark: ColumnMark, format?: FigureFormat): Partial<ExcelJS.Style> =>
  bodies(`${kind} ${mark} ${format}`, () => ({
    font: mark === 'link' ? { ...fontOf(10, '0563C1'), underline: true } : fontOf(10),
    alignment: alignmentOf(kind),
    numFmt: format === undefined ? (KIND_FORMATS[kind] ?? 'General') : FIGURE_FORMATS[format],
    border: BOX,
    ...(mark === 'typed' ? { fill: solid(TYPED_FILL) } : {}),
  }));

export const headStyle = perKey(
  (typed: boolean): Partial<ExcelJS.Style> => ({
    font: fontOf(10, typed ? '7F5F00' : 'FFFFFF', true),
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    fill: solid(typed ? 'FFE699' : '2F5597'),
    border: BOX,
  }),
);

export const toneStyle = (tone: Tone): Partial<ExcelJS.Style> => ({
  font: fontOf(10, TONE_COLOURS[tone].ink, tone !== 'plain'),
  fill: solid(TONE_COLOURS[tone].fill),
});

/** The same as a conditional format, which paints the background colour of a pattern. */
export const toneRule = (tone: Tone): Partial<ExcelJS.Style> => ({
  font: { color: { argb: `FF${TONE_COLOURS[tone].ink}` } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${TONE_COLOURS[tone].fill}` } },
});
