import { z } from 'zod';
import { storedShape } from '../stored-shape.ts';
import type { MailEntry } from './mail-ledger.ts';

const text = z.string();

const mail: z.ZodType<MailEntry> = z.object({
  unit: text,
  subject: text,
  step: text,
  plannedOn: text,
  mail: text,
  state: z.enum(['planned', 'sending', 'sent', 'refused', 'unclear', 'skipped', 'dropped']),
  at: text,
  to: z.array(text),
  copy: z.array(text),
  title: text,
  note: text,
});

/** A step of the mail ledger, as it is kept. */
export const storedMail = storedShape('发信记录', mail);
