import type { Day } from '../day.ts';
import type { Finding } from '../finding.ts';
import { type AuditFormula, compiled } from '../plan/audit-formula.ts';
import type { FormRead } from '../submission/form-read.ts';
import type { FormRecord } from '../submission/record.ts';
import { addressOf } from '../workbook/grid.ts';
import { askedOf } from './asked-of.ts';
import { auditText } from './audit-text.ts';
import { auditedAbout } from './audited-about.ts';
import { strikeCell } from './strike-cell.ts';
import { strikes } from './strikes.ts';

/** The first column the formula names that the form has a cell for; '' where there is none. */
const cellOf = (audit: AuditFormula, { columns }: Pick<FormRead, 'columns'>, record: FormRecord): string => {
  const cells = compiled(audit).formula.columns.map((column) => {
    const at = columns?.[column];
    return record.cells?.[column] ?? (at === undefined ? undefined : addressOf(record.row, at));
  });
  return cells.find((cell) => cell !== undefined) ?? '';
};

/** Finance's own formulas held against one form as read: those that look at nothing beyond it (forms.md §5 审核公式). */
export const auditForm = (formulas: readonly AuditFormula[], form: FormRead, today: Day): readonly Finding[] =>
  formulas
    .filter((audit) => audit.form === form.form && !compiled(audit).formula.beyond)
    .flatMap((audit) =>
      form.records.flatMap((record, index) =>
        strikes(audit, record, askedOf(record, form.records, today)).map((strike) => {
          const { id: rule, level } = audit;
          const cell = strikeCell(audit, record, strike, cellOf(audit, form, record));
          const about = auditedAbout(record, strike.line);
          return { rule, level, sheet: form.sheet, cell, ...auditText(audit, record, strike), record: index, about };
        }),
      ),
    );
