import { z } from 'zod';
import type { AppraisalItem } from '../appraisal.ts';
import { text } from './stored-cell.ts';

/** A row of 考核 as it is kept. */
export const appraisalItem: z.ZodType<AppraisalItem> = z.object({
  name: text,
  figure: z.enum(['on-time', 'coverage', 'first-pass', 'deviation', 'explained', 'duty', 'rule', 'registered']),
  about: text,
  points: z.number().nullable(),
  method: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('proportional') }),
    z.object({ kind: z.literal('when-met') }),
    z.object({ kind: z.literal('each'), points: z.number() }),
  ]),
});
