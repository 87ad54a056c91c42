import { saysWholeLife } from '../../../form/header/whole-life.ts';
import { addressOf, columnName } from '../../../workbook/grid.ts';
import { compact } from '../../../workbook/label.ts';
import type { Check } from '../../check.ts';
import { faultInTable } from '../../list/fault.ts';
import type { ListSubject, ListTable } from '../../list/list-table.ts';

const missingIn = ({ form, places, titleYear, said }: ListTable): readonly string[] =>
  form.columns
    .filter(({ anchor, required }) => anchor || required)
    .filter(({ label }) => !places.has(label) && !said.has(label) && !(label === form.yearColumn && titleYear !== null))
    .map(({ label }) => label);

/** `；E列“2024年预算数”写的是2024年，…`: why a column that seems to be there is none. */
const ofOtherYears = ({ otherYears = [], headerTexts }: ListTable, missing: readonly string[]): string =>
  otherYears
    .filter(({ label }) => missing.includes(label))
    .map(
      ({ label, column, year }) =>
        `；${columnName(column)}列“${compact(headerTexts.get(column) ?? '')}”写的是${year}年，不是这张表的年度，没有作为“${label}”读取`,
    )
    .join('');

/** `；D列“项目总预算”是…`: all years' money is no year's budget. */
const ofAllYears = ({ form, headerTexts }: ListTable, missing: readonly string[]): string =>
  missing.includes(form.money?.budget ?? '')
    ? [...headerTexts]
        .filter(([, text]) => saysWholeLife(text))
        .map(
          ([column, text]) =>
            `；${columnName(column)}列“${compact(text)}”是项目各年的总数，没有作为“${form.money?.budget}”读取`,
        )
        .join('')
    : '';

/** The table lacks columns its form can't do without. */
export const columnsMissing: Check<ListSubject> = {
  id: 'Q01',
  title: '缺少必需的列',
  level: 'error',
  what: '表头要有表单规定的必填列(可用通行的同义写法)。',
  why: '缺列的表无法统计。',
  source: '域内表样',
  find: ({ table }) => {
    const missing = missingIn(table);
    if (missing.length === 0) return [];
    const names = missing.map((label) => `“${label}”`).join('、');
    return [
      faultInTable(columnsMissing, table, addressOf(table.headerTop, Math.min(...table.places.values())), {
        expected: `表头含${names}列`,
        message: `《${table.form.name}》的表头(第${table.headerBottom}行)缺少${names}列${ofOtherYears(table, missing)}${ofAllYears(table, missing)}。`,
        remedy: `请在表头补上${names}列并填写，或改用发放的空白表。`,
      }),
    ];
  },
};
