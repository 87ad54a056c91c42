import { z } from 'zod';
import { STATUS_SHEET } from '../../folder/ignored-name.ts';
import { FileNotSettled, type FileStamp, type WriteOutcome } from '../../folder/shared-folder.ts';
import type { StatusBook } from '../../status-sheet/status-book.ts';
import type { StatusFacts } from '../../status-sheet/status-facts.ts';
import { statusModel } from '../../status-sheet/status-model.ts';
import { storedShape } from '../../stored-shape.ts';
import { fingerprintOf } from '../../submission/fingerprint.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import { bookDigest } from './book-digest.ts';
import { type KeptTyping, statusFacts } from './status-facts.ts';
import { type SheetSeen, seeSheet, takeOverTyping } from './take-over-typing.ts';

/** `written` · `same`: nothing to say that the sheet does not say · `postponed`: somebody has it open. */
export type Published = {
  readonly code: 'written' | 'same' | 'postponed';
  readonly reason?: string;
  readonly decisions?: number;
};

const NOTE = 'status/published';
const TROUBLE = 'status-sheet';
const AGAIN_SECONDS = 60;

type Remembered = {
  readonly version: string;
  readonly digest: string;
  /** What the sheet says it was updated at. */
  readonly at: string;
  /** The version that was read and could not be replaced, since somebody has it open; it is tried again by itself. */
  readonly waitsOn: string;
  readonly untaken: KeptTyping;
};

const text = z.string();
const typed = z.object({
  unit: text,
  about: text,
  column: z.enum(['延期至', '豁免原因', '备注', '处置']),
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
  untaken: z.object({ typed: z.array(typed), faults: z.array(fault) }),
});

/** 0 → 1: the first notes did not say when the sheet was written, nor on which version it waits. */
export const storedPublication = storedShape('状态表发布记录', remembered, [
  (kept) => ({ at: '', waitsOn: '', ...kept }),
]);

const NOTHING: Remembered = { version: '', digest: '', at: '', waitsOn: '', untaken: { typed: [], faults: [] } };

const lastPublished = async ({ notes }: Pick<Home, 'notes'>): Promise<Remembered> => {
  const note = await notes.get(NOTE);
  return note === null ? NOTHING : storedPublication.read(note);
};

/** Typing the sheet keeps showing until somebody mends it. */
export const lastUntaken = async (home: Pick<Home, 'notes'>): Promise<KeptTyping> =>
  (await lastPublished(home)).untaken;

const postpone = async (home: Home, outcome: Exclude<WriteOutcome, { kind: 'written' }>): Promise<Published> => {
  const overtaken = outcome.kind === 'changed' || outcome.kind === 'gone';
  if (!overtaken)
    await noteTrouble(home, TROUBLE, `状态表 ${STATUS_SHEET} 暂时写不进去(${outcome.reason})，页面上的内容是最新的。`);
  await home.queue.publishWanted(overtaken ? 1 : AGAIN_SECONDS);
  return { code: 'postponed', reason: outcome.reason };
};

const write = async (home: Home, stamp: FileStamp | null, book: StatusBook): Promise<WriteOutcome> => {
  const bytes = await home.statusWorkbook(book);
  return stamp === null ? home.folder.create(STATUS_SHEET, bytes) : home.folder.renew(stamp, bytes);
};

/** What could not be taken over. Of our own sheet only what stands in its cells is read anew; the rest was told and stays told. */
const keptAfter = (last: KeptTyping, { read, ours }: SheetSeen): KeptTyping => {
  if (read === null) return last;
  const told = ours ? last.faults.filter(({ inCell }) => inCell !== true) : [];
  return { typed: read.untaken, faults: [...told, ...read.faults] };
};

const remember = ({ notes }: Pick<Home, 'notes'>, says: Remembered): Promise<void> =>
  notes.put(NOTE, storedPublication.write(says));

/** A library, or a person who changed nothing, has saved our sheet anew: its cells say what ours did. */
const isOnlySavedAnew = async (home: Home, { fingerprint }: SheetSeen, facts: StatusFacts): Promise<boolean> => {
  if (fingerprint === '') return false;
  const ours = await home.reader.read(await home.statusWorkbook(statusModel(facts)));
  return fingerprintOf(ours, home.sha256) === fingerprint;
};

/** Whether the status sheet is not the one written last: somebody saved it, or took it away. */
export const isSheetTouched = async (home: Pick<Home, 'folder' | 'notes'>): Promise<boolean> => {
  const { version, waitsOn } = await lastPublished(home);
  if (version === '') return false;
  const now = (await home.folder.find(STATUS_SHEET))?.version ?? '';
  return now !== version && (now === '' || now !== waitsOn);
};

/** What the sheet should say now, after what was typed in it has been taken over. */
const bookNow = async (home: Home, seen: SheetSeen, last: Remembered) => {
  const day = home.clock.today();
  const before = await districtOn(home, day);
  const planYear = seen.read?.planYear ?? before.assessment.plan.year;
  const decisions = seen.read === null ? 0 : await takeOverTyping(home, seen.read, planYear, before, seen.stamp?.by);
  const district = decisions === 0 ? before : await districtOn(home, day);
  const untaken = keptAfter(last.untaken, seen);
  const facts = await statusFacts(home, district, untaken);
  const book = statusModel(facts);
  return { decisions, untaken, facts, book, digest: bookDigest(home.sha256, book) };
};

type Now = Awaited<ReturnType<typeof bookNow>>;

/** Whether the file that lies there says all of it already. */
const isUpToDate = async (home: Home, seen: SheetSeen, last: Remembered, now: Now): Promise<boolean> => {
  if (seen.stamp === null || now.digest !== last.digest) return false;
  if (seen.ours) return true;
  return now.decisions === 0 && (await isOnlySavedAnew(home, seen, { ...now.facts, publishedAt: last.at }));
};

const publish = async (home: Home): Promise<Published> => {
  const last = await lastPublished(home);
  const seen = await seeSheet(home, last.version, last.untaken.typed.length > 0);
  const { stamp } = seen;
  const now = await bookNow(home, seen, last);
  const { digest, untaken } = now;
  if (stamp !== null && (await isUpToDate(home, seen, last, now))) {
    if (!seen.ours) await remember(home, { version: stamp.version, digest, at: last.at, waitsOn: '', untaken });
    return { code: 'same' };
  }
  const outcome = await write(home, stamp, now.book);
  if (outcome.kind !== 'written') {
    await remember(home, { ...last, waitsOn: stamp?.version ?? '' });
    return postpone(home, outcome);
  }
  const { version } = outcome.stamp;
  await remember(home, { version, digest, at: now.facts.publishedAt, waitsOn: '', untaken });
  await endTrouble(home, TROUBLE);
  // The row it stands in may say something else now, such as a new deadline: it is looked at once more.
  if (untaken.typed.length > 0) await home.queue.publishWanted(1);
  return { code: 'written', decisions: now.decisions };
};

/**
 * Brings the status sheet up to date. What finance typed is read and taken over first, and only the very sheet that was
 * read is replaced, so that nobody's typing is lost. Repeating it writes nothing. What changes the sheet may change the merged
 * tables as well: they are asked for.
 */
export const publishStatus = async (home: Home): Promise<Published> => {
  await home.queue.mergeWanted();
  try {
    return await publish(home);
  } catch (error) {
    if (!(error instanceof FileNotSettled)) throw error;
    await home.queue.publishWanted(AGAIN_SECONDS / 12);
    return { code: 'postponed', reason: '状态表正在保存' };
  }
};
