import { z } from 'zod';
import type { LadderStep, Recipient } from '../plan.ts';
import { text } from './stored-cell.ts';

const recipient = z.custom<Recipient>(
  (value) =>
    typeof value === 'string' &&
    (['officer', 'head', 'finance', 'upper-officer', 'upper-head'].includes(value) || value.startsWith('reader:')),
);
const recipients = z.array(recipient);

/** A step of the ladder as it is kept. */
export const ladderStep: z.ZodType<LadderStep> = z.object({
  step: text,
  duties: z.object({ codes: z.array(text), bindings: z.array(z.enum(['strict', 'in-principle'])) }),
  times: z.number(),
  offset: z.number(),
  level: z.enum(['none', 'blue', 'yellow', 'red']),
  to: recipients,
  copy: recipients,
});
