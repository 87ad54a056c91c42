import type { Finding } from '../../finding.ts';
import type { ColumnKind } from '../../form/column.ts';
import { shownIn } from '../../workbook/values/cell-text.ts';
import type { CheckText } from '../check.ts';
import { faultInRow, rowName } from './fault.ts';
import { type ListRow, problemsOf } from './list-table.ts';

const kindOf = ({ table }: ListRow, label: string): ColumnKind =>
  table.form.columns.find((column) => column.label === label)?.kind ?? 'text';

/** The cells of a row that can't be read as what their column holds, in columns of some kinds. */
export const unreadableCells = (check: CheckText, row: ListRow, ...kinds: readonly ColumnKind[]): readonly Finding[] =>
  problemsOf(row, 'not-readable')
    .filter(([label]) => kinds.includes(kindOf(row, label)))
    .map(([label, { expected }]) =>
      faultInRow(check, row, label, {
        expected,
        message: `${rowName(row.row, row.record.name)}的“${label}”填的是“${shownIn(row.cell(label))}”，系统读不懂，应填${expected}。`,
        remedy: `请在该单元格改填${expected}。`,
      }),
    );
