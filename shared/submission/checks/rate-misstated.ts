import { rateText } from '../../workbook/values/rate.ts';
import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import type { ListRow } from '../list/list-table.ts';
import { rateIn } from '../list/row-reader.ts';

/** 0.05 percent points, in hundredths of a percent: what rounding in print explains. */
const TOLERANCE = 5;

/** 执行率 is not 执行数 ÷ 全年预算数. */
export const rateMisstated: Check<ListRow> = {
  id: 'Q06',
  title: '执行率与金额不符',
  level: 'hint',
  what: '执行率 = 执行数 ÷ 全年(调整后)预算数,允许差0.05个百分点。',
  why: '执行率决定预算执行得分和双监控的灯号。',
  source: '财预〔2020〕10号;上海公开自评表的实例',
  find: (row) => {
    const stated = row.record.fields['执行率'];
    const right = rateIn(row.record.fields);
    if (row.slip !== null) return [];
    if (typeof stated !== 'number' || right === null || Math.abs(stated - right) <= TOLERANCE) return [];
    return [
      faultInRow(rateMisstated, row, '执行率', {
        expected: rateText(right),
        message: `${rowName(row.row, row.record.name)}的“执行率”是${rateText(stated)},按执行数÷全年预算数应为${rateText(right)}。`,
        remedy: `请核对执行数和全年预算数,或把执行率改为${rateText(right)}。`,
      }),
    ];
  },
};
