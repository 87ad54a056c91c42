import { shownIn } from '../../../workbook/values/cell-text.ts';
import { readCode } from '../../../workbook/values/code.ts';
import type { Card } from '../../card/card.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import { type ListRow, problemsOf } from '../../list/list-table.ts';

const CODE_ROUNDED: CheckText = {
  id: 'Q36',
  title: '编码被表格软件四舍五入',
  level: 'error',
  what: '超过15位的编码要按文本填写；按数字填写时，表格软件只保留15位，后面的变成0。',
  why: '几个项目的编码会变成同一个，被当作同一个项目。',
  source: 'Excel、WPS 的数值精度(15位有效数字)',
};

const lost = (shown: string): string =>
  `按数字填写，超过15位，表格软件已把它四舍五入成“${shown}”，原来的编码已经丢失。`;

/** A code typed as a number of more digits than a spreadsheet keeps: what is stored is not what was typed. */
export const rowCodeRounded: Check<ListRow> = {
  ...CODE_ROUNDED,
  find: (row) =>
    problemsOf(row, 'rounded').map(([label, { expected }]) =>
      faultInRow(CODE_ROUNDED, row, label, {
        expected,
        message: `${rowName(row.row, row.record.name)}的“${label}”${lost(shownIn(row.cell(label)))}`,
        remedy: '请先把这一列的单元格格式设为“文本”，再重新录入完整的编码。',
      }),
    ),
};

/** The same of a card's project. */
export const cardCodeRounded: Check<Card> = {
  ...CODE_ROUNDED,
  find: (card) => {
    const code = card.head.projectCode?.value;
    const { problem } = readCode(code?.source);
    if (code === undefined || problem?.kind !== 'rounded') return [];
    return [
      cardFinding(CODE_ROUNDED, card, {
        at: code,
        expected: problem.expected,
        message: `${whereOnCard(card, code)} 的项目编码${lost(code.text)}`,
        remedy: '请先把这个单元格的格式设为“文本”，再重新录入完整的编码。',
      }),
    ];
  },
};
