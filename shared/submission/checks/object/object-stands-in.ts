import type { Check } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';
import { isStandInCode, isStandInName } from '../../list/stand-in.ts';

/** The column whose text only holds the place of a name or a code; null where both are real. */
const standsIn = ({ table: { form }, record: { code, name } }: ListRow): string | null => {
  if (isStandInName(name)) return form.nameColumn;
  return form.codeColumn !== null && isStandInCode(code) ? form.codeColumn : null;
};

/** A name or a code of placeholders alone (`XX项目`, `0000`): a sample left in the form, or something still to be written. */
export const objectStandsIn: Check<ListRow> = {
  id: 'Q36',
  title: '名称或编码是占位符号',
  level: 'hint',
  what: '名称、编码写实际的名称和编码，不写“XX项目”“某某项目”“0000”。',
  why: '多半是没有删掉的示例，照样计入会多出一个项目。',
  source: '域内检查口径',
  find: (row) => {
    const label = standsIn(row);
    if (label === null) return [];
    const { code, name } = row.record;
    return [
      faultInRow(objectStandsIn, row, label, {
        expected: label === row.table.form.codeColumn ? '实际的编码' : '实际的名称',
        message: `${rowName(row.row, name)}的“${label}”是占位符号“${label === row.table.form.codeColumn ? code : name}”，看上去像示例；这一行照常计入。`,
        remedy: '是示例的，请删去这一行；是实际项目的，请填写它的名称和编码。',
      }),
    ];
  },
};
