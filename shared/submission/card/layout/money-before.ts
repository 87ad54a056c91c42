import type { IndicatorColumnKey } from '../../../form/card/label-key.ts';
import type { TableColumn } from '../read/read-table.ts';
import type { CardPlace } from './card-part.ts';
import { MONEY_KEYS } from './fund-table.ts';
import { fundColumnOf } from './label-index.ts';

const NAMES: readonly IndicatorColumnKey[] = ['level1', 'level2', 'name'];

const isMoney = ({ label }: CardPlace): boolean => {
  const key = fundColumnOf(label);
  return key !== undefined && MONEY_KEYS.includes(key);
};

/**
 * Columns of an indicator table without those left of its names that are of money: there 全年执行数 is what the project spent, not
 * what an indicator reached.
 */
export const withoutMoneyBefore = (
  columns: readonly TableColumn<IndicatorColumnKey>[],
): readonly TableColumn<IndicatorColumnKey>[] => {
  const first = Math.min(...columns.filter(({ key }) => NAMES.includes(key)).map(({ place }) => place.area.left));
  return Number.isFinite(first) ? columns.filter(({ place }) => place.area.left >= first || !isMoney(place)) : columns;
};
