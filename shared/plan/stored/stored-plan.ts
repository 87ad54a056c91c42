import { z } from 'zod';
import { storedShape } from '../../stored-shape.ts';
import type { Plan } from '../plan.ts';
import { PLAN_UPGRADES } from './plan-upgrades.ts';
import { accepted } from './stored-accepted.ts';
import { appraisalItem } from './stored-appraisal.ts';
import { auditFormula } from './stored-audit-formula.ts';
import { day, text } from './stored-cell.ts';
import { duty } from './stored-duty.ts';
import { ladderStep } from './stored-ladder.ts';
import { rule } from './stored-rule.ts';
import { scoring } from './stored-scoring.ts';

const plan: z.ZodType<Plan> = z.object({
  year: z.int(),
  version: text,
  duties: z.array(duty),
  rules: z.array(rule),
  ladder: z.array(ladderStep),
  calendar: z.array(z.object({ day, kind: z.enum(['rest', 'work']), note: text })),
  scoring: z.array(scoring),
  settings: z.object({
    formsAtOpening: z.boolean(),
    mailAtOpening: z.boolean(),
    markedCopies: z.boolean(),
    inForce: z.boolean(),
    closesOn: day.nullable(),
    mailDomains: z.array(text),
  }),
  formulas: z.array(auditFormula),
  words: z.array(z.object({ column: text, word: text, sameAs: text.nullable() })),
  appraisal: z.array(appraisalItem),
});

/** The last good 工作要点, as it is kept. */
export const storedPlan = storedShape('工作要点', accepted(plan), PLAN_UPGRADES);
