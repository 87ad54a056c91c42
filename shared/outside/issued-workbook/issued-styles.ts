import type ExcelJS from 'exceljs';
import type { IssuedFormat, IssuedStyle } from '../../form/issue/issued-sheet.ts';

export const FORMATS: Record<IssuedFormat, string> = {
  text: 'General',
  code: '@',
  whole: '0',
  signed: '+0;-0;0',
  year: '0',
  money: '#,##0.00',
  rate: '0.00%',
  percent: '0%',
  score: '0.00',
  day: 'yyyy-mm-dd',
};

const LINE: ExcelJS.Border = { style: 'thin', color: { argb: 'FF7F7F7F' } };
const BOX: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

const font = (size: number, bold = false, argb = 'FF000000'): Partial<ExcelJS.Font> => ({
  name: '宋体',
  size,
  bold,
  color: { argb },
});

const MIDDLE: Partial<ExcelJS.Alignment> = { vertical: 'middle', wrapText: true };
export const CENTRE: Partial<ExcelJS.Alignment> = { ...MIDDLE, horizontal: 'center' };

/** Yellow is to be filled in, grey is given or computed: the same in every form that is issued. */
export const STYLES: Record<IssuedStyle, Partial<ExcelJS.Style>> = {
  title: { font: font(16, true), alignment: CENTRE },
  caption: { font: font(10), alignment: { vertical: 'middle' } },
  head: { font: font(10, true), alignment: CENTRE, border: BOX, fill: fill('FFDDEBF7') },
  label: { font: font(10, true), alignment: CENTRE, border: BOX, fill: fill('FFF2F2F2') },
  input: { font: font(10), alignment: MIDDLE, border: BOX, fill: fill('FFFFF9DB') },
  given: { font: font(10), alignment: MIDDLE, border: BOX },
  computed: { font: font(10, false, 'FF595959'), alignment: MIDDLE, border: BOX, fill: fill('FFF2F2F2') },
  link: { font: { ...font(10, false, 'FF0563C1'), underline: true }, alignment: MIDDLE, border: BOX },
  note: { font: font(9, false, 'FF595959'), alignment: { vertical: 'top', wrapText: true } },
};

/** What is short and alike in every row stands in the middle; amounts stay right, texts left. */
export const CENTRED: ReadonlySet<IssuedFormat> = new Set(['code', 'year', 'day', 'whole', 'signed', 'percent']);
