import { z } from 'zod';
import { formName } from '../../submission/stored-reading.ts';
import type { ScoringSetting } from '../plan.ts';
import { text, unitClass, years } from './stored-cell.ts';

/** A row of 评分模板 as it is kept. */
export const scoring: z.ZodType<ScoringSetting> = z.object({
  form: formName,
  years,
  classes: z.array(unitClass),
  template: text.nullable(),
  split: z.object({ rate: z.number(), classes: z.record(text, z.number()) }).nullable(),
  grades: z.array(z.object({ word: text, least: z.number() })).nullable(),
  variants: z.array(text),
});
