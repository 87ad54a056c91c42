import type { Card } from '../../card/card.ts';
import { annualIndicators, isShifted } from '../../card/judge/card-figures.ts';
import { groupedFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ShiftedRow } from '../../list/shifted-row.ts';

const ROW_SHIFTED: CheckText = {
  id: 'Q01',
  title: '整行错位',
  level: 'error',
  what: '一整行的内容整体向左或向右移了一列。',
  why: '错位一列会让每个单元格都不对，改一处就全对。',
  source: '域内检查口径',
};

/** A whole row slipped sideways: its many wrong cells are one fault, and no other check looks at them. */
export const rowShifted: Check<ShiftedRow> = {
  ...ROW_SHIFTED,
  find: ({ row, shift }) => {
    const [first = row.table.form.nameColumn] = row.problems.keys();
    const [side, back] = shift > 0 ? ['右', '左'] : ['左', '右'];
    return [
      faultInRow(ROW_SHIFTED, row, first, {
        expected: '各列内容与表头对应',
        message: `${rowName(row.row, '')}的内容整体向${side}错了一列，有${row.problems.size}个单元格与表头对不上。`,
        remedy: `请把该行内容整体向${back}移一列。`,
      }),
    ];
  },
};

/** Indicator rows of a card slipped one cell to the right: one fault with its reach. */
export const cardRowsShifted: Check<Card> = {
  ...ROW_SHIFTED,
  find: (card) => {
    const targets = annualIndicators(card)
      .filter(isShifted)
      .map(({ target }) => target);
    return groupedFinding(ROW_SHIFTED, card, targets, (at, reach) => ({
      expected: '指标值',
      message: `${whereOnCard(card, at)} 所在的行像是整行右移了一格：指标值空白，分值栏里是文字${reach}。`,
      remedy: '请把该行的内容左移一格，使指标值、完成值、分值、得分各在自己的栏里。',
    }));
  },
};
