import { z } from 'zod';
import { mergedTablePath } from '../../folder/ignored-name.ts';
import type { FileStamp, WriteOutcome } from '../../folder/shared-folder.ts';
import { differenceSheet } from '../../merged/difference-sheet.ts';
import { mergedBook } from '../../merged/merged-book.ts';
import type { StatusBook } from '../../status-sheet/status-book.ts';
import { storedShape } from '../../stored-shape.ts';
import { type AssessContext, assessContext } from '../../warning/assess-context.ts';
import { districtInput } from '../district.ts';
import type { Home } from '../home.ts';
import { endOvertaken, secondsOvertaken } from '../overtaken.ts';
import { bookDigest } from '../publish/book-digest.ts';
import { isShareAway } from '../share-away.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import { keepSnapshots } from './keep-snapshots.ts';

/** `written` · `same`: nothing to say that the file does not say · `postponed`: somebody has it open. */
export type Merged = { readonly code: 'written' | 'same' | 'postponed'; readonly reason?: string };

/** Of any year, as an earlier release kept it. */
const TROUBLE_ONCE = 'merged-table';
const troubleOf = (year: number): string => `merged-table/${year}`;
const AGAIN_SECONDS = 60;

type Refusal = Exclude<WriteOutcome, { kind: 'written' }>;

const remembered = z.object({ version: z.string(), digest: z.string() });

const storedTable = storedShape('汇总表发布记录', remembered);

const noteOf = (year: number): string => `merged/${year}`;

const lastMerged = async ({ notes }: Pick<Home, 'notes'>, year: number): Promise<z.infer<typeof remembered> | null> => {
  const note = await notes.get(noteOf(year));
  return note === null ? null : storedTable.read(note);
};

/** Since its last deadline, form by form, behind what counts now. */
const withDifferences = (book: StatusBook, context: AssessContext): StatusBook => {
  const changes = differenceSheet(context);
  return changes === null ? book : { ...book, sheets: [...book.sheets, changes] };
};

const write = async (home: Home, path: string, stamp: FileStamp | null, book: StatusBook): Promise<WriteOutcome> => {
  const bytes = await home.statusWorkbook(book);
  return stamp === null ? home.folder.create(path, bytes) : home.folder.renew(stamp, bytes);
};

const postpone = async (home: Home, year: number, { kind, reason }: Refusal): Promise<Merged> => {
  const path = mergedTablePath(year);
  // Somebody, or another process, has saved it meanwhile: that is looked at anew, and nobody's trouble unless it goes on.
  const seconds = kind === 'changed' ? await secondsOvertaken(home, path) : AGAIN_SECONDS;
  if (seconds >= AGAIN_SECONDS && !(await isShareAway(home)))
    await noteTrouble(home, troubleOf(year), `汇总表 ${path} 暂时写不进去(${reason})，写得进去以后会自动更新。`);
  await home.queue.mergeWanted(seconds);
  return { code: 'postponed', reason };
};

/** The table of one plan year. */
const mergeYear = async (home: Home, year: number): Promise<Merged> => {
  const context = assessContext(await districtInput(home, home.clock.today(), year));
  const book = withDifferences(mergedBook(context, home.clock.now()), context);
  const path = mergedTablePath(book.year);
  const stamp = await home.folder.find(path);
  const digest = bookDigest(home.sha256, book);
  const last = await lastMerged(home, book.year);
  if (stamp !== null && last?.version === stamp.version && last.digest === digest) return { code: 'same' };
  const outcome = await write(home, path, stamp, book);
  if (outcome.kind !== 'written') return postpone(home, book.year, outcome);
  await home.notes.put(noteOf(book.year), storedTable.write({ version: outcome.stamp.version, digest }));
  await endOvertaken(home, path);
  await endTrouble(home, troubleOf(book.year));
  return { code: 'written' };
};

/** What became of several tables, as of one. */
const together = (merged: readonly Merged[]): Merged =>
  merged.find(({ code }) => code === 'postponed') ?? merged.find(({ code }) => code === 'written') ?? { code: 'same' };

/**
 * Brings 全区汇总表 of every open plan year up to date with what counts today. Nobody types in it, so whoever saved it is overruled;
 * where it says all of it already nothing is written. That of a closed year stays as it was. Those of deadlines that have passed are kept.
 */
export const mergeTables = async (home: Home): Promise<Merged> => {
  const { open, plan, plans } = await home.rules.current();
  await endTrouble(home, TROUBLE_ONCE);
  const merged: Merged[] = [];
  for (const one of plans.length === 0 ? [plan] : open) merged.push(await mergeYear(home, one.year));
  // A year may have been closed while the machine stood still, after a deadline that nobody has seen pass.
  for (const one of plans.length === 0 ? [plan] : plans) await keepSnapshots(home, one);
  return together(merged);
};
