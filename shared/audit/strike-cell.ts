import { type AuditFormula, compiled } from '../plan/audit-formula.ts';
import type { FormRecord, IndicatorFact } from '../submission/record.ts';
import type { Strike } from './strikes.ts';

const cellOfLine = (line: IndicatorFact): string => line.nameCell ?? line.cell;

/** Where a finding stands: at its indicator line; at a column the formula names; where it names indicators alone, at the first of them. */
export const strikeCell = (audit: AuditFormula, record: FormRecord, { line }: Strike, named: string): string => {
  if (line !== null) return cellOfLine(line);
  const [first] = record.indicators ?? [];
  const { columns, shown } = compiled(audit).formula;
  return columns.length === 0 && shown.some(({ ofIndicators }) => ofIndicators) && first !== undefined
    ? cellOfLine(first)
    : named;
};
