import { z } from 'zod';
import type { Accepted } from '../accepted.ts';
import { text } from './stored-cell.ts';

/** A last good workbook as it is kept, by the schema of what it holds. */
export const accepted = <Content>(content: z.ZodType<Content>): z.ZodType<Accepted<Content>> =>
  z.object({ file: text, at: text, content });
