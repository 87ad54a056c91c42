import { compact } from '../../workbook/label.ts';
import { type MoneyUnit, moneyUnitIn } from '../../workbook/values/money.ts';

const CORNER = /^(?:金额)?(?:计量|货币)?单位[:：]?(?:人民币)?(?:亿元|万元|千元|元)(?:[(,;、].*|\/人民币)?$/u;

/** The money unit a text in the corner of a table says: `单位：元`, `金额单位：元（保留两位小数）`; null where it is none. */
export const moneyCornerIn = (text: string): MoneyUnit | null =>
  CORNER.test(compact(text)) ? moneyUnitIn(text) : null;
