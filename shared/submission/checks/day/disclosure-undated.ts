import { isNoReason } from '../../../workbook/values/placeholder.ts';
import type { Check } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';

/** A disclosure without its day and without a reason for not disclosing. */
export const disclosureUndated: Check<ListRow> = {
  id: 'Q01',
  title: '没有公开日期也没有豁免原因',
  level: 'error',
  what: '每一项公开内容要有公开日期；不公开的要写豁免原因。',
  why: '没有日期就不能算已公开。',
  source: '闵财评〔2022〕1号(绩效信息公开)',
  find: (row) => {
    const { fields, name } = row.record;
    if (row.table.form.name !== '绩效信息公开目录' || row.problems.has('公开日期')) return [];
    const waiver = String(fields['豁免原因'] ?? '');
    if (fields['公开日期'] !== null || !isNoReason(waiver)) return [];
    return [
      faultInRow(disclosureUndated, row, '公开日期', {
        expected: '公开日期，或在“豁免原因”写明原因',
        message: `${rowName(row.row, name)}的“公开日期”和“豁免原因”都没有填写${waiver === '' ? '' : `(“豁免原因”只写了“${waiver}”)`}。`,
        remedy: '已公开的请填公开日期；依规不公开的请填豁免原因。',
      }),
    ];
  },
};
