import type { Column } from '../../form/column.ts';
import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import type { ListRow } from '../list/list-table.ts';

/** Columns another check speaks for. */
const ELSEWHERE = new Set(['事前绩效评估台账/申报预算', '事前绩效评估台账/评估结论']);

const isMissing = ({ table, record, problems }: ListRow, { label, required }: Column): boolean => {
  if (!required || record.fields[label] !== null || problems.has(label)) return false;
  if (label === table.form.yearColumn) return record.year === null && table.places.has(label);
  return table.places.has(label) && !ELSEWHERE.has(`${table.form.name}/${label}`);
};

/** A cell that every row of the form must fill is blank. */
export const valueMissing: Check<ListRow> = {
  id: 'Q01',
  title: '必填内容为空',
  level: 'error',
  what: '清单、台账每一行的必填列都要有内容。',
  why: '缺了它,这一行算在谁、哪一年、多少钱上都无从谈起。',
  source: '财预〔2020〕10号;域内表样',
  find: (row) =>
    row.table.form.columns
      .filter((column) => isMissing(row, column))
      .map(({ label, vocabulary }) =>
        faultInRow(valueMissing, row, label, {
          expected: vocabulary === undefined ? `填写“${label}”` : vocabulary.join('、'),
          message: `${rowName(row.row, row.record.name)}的“${label}”没有填写。`,
          remedy: `请在该单元格补填“${label}”。`,
        }),
      ),
};
