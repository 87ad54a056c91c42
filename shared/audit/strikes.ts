import type { Asked } from '../formula/typed-term.ts';
import { type AuditFormula, compiled } from '../plan/audit-formula.ts';

/** Whether a record breaks the formula: it is about the record, and surely does not hold. */
export const strikes = (audit: AuditFormula, asked: Asked): boolean => {
  const { applies, formula } = compiled(audit);
  return (applies === null || applies.holds(asked) === true) && formula.holds(asked) === false;
};
