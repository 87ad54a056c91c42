import type { Asked } from '../formula/typed-term.ts';
import { type AuditFormula, compiled } from '../plan/audit-formula.ts';
import type { FormRecord, IndicatorFact } from '../submission/record.ts';
import { indicatorFields } from './indicator-fields.ts';

/** Where a record breaks a formula: the indicator line it is about, null for the record as a whole, and what was asked. */
export type Strike = { readonly line: IndicatorFact | null; readonly asked: Asked };

/** Where a record breaks the formula: it is about the record, or a line of it, and surely does not hold. */
export const strikes = (audit: AuditFormula, record: FormRecord, asked: Asked): readonly Strike[] => {
  const { applies, formula } = compiled(audit);
  if (applies !== null && applies.holds(asked) !== true) return [];
  if (!formula.byLine) return formula.holds(asked) === false ? [{ line: null, asked }] : [];
  return (record.indicators ?? [])
    .map((line) => ({ line, asked: { ...asked, indicator: indicatorFields(line) } }))
    .filter((one) => formula.holds(one.asked) === false);
};
