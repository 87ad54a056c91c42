import type { CellMark } from '../../../workbook/answer-writer.ts';
import { escapeXml } from '../xml/xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Where a note lies, counted from 0. */
type Place = { readonly row: number; readonly column: number };

const placeOf = (address: string): Place => {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
};

const noteXml = ({ cell, text }: CellMark): string =>
  `<comment ref="${cell}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="宋体"/><family val="3"/></rPr><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`;

/** The notes of a sheet, as texts. */
export const notesXml = (marks: readonly CellMark[], namespace: string): Buffer =>
  Buffer.from(
    `${HEAD}<comments xmlns="${namespace}"><authors><author>绩效哨兵</author></authors><commentList>${marks.map(noteXml).join('')}</commentList></comments>`,
    'utf8',
  );

const COLUMNS = 4;

/** Signs of a line of a note. */
const LINE = 22;

const shapeXml = ({ cell, text }: CellMark, index: number, sheet: number): string => {
  const { row, column } = placeOf(cell);
  const rows = 2 + Math.ceil(text.length / LINE);
  const anchor = `${column + 1}, 12, ${Math.max(0, row - 1)}, 8, ${column + 1 + COLUMNS}, 12, ${row + rows}, 4`;
  return (
    `<v:shape id="_x0000_s${sheet * 1024 + index + 1}" type="#_x0000_t202" style="position:absolute;width:240pt;height:${rows * 15}pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
};

/** The boxes they are shown in; `sheet` numbers them apart from those of other sheets. */
export const noteShapes = (marks: readonly CellMark[], sheet: number): Buffer =>
  Buffer.from(
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>` +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
      `${marks.map((mark, index) => shapeXml(mark, index, sheet)).join('')}</xml>`,
    'utf8',
  );
