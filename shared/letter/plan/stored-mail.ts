import { z } from 'zod';
import { storedShape, type Upgrade } from '../../stored-shape.ts';
import type { MailEntry } from './mail-ledger.ts';

const text = z.string();

const mail: z.ZodType<MailEntry> = z.object({
  unit: text,
  unitCode: text,
  planYear: z.int().nullable(),
  deadline: text.nullable(),
  about: text,
  step: text,
  plannedOn: text,
  mail: text,
  state: z.enum(['planned', 'sending', 'sent', 'refused', 'unclear', 'skipped', 'dropped']),
  at: text,
  to: z.array(text),
  copy: z.array(text),
  subject: text,
  note: text,
});

/** 0 → 1: a step was one by folder, duty and step alone; what year and deadline it was about is worked out by `carried-over`. */
const withoutYear: Upgrade = (kept) => ({ ...kept, unitCode: kept['unit'], planYear: null, deadline: null });

/** 1 → 2: what a step is about was called its subject, and the mail's subject line its title. */
const ownWords: Upgrade = ({ subject, title, ...kept }) => ({ ...kept, about: subject, subject: title });

/** A step of the mail ledger, as it is kept. */
export const storedMail = storedShape('发信记录', mail, [withoutYear, ownWords]);
