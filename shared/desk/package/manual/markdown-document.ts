import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

type Block = Paragraph | Table;
export type PictureReader = (path: string) => Promise<Buffer>;

const FONT = '宋体';
const CODE_FONT = '等线';
/** Half points. */
const [TEXT_SIZE, CODE_SIZE] = [21, 19];
/** Of a picture over the whole width of an A4 page with its margins, in pixels. */
const WIDTH = 600;

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2];

/** `**strong**` and `code` inside a line. */
const runsOf = (text: string): TextRun[] =>
  text
    .split(/(\*\*.+?\*\*|`.+?`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**')) return new TextRun({ text: part.slice(2, -2), bold: true });
      if (part.startsWith('`')) return new TextRun({ text: part.slice(1, -1), font: CODE_FONT, size: CODE_SIZE });
      return new TextRun(part);
    });

/** A PNG tells its width and height, in pixels, at these places. */
const [WIDTH_AT, HEIGHT_AT] = [16, 20];

const pictureOf = (bytes: Buffer, alternative: string): Paragraph => {
  const scale = Math.min(1, WIDTH / bytes.readUInt32BE(WIDTH_AT));
  const [width, height] = [WIDTH_AT, HEIGHT_AT].map((at) => Math.round(bytes.readUInt32BE(at) * scale));
  const altText = { name: alternative, title: alternative, description: alternative };
  const transformation = { width: width ?? WIDTH, height: height ?? WIDTH };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [new ImageRun({ type: 'png', data: bytes, transformation, altText })],
  });
};

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const MARGINS = { top: 50, bottom: 50, left: 90, right: 90 };

/** In twentieths of a point over the page's width: what it is about is short, what is said of it long. */
const WIDTHS = [3100, 5920];

const rowOf = (cells: readonly string[], isHead: boolean): TableRow =>
  new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (cell, column) =>
        new TableCell({
          width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
          borders: BORDERS,
          margins: MARGINS,
          ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'EAF1F8' } } : {}),
          children: [new Paragraph({ children: runsOf(isHead ? `**${cell}**` : cell) })],
        }),
    ),
  });

const tableOf = (lines: readonly string[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: WIDTHS,
    rows: lines.filter((line) => !/^\|[-| :]+\|$/.test(line)).map((line, index) => rowOf(cellsOf(line), index === 0)),
  });

const lineOf = (line: string): Paragraph => {
  const [, marks = '', heading = ''] = /^(#+) (.*)$/.exec(line) ?? [];
  const level = HEADINGS[marks.length - 1];
  if (level !== undefined) return new Paragraph({ heading: level, keepNext: true, children: [new TextRun(heading)] });
  const [, bullet] = /^- (.*)$/.exec(line) ?? [];
  if (bullet !== undefined) return new Paragraph({ bullet: { level: 0 }, children: runsOf(bullet) });
  return new Paragraph({ spacing: { after: 100 }, children: runsOf(line) });
};

const blockOf = async (block: string, pictures: PictureReader): Promise<readonly Block[]> => {
  const lines = block.split('\n');
  const [, alternative = '', path] = /^!\[(.*)\]\((.*)\)$/.exec(block) ?? [];
  if (path !== undefined) return [pictureOf(await pictures(path), alternative)];
  if (block.startsWith('|')) return [tableOf(lines), new Paragraph('')];
  return lines.map(lineOf);
};

const styled = (size: number, color: string) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: { spacing: { before: 240, after: 120 } },
});

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });

/** A Word document of what our manuals use of Markdown: headings, lines, bullets, tables, PNG pictures, strong words and code. */
export const documentOf = async (markdown: string, pictures: PictureReader): Promise<Document> => {
  const blocks = markdown.trim().split(/\n{2,}/);
  const bodies = await Promise.all(blocks.map((block) => blockOf(block, pictures)));
  return new Document({
    creator: '绩效哨兵',
    styles: {
      default: {
        document: { run: { font: FONT, size: TEXT_SIZE } },
        title: styled(40, '1F3864'),
        heading1: styled(30, '1F3864'),
        heading2: styled(24, '1F4E79'),
      },
    },
    sections: [{ footers: { default: pageNumber() }, children: bodies.flat() }],
  });
};
