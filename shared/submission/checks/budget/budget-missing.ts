import { moneyColumns } from '../../../form/forms.ts';
import type { Check } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';

const { initial, budget } = moneyColumns('项目清单');
const EITHER = [initial, budget].filter((label) => label !== null);

/** A row of the register without any amount. */
export const budgetMissing: Check<ListRow> = {
  id: 'Q01',
  title: '项目没有预算数',
  level: 'error',
  what: '项目清单每一行至少填写年初预算数或全年预算数。',
  why: '按金额计算的覆盖率以全年预算数为准，没有时用年初预算数。',
  source: '闵财评〔2022〕1号(资金覆盖率)',
  find: (row) => {
    const { fields, name } = row.record;
    if (row.table.form.name !== '项目清单') return [];
    if (EITHER.some((label) => fields[label] !== null || row.problems.has(label))) return [];
    const label = EITHER.find((one) => row.table.places.has(one)) ?? EITHER[0] ?? '';
    return [
      faultInRow(budgetMissing, row, label, {
        expected: '数字(金额)',
        message: `${rowName(row.row, name)}的${EITHER.join('和')}都没有填写。`,
        remedy: '请至少填写其中一项。',
      }),
    ];
  },
};
