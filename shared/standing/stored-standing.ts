import { z } from 'zod';
import { DECIDING_COLUMNS } from '../ledger/entry.ts';
import { checkedOnce, storedShape } from '../stored-shape.ts';
import { formReading, setAside, storedFinding, verdict } from '../submission/stored-reading.ts';
import type { Decision, Reason, Standing, Version } from './standing.ts';

const text = z.string();
const day = text;

const version: z.ZodType<Version> = checkedOnce(
  z.object({
    file: text,
    path: text,
    receipt: text,
    earlier: z.exactOptional(z.array(text)),
    version: z.number(),
    sha256: text,
    fingerprint: text,
    at: text,
    setAside: z.exactOptional(setAside),
    from: day,
    until: day.nullable(),
    dryRun: z.boolean(),
    verdict,
    forms: z.array(formReading),
    asked: z.exactOptional(z.array(storedFinding)),
  }),
);

const decision: z.ZodType<Decision> = z.object({
  about: text,
  column: z.enum(DECIDING_COLUMNS),
  value: text,
  by: text,
  at: text,
  from: day,
  until: day.nullable(),
});

const reason: z.ZodType<Reason> = z.object({
  key: text,
  value: text,
  said: text,
  at: text,
  from: day,
  until: day.nullable(),
});

const standing: z.ZodType<Standing> = z.object({
  unit: text,
  fold: z.int().nonnegative(),
  through: z.int().nonnegative(),
  versions: z.array(version),
  decisions: z.array(decision),
  reasons: z.array(reason),
});

/**
 * The facts of one unit, as they are kept. 0 → 1: which fold made it was not said; no fold of today is number 0. 1 → 2: there
 * were no written reasons. 2 → 3: nobody had typed 催办. 3 → 4: the versions of its files were called hands.
 */
export const storedStanding = storedShape('单位状态', standing, [
  (kept) => ({ fold: 0, ...kept }),
  (kept) => ({ ...kept, reasons: [] }),
  (kept) => kept,
  ({ hands, ...kept }) => ({ ...kept, versions: hands }),
]);
