import { compact } from '../../../workbook/label.ts';
import type { Indicator } from '../card.ts';
import type { Entry } from '../entry.ts';
import type { IndicatorValue } from '../indicator-value.ts';

/** A growth may well pass 100 % or be negative. */
const GROWTH = /增长|增幅|提高|提升|上升|增加|下降|降低|完成进度|超额/u;
const FULL = 1_000_000;

const isOutside = (value: IndicatorValue, unit: string): boolean =>
  value.kind === 'quantity' &&
  (value.unit === '%' || (value.unit === '' && unit === '%')) &&
  (value.amount > FULL || value.amount < 0);

/** The cell of a row that holds more than 100 % or less than 0 %; undefined where none does, or a growth is meant. */
export const percentBeyond = ({ wanted, reached, target, actual, name }: Indicator): Entry | undefined => {
  if (GROWTH.test(compact(name.text))) return undefined;
  if (isOutside(wanted, '')) return target;
  return isOutside(reached, wanted.kind === 'quantity' ? wanted.unit : '') ? actual : undefined;
};

const SAVING = /节约|节省|降低|减少|控制率|合规|达标/u;

/** A cost as such, where less is better; a saving is none. */
export const isCost = ({ group, level2, name }: Indicator): boolean =>
  (group === '成本指标' || compact(level2.text).includes('成本')) && !SAVING.test(compact(name.text));
