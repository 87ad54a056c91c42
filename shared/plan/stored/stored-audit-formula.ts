import { z } from 'zod';
import { ownColumns } from '../../form/own/own-form.ts';
import { formName } from '../../submission/stored-reading.ts';
import type { AuditFormula } from '../audit-formula.ts';
import { text } from './stored-cell.ts';

/** A row of 审核公式 as it is kept. */
export const auditFormula: z.ZodType<AuditFormula> = z.object({
  id: text,
  form: formName,
  applies: text,
  formula: text,
  level: z.enum(['error', 'explain', 'hint']),
  message: text,
  remedy: text,
  own: z.exactOptional(z.array(ownColumns)),
});
