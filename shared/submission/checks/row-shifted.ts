import type { Finding } from '../../finding.ts';
import type { CheckText } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import type { ListRow } from '../list/list-table.ts';

/** A whole row slipped sideways: its many wrong cells are one fault. */
export const ROW_SHIFTED: CheckText = {
  id: 'Q01',
  title: '整行错位',
  level: 'error',
  what: '一整行的内容整体向左或向右移了一列。',
  why: '错位一列会让每个单元格都不对,改一处就全对。',
  source: '域内检查口径',
};

/** The one finding a shifted row gets; `shift` as `shiftOf` tells it. */
export const shiftedRow = (row: ListRow, shift: number): Finding => {
  const [first = row.table.form.nameColumn] = row.problems.keys();
  const side = shift > 0 ? '右' : '左';
  return faultInRow(ROW_SHIFTED, row, first, {
    expected: '各列内容与表头对应',
    message: `${rowName(row.row, '')}的内容整体向${side}错了一列,有${row.problems.size}个单元格与表头对不上。`,
    remedy: `请把该行内容整体向${shift > 0 ? '左' : '右'}移一列。`,
  });
};
