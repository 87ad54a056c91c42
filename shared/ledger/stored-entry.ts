import { z } from 'zod';
import { storedShape, type Upgrade } from '../stored-shape.ts';
import { setAside, storedFinding, workbookReading } from '../submission/stored-reading.ts';
import { DECIDING_COLUMNS, type LedgerEntry, type LedgerEvent } from './entry.ts';

const text = z.string();

const event: z.ZodType<LedgerEvent> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('handed-in'),
    file: text,
    path: text,
    sha256: text,
    fingerprint: text,
    receipt: text,
    version: z.number(),
    dryRun: z.boolean(),
    setAside: z.exactOptional(setAside),
    firstAt: z.exactOptional(text),
    reading: workbookReading,
  }),
  z.object({ kind: z.literal('withdrawn'), file: text, path: text }),
  z.object({ kind: z.literal('moved'), file: text, from: text, path: text }),
  z.object({
    kind: z.literal('decided'),
    about: text,
    planYear: z.int().nullable(),
    column: z.enum(DECIDING_COLUMNS),
    value: text,
    by: text,
  }),
  z.object({
    kind: z.literal('reasoned'),
    key: text,
    value: text,
    said: text,
    beside: z.exactOptional(z.object({ file: text, finding: storedFinding })),
  }),
  z.object({ kind: z.literal('rules-adopted'), what: z.enum(['plan', 'roster']), kept: text }),
]);

const entry: z.ZodType<LedgerEntry> = z.object({
  unit: text,
  number: z.int().positive(),
  at: text,
  day: text,
  event,
});

/** 0 → 1: what was typed did not say of which plan year; the fold goes by the receipts around it. */
const typedWithoutYear: Upgrade = (kept) => {
  const was = kept['event'] as { readonly kind?: unknown };
  return was.kind === 'decided' ? { ...kept, event: { ...was, planYear: null } } : kept;
};

/** 1 → 2: nothing kept before changes; a release that knows neither reasons nor returns must not take one for damage. */
const withoutReasons: Upgrade = (kept) => kept;

/** 2 → 3: nothing kept before changes; a release that knows no 催办 must not take one for damage. */
const withoutUrges: Upgrade = (kept) => kept;

/** 3 → 4: nothing kept before changes; plans and rosters lay in the notebook (`flow/rules/rules-versions.ts` takes them over). */
const withoutRules: Upgrade = (kept) => kept;

/** An entry of a unit's ledger, as it is kept for ever. */
export const storedEntry = storedShape('台账记录', entry, [
  typedWithoutYear,
  withoutReasons,
  withoutUrges,
  withoutRules,
]);
