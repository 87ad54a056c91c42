import { amountColumns } from '../../form/forms.ts';
import type { FormRecord } from '../record.ts';

/** Two amounts of one row this many times apart were written in 元 and in 万元. */
const [LEAST_RATIO, MOST_RATIO] = [5000, 20_000];

export type UnitSlip = { readonly large: string; readonly small: string };

/** The ratio of two amounts is near ten thousand: 元 and 万元 were mixed up. */
export const isUnitSlip = (large: number, small: number): boolean =>
  small > 0 && large >= small * LEAST_RATIO && large <= small * MOST_RATIO;

/** The columns of a record whose amounts were written in two units, its largest and its smallest; null where its amounts agree. */
export const unitSlipIn = ({ form, fields }: FormRecord): UnitSlip | null => {
  let [large, small] = ['', ''];
  let [most, least] = [0, Number.POSITIVE_INFINITY];
  for (const label of amountColumns(form)) {
    const fen = fields[label];
    if (typeof fen !== 'number' || fen <= 0) continue;
    if (fen > most) [most, large] = [fen, label];
    if (fen < least) [least, small] = [fen, label];
  }
  return isUnitSlip(most, least) ? { large, small } : null;
};
