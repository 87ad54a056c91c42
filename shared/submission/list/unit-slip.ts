import type { FormRecord } from '../record.ts';

/** Two amounts of one row this many times apart were written in 元 and in 万元. */
const [LEAST_RATIO, MOST_RATIO] = [5000, 20_000];

const COMPARABLE = ['年初预算数', '全年预算数', '全年执行数', '执行数', '预算数', '申报预算', '评估后预算'];

export type UnitSlip = { readonly large: string; readonly small: string };

/** The ratio of two amounts is near ten thousand: 元 and 万元 were mixed up. */
export const isUnitSlip = (large: number, small: number): boolean =>
  small > 0 && large >= small * LEAST_RATIO && large <= small * MOST_RATIO;

/** The columns of a record whose amounts were written in two units; null where its amounts agree. */
export const unitSlipIn = ({ fields }: FormRecord): UnitSlip | null => {
  const amounts = COMPARABLE.flatMap((label) => {
    const fen = fields[label];
    return typeof fen === 'number' && fen > 0 ? [{ label, fen }] : [];
  });
  for (const large of amounts)
    for (const small of amounts)
      if (isUnitSlip(large.fen, small.fen)) return { large: large.label, small: small.label };
  return null;
};
