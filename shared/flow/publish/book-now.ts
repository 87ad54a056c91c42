import { statusSheetOf } from '../../folder/ignored-name.ts';
import { bulletin } from '../../paper/bulletin.ts';
import { withBulletin } from '../../paper/bulletin-sheet.ts';
import type { Standing } from '../../standing/standing.ts';
import type { StatusBook } from '../../status-sheet/status-book.ts';
import type { StatusFacts } from '../../status-sheet/status-facts.ts';
import { statusModel } from '../../status-sheet/status-model.ts';
import { stillUntaken } from '../../status-sheet/still-untaken.ts';
import { heldToTheDay } from '../../status-sheet/typed-urges.ts';
import { fingerprintOf } from '../../submission/fingerprint.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { sendNewUrges } from '../warn/send-urges.ts';
import { bookDigest } from './book-digest.ts';
import { lastPublished, type Remembered, rememberPublished } from './published-sheet.ts';
import { noteSaid } from './said-figures.ts';
import { type KeptTyping, statusFacts } from './status-facts.ts';
import { type SheetSeen, takeOverTyping } from './take-over-typing.ts';
import type { YearSheet } from './year-sheets.ts';

/** What could not be taken over. Of our own sheet only what stands in its cells is read anew; the rest was told and stays told. */
const keptAfter = (
  { untaken, at }: Remembered,
  { read, ours }: SheetSeen,
  shown: number,
  standings: readonly Standing[],
): KeptTyping => {
  if (read === null) return untaken;
  const told = ours ? untaken.faults.filter(({ inCell }) => inCell !== true) : [];
  const typed = stillUntaken({ typed: untaken.typed, shownAt: at }, read, shown, standings);
  return { typed, faults: [...told, ...read.faults] };
};

const NO_TYPING: KeptTyping = { typed: [], faults: [] };

/** What was typed about the year a workbook showed before the years turned goes on in that year's own. */
const handOverUntaken = async (home: Home, year: number, untaken: KeptTyping): Promise<void> => {
  const path = statusSheetOf(year);
  const last = await lastPublished(home, path);
  if (untaken.typed.length + untaken.faults.length > 0) await rememberPublished(home, path, { ...last, untaken });
};

/** The workbook says what the page does, and holds the day's 通报 to be printed. */
const bookOf = (facts: StatusFacts): StatusBook => withBulletin(statusModel(facts), bulletin(facts));

/** A library, or a person who changed nothing, has saved our sheet anew: its cells say what ours did. */
const isOnlySavedAnew = async (home: Home, { fingerprint }: SheetSeen, facts: StatusFacts): Promise<boolean> => {
  if (fingerprint === '') return false;
  const ours = await home.reader.read(await home.statusWorkbook(bookOf(facts)));
  return fingerprintOf(ours, home.sha256) === fingerprint;
};

/** 催办 is held against the day of the year it was typed about. */
const seenOnTheDay = async (home: Home, looked: SheetSeen, shown: number): Promise<SheetSeen> => {
  if (looked.read === null) return looked;
  const read = heldToTheDay(looked.read, shown, await districtOn(home, home.clock.today(), shown));
  return { ...looked, read };
};

/** What the sheet should say now, after what was typed in it has been taken over, under the plan year it showed. */
export const bookNow = async (home: Home, sheet: YearSheet, looked: SheetSeen, last: Remembered) => {
  const day = home.clock.today();
  const before = await districtOn(home, day, sheet.year);
  const shown = looked.read?.planYear ?? last.year ?? sheet.year;
  const seen = await seenOnTheDay(home, looked, shown);
  const decisions = seen.read === null ? 0 : await takeOverTyping(home, seen.read, shown, before, seen.stamp?.by);
  const kept = keptAfter(last, seen, shown, before.input.standings);
  if (shown !== sheet.year) await handOverUntaken(home, shown, kept);
  const untaken = shown === sheet.year ? kept : NO_TYPING;
  const district = decisions === 0 ? before : await districtOn(home, day, sheet.year);
  // Before the sheet is written, so that it says what came of it.
  const sent = sheet.isClosed ? [] : await sendNewUrges(home, district);
  const urged = sent.filter(({ kind }) => kind === 'sent').length;
  const facts = await statusFacts(home, district, untaken);
  if (!sheet.isClosed) await noteSaid(home, district.assessment);
  const book = bookOf(facts);
  return { decisions, urged, untaken, facts, book, digest: bookDigest(home.sha256, book) };
};

export type BookNow = Awaited<ReturnType<typeof bookNow>>;

/** Whether the file that lies there says all of it already. */
export const isUpToDate = async (home: Home, seen: SheetSeen, last: Remembered, now: BookNow): Promise<boolean> => {
  if (seen.stamp === null || now.digest !== last.digest) return false;
  if (seen.ours) return true;
  return now.decisions === 0 && (await isOnlySavedAnew(home, seen, { ...now.facts, publishedAt: last.at }));
};
