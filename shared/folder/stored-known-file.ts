import { z } from 'zod';
import { storedShape, type Upgrade } from '../stored-shape.ts';
import type { KnownFile } from './known-files.ts';

const text = z.string();
const beside = text.nullable();

const answer = z.discriminatedUnion('where', [
  z.object({ where: z.literal('inside') }),
  z.object({ where: z.literal('none') }),
  z.object({ where: z.literal('beside'), path: text }),
  z.object({ where: z.literal('owed'), because: text, beside }),
  z.object({ where: z.literal('overtaken'), beside }),
]);

const knownFile: z.ZodType<KnownFile> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ours'), file: text, path: text, version: text }),
  z.object({ kind: z.literal('unsettled'), file: text, path: text }),
  z.object({
    kind: z.literal('handed-in'),
    file: text,
    path: text,
    version: text,
    sha256: text,
    fingerprint: text,
    receipt: text,
    ledger: z.exactOptional(text),
    entering: z.exactOptional(text),
    answer,
    says: text,
    across: text,
    rules: text,
    reading: text,
  }),
]);

const placeOf = ({ pending, beside: path, answer: says }: Readonly<Record<string, unknown>>) => {
  const lying = path === '' ? null : path;
  if (pending !== '') return { where: 'owed', because: pending, beside: lying };
  if (says === '') return { where: 'overtaken', beside: lying };
  return lying === null ? { where: 'inside' } : { where: 'beside', path: lying };
};

/** 0 → 1: three kinds of file wore one type and were told apart by what was ''. */
const byKind: Upgrade = (kept) => {
  if (kept['version'] === '') return { ...kept, kind: 'unsettled' };
  if (kept['receipt'] === '') return { ...kept, kind: 'ours' };
  return { ...kept, kind: 'handed-in', answer: placeOf(kept), says: kept['answer'] };
};

/** What is known of a file, as it is kept. */
export const storedKnownFile = storedShape('文件记录', knownFile, [byKind]);
