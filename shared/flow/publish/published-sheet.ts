import { z } from 'zod';
import { STATUS_SHEET, statusSheetOf } from '../../folder/ignored-name.ts';
import { DECIDING_COLUMNS } from '../../ledger/entry.ts';
import { storedShape } from '../../stored-shape.ts';
import type { Home } from '../home.ts';
import type { KeptTyping } from './status-facts.ts';

export type Remembered = {
  readonly version: string;
  readonly digest: string;
  /** What the sheet says it was updated at. */
  readonly at: string;
  /** The version that was read and could not be replaced, since somebody has it open; it is tried again by itself. */
  readonly waitsOn: string;
  /** The plan year it shows; null where the first release wrote it. */
  readonly year: number | null;
  /** It shows a closed year as it was at closing, and is never looked at or written again while the year is closed. */
  readonly final: boolean;
  readonly untaken: KeptTyping;
};

const text = z.string();
const typed = z.object({
  unit: text,
  about: text,
  column: z.enum(DECIDING_COLUMNS),
  value: text,
});
const fault = z.object({
  sheet: text,
  cell: text,
  value: text,
  message: text,
  remedy: text,
  inCell: z.exactOptional(z.boolean()),
});
const remembered: z.ZodType<Remembered> = z.object({
  version: text,
  digest: text,
  at: text,
  waitsOn: text,
  year: z.int().nullable(),
  final: z.boolean(),
  untaken: z.object({ typed: z.array(typed), faults: z.array(fault) }),
});

/** 0 → 1: the first notes did not say when the sheet was written, nor on which version it waits. 1 → 2: there was one plan year. 2 → 3: nobody had typed 催办. */
const storedPublication = storedShape('状态表发布记录', remembered, [
  (kept) => ({ at: '', waitsOn: '', ...kept }),
  (kept) => ({ year: null, final: false, ...kept }),
  (kept) => kept,
]);

const NOTHING: Remembered = {
  version: '',
  digest: '',
  at: '',
  waitsOn: '',
  year: null,
  final: false,
  untaken: { typed: [], faults: [] },
};

const NOTE = 'status/published';

/** The unnumbered workbook goes by the name that the first release gave its note. */
const noteOf = (path: string): string => (path === STATUS_SHEET ? NOTE : `${NOTE}/${path}`);

const pathOf = (note: string): string => (note === NOTE ? STATUS_SHEET : note.slice(NOTE.length + 1));

type Needs = Pick<Home, 'notes'>;

/** What was written under a path last. */
export const lastPublished = async ({ notes }: Needs, path: string): Promise<Remembered> => {
  const note = await notes.get(noteOf(path));
  return note === null ? NOTHING : storedPublication.read(note);
};

/** Typing that the workbook of a plan year keeps showing until somebody mends it. */
export const lastUntaken = async (home: Pick<Home, 'notes' | 'rules'>, year: number): Promise<KeptTyping> => {
  const { plan } = await home.rules.current();
  return (await lastPublished(home, plan.year === year ? STATUS_SHEET : statusSheetOf(year))).untaken;
};

export const rememberPublished = ({ notes }: Needs, path: string, says: Remembered): Promise<void> =>
  notes.put(noteOf(path), storedPublication.write(says));

/** Nothing is published under a path any more. */
export const forgetPublished = ({ notes }: Needs, path: string): Promise<void> => notes.remove(noteOf(path));

/** Whether any status workbook is not the one written last: somebody saved it, or took it away. */
export const isSheetTouched = async (home: Pick<Home, 'folder' | 'notes'>): Promise<boolean> => {
  for (const { name, value } of await home.notes.list(NOTE)) {
    const { version, waitsOn, final } = storedPublication.read(value);
    if (version === '' || final) continue;
    const now = (await home.folder.find(pathOf(name)))?.version ?? '';
    if (now !== version && (now === '' || now !== waitsOn)) return true;
  }
  return false;
};
