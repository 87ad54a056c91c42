import { z } from 'zod';
import type { RuleSetting } from '../plan.ts';
import { text } from './stored-cell.ts';

/** A row of 预警规则 as it is kept. */
export const rule: z.ZodType<RuleSetting> = z.object({
  rule: text,
  name: text,
  yellow: text,
  red: text,
  said: text,
  lines: z.object({ yellow: z.number().nullable(), red: z.number().nullable() }),
  parameters: z.record(text, z.number()),
  checkpoints: z.array(z.object({ month: z.number(), percent: z.number() })),
  enabled: z.boolean(),
  basis: text,
});
