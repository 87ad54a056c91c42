import { z } from 'zod';
import { formName } from '../../submission/stored-reading.ts';
import type { Condition, Duty } from '../duty.ts';
import type { Figures } from '../figures.ts';
import { day, text, unitClass, years } from './stored-cell.ts';

const condition: z.ZodType<Condition> = z.object({
  column: text,
  operator: z.enum(['=', '!=', '~', '<', '<=', '>', '>=']),
  values: z.array(text),
  comparison: z.exactOptional(z.enum(['text', 'money', 'rate', 'score', 'day', 'flag', 'number'])),
});

const filter = z.array(z.array(condition));

const figures: z.ZodType<Figures> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ratio'), numerator: text, denominator: text }),
  z.object({ kind: z.literal('sum'), column: text, less: z.exactOptional(text) }),
  z.object({ kind: z.literal('within'), from: text, days: z.number(), working: z.boolean(), by: text }),
]);

/** A duty as it is kept. */
export const duty: z.ZodType<Duty> = z.object({
  code: text,
  series: text,
  name: text,
  basis: text,
  classes: z.union([z.array(unitClass), z.literal('district')]),
  units: z.object({ kind: z.enum(['only', 'except']), names: z.array(text) }).nullable(),
  reach: z.enum(['own', 'with-lower']),
  forms: z.array(formName),
  rule: text.nullable(),
  years,
  period: z.object({ from: z.number(), to: z.number() }).nullable(),
  measure: z.enum([
    'handed-in',
    'count',
    'coverage-count',
    'coverage-amount',
    'contains',
    'ratio',
    'sum',
    'attached',
    'within',
    'registered',
    'no-violation',
    'system',
    'stage',
  ]),
  scope: z.object({ form: formName.nullable(), conditions: filter }),
  qualifies: filter,
  figures: figures.nullable(),
  target: z.object({
    kind: z.enum(['share', 'number', 'amount']),
    value: z.number(),
    atMost: z.exactOptional(z.literal(true)),
  }),
  opens: day.nullable(),
  due: day,
  dueAfter: z.number().nullable(),
  roll: z.enum(['next', 'previous', 'none']),
  noRepeatYears: z.number(),
  binding: z.enum(['strict', 'in-principle']),
  enabled: z.boolean(),
});
