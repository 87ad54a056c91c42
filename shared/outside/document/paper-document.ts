import { AlignmentType, BorderStyle, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Paper } from '../../paper/paper.ts';
import { blocksOf } from './paper-blocks.ts';

const FONT = '宋体';
const RED = 'A30F0F';

/** Half points. */
const [TEXT_SIZE, TITLE_SIZE, HEADING_SIZE] = [22, 36, 28];

/** Of A4, in twentieths of a point. */
const PAGE = { size: { width: 11_906, height: 16_838 }, margin: { top: 794, bottom: 737, left: 907, right: 907 } };

const headOf = ({ title, byline }: Paper): readonly Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 4 } },
    children: [new TextRun(byline)],
  }),
];

const styleOf = (size: number, color: string, alignment: 'center' | 'left', before: number) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: { alignment, keepNext: true, spacing: { before, after: 60 } },
});

/** A paper as a Word document on A4: what can be read in it can be edited, its charts too. */
export const paperDocument = async (paper: Paper): Promise<Uint8Array> => {
  const document = new Document({
    creator: '绩效哨兵',
    lastModifiedBy: '绩效哨兵',
    title: paper.title,
    styles: {
      default: {
        document: { run: { font: FONT, size: TEXT_SIZE, language: { eastAsia: 'zh-CN' } } },
        title: styleOf(TITLE_SIZE, RED, AlignmentType.CENTER, 0),
        heading1: styleOf(HEADING_SIZE, '1F3864', AlignmentType.LEFT, 200),
      },
    },
    sections: [{ properties: { page: PAGE }, children: [...headOf(paper), ...paper.parts.flatMap(blocksOf)] }],
  });
  return Packer.toBuffer(document);
};
