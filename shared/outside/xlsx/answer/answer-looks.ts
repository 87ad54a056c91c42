import type { AnswerCell } from '../../../workbook/answer-writer.ts';

export type LookName = AnswerCell['style'];

/** A cell style as the four pieces of the styles part it is made of. */
export type Look = {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly alignment: string;
};

type Ink = { readonly color: string; readonly bold?: boolean; readonly underlined?: boolean; readonly size?: number };

const font = ({ color, bold = false, underlined = false, size = 10 }: Ink): string =>
  `<font>${bold ? '<b/>' : ''}${underlined ? '<u/>' : ''}<sz val="${size}"/><color rgb="FF${color}"/><name val="微软雅黑"/><family val="2"/></font>`;

const fill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const THIN = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
const CENTRE = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const TOP = '<alignment horizontal="left" vertical="top" wrapText="1"/>';

/** How each kind of answer cell looks. Green, amber and red are those of Excel's own Good, Neutral and Bad. */
export const LOOKS: Record<LookName, Look> = {
  title: {
    font: font({ color: '1F3864', bold: true, size: 16 }),
    fill: NO_FILL,
    border: NO_BORDER,
    alignment: '<alignment vertical="center"/>',
  },
  label: { font: font({ color: '44546A', bold: true }), fill: fill('F2F2F2'), border: THIN, alignment: TOP },
  head: { font: font({ color: 'FFFFFF', bold: true }), fill: fill('2F5597'), border: THIN, alignment: CENTRE },
  text: { font: font({ color: '262626' }), fill: NO_FILL, border: THIN, alignment: TOP },
  good: { font: font({ color: '006100', bold: true }), fill: fill('C6EFCE'), border: THIN, alignment: TOP },
  warn: { font: font({ color: '7F6000', bold: true }), fill: fill('FFEB9C'), border: THIN, alignment: TOP },
  bad: { font: font({ color: '9C0006', bold: true }), fill: fill('FFC7CE'), border: THIN, alignment: TOP },
  grey: { font: font({ color: '595959', bold: true }), fill: fill('EDEDED'), border: THIN, alignment: TOP },
  typed: { font: font({ color: '262626' }), fill: fill('FFF9DB'), border: THIN, alignment: TOP },
  'typed-head': { font: font({ color: '7F5F00', bold: true }), fill: fill('FFE699'), border: THIN, alignment: CENTRE },
  note: { font: font({ color: '7F7F7F' }), fill: NO_FILL, border: NO_BORDER, alignment: '<alignment vertical="top"/>' },
  link: { font: font({ color: '0563C1', underlined: true }), fill: NO_FILL, border: THIN, alignment: TOP },
};

/** Our XML with the prefix that the elements of a part bear. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(\w)/g, `<$1${prefix}:$2`);
