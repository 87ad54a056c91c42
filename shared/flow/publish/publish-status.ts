import { STATUS_SHEET, statusSheetOf } from '../../folder/ignored-name.ts';
import { FileNotSettled, type FileStamp, type WriteOutcome } from '../../folder/shared-folder.ts';
import { bulletin } from '../../paper/bulletin.ts';
import { withBulletin } from '../../paper/bulletin-sheet.ts';
import { isClosedOn } from '../../plan/plan-years.ts';
import type { StatusBook } from '../../status-sheet/status-book.ts';
import type { StatusFacts } from '../../status-sheet/status-facts.ts';
import { statusModel } from '../../status-sheet/status-model.ts';
import { heldToTheDay } from '../../status-sheet/typed-urges.ts';
import { fingerprintOf } from '../../submission/fingerprint.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { TryLater } from '../ports/try-later.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { isShareAway } from '../share-away.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import { sendNewUrges } from '../warn/send-urges.ts';
import { bookDigest } from './book-digest.ts';
import { lastPublished, type Remembered, rememberPublished } from './published-sheet.ts';
import { retireNumbered } from './retire-numbered.ts';
import { noteSaid } from './said-figures.ts';
import { type KeptTyping, statusFacts } from './status-facts.ts';
import { type SheetSeen, seeSheet, takeOverTyping } from './take-over-typing.ts';

/** `written` · `same`: nothing to say that the sheet does not say · `postponed`: somebody has it open. */
export type Published = {
  readonly code: 'written' | 'same' | 'postponed';
  readonly reason?: string;
  readonly decisions?: number;
  /** Mails that went because 催 was typed; absent for none. */
  readonly urged?: number;
};

const toldOf = (urged: number): Pick<Published, 'urged'> => (urged === 0 ? {} : { urged });

const AGAIN_SECONDS = 60;

/** A status workbook: where it lies, the plan year it shows, and whether that is closed. */
type Sheet = { readonly path: string; readonly year: number; readonly isClosed: boolean };

/** The unnumbered one of the day's own plan year first, since people may have typed about another year in it before the year turned. */
const sheetsOf = ({ plan, plans }: InForce, day: string): readonly Sheet[] => {
  const others = plans.filter((one) => one !== plan);
  return [
    { path: STATUS_SHEET, year: plan.year, isClosed: isClosedOn(plan, day) },
    ...others.map((one) => ({ path: statusSheetOf(one.year), year: one.year, isClosed: isClosedOn(one, day) })),
  ];
};

/** Typing that the workbook of a plan year keeps showing until somebody mends it. */
export const lastUntaken = async (home: Pick<Home, 'notes' | 'rules' | 'clock'>, year: number): Promise<KeptTyping> => {
  const { plan } = await home.rules.current();
  return (await lastPublished(home, plan.year === year ? STATUS_SHEET : statusSheetOf(year))).untaken;
};

const troubleOf = ({ path }: Sheet): string => (path === STATUS_SHEET ? 'status-sheet' : `status-sheet/${path}`);

const tellWaiting = (home: Home, sheet: Sheet, reason: string): Promise<void> =>
  noteTrouble(home, troubleOf(sheet), `状态表 ${sheet.path} 暂时写不进去(${reason})，页面上的内容是最新的。`);

const postpone = async (
  home: Home,
  sheet: Sheet,
  outcome: Exclude<WriteOutcome, { kind: 'written' }>,
): Promise<Published> => {
  const isAway = await isShareAway(home);
  const overtaken = !isAway && (outcome.kind === 'changed' || outcome.kind === 'gone');
  if (!overtaken && !isAway) await tellWaiting(home, sheet, outcome.reason);
  await home.queue.publishWanted(overtaken ? 1 : AGAIN_SECONDS);
  return { code: 'postponed', reason: outcome.reason };
};

const write = async (home: Home, path: string, stamp: FileStamp | null, book: StatusBook): Promise<WriteOutcome> => {
  const bytes = await home.statusWorkbook(book);
  return stamp === null ? home.folder.create(path, bytes) : home.folder.renew(stamp, bytes);
};

/** What could not be taken over. Of our own sheet only what stands in its cells is read anew; the rest was told and stays told. */
const keptAfter = (last: KeptTyping, { read, ours }: SheetSeen): KeptTyping => {
  if (read === null) return last;
  const told = ours ? last.faults.filter(({ inCell }) => inCell !== true) : [];
  return { typed: read.untaken, faults: [...told, ...read.faults] };
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
const bookNow = async (home: Home, sheet: Sheet, looked: SheetSeen, last: Remembered) => {
  const day = home.clock.today();
  const before = await districtOn(home, day, sheet.year);
  const shown = looked.read?.planYear ?? last.year ?? sheet.year;
  const seen = await seenOnTheDay(home, looked, shown);
  const decisions = seen.read === null ? 0 : await takeOverTyping(home, seen.read, shown, before, seen.stamp?.by);
  const kept = keptAfter(last.untaken, seen);
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

type Now = Awaited<ReturnType<typeof bookNow>>;

/** Whether the file that lies there says all of it already. */
const isUpToDate = async (home: Home, seen: SheetSeen, last: Remembered, now: Now): Promise<boolean> => {
  if (seen.stamp === null || now.digest !== last.digest) return false;
  if (seen.ours) return true;
  return now.decisions === 0 && (await isOnlySavedAnew(home, seen, { ...now.facts, publishedAt: last.at }));
};

const publish = async (home: Home, sheet: Sheet): Promise<Published> => {
  const { path, year, isClosed } = sheet;
  const last = await lastPublished(home, path);
  if (isClosed && last.final && last.year === year) return { code: 'same' };
  const seen = await seeSheet(home, path, last.version, last.untaken.typed.length > 0);
  const { stamp } = seen;
  const now = await bookNow(home, sheet, seen, last);
  const { digest, untaken } = now;
  const says = { digest, waitsOn: '', year, final: isClosed, untaken };
  if (stamp !== null && (await isUpToDate(home, seen, last, now))) {
    if (!seen.ours || isClosed) await rememberPublished(home, path, { ...says, version: stamp.version, at: last.at });
    return { code: 'same' };
  }
  const outcome = await write(home, path, stamp, now.book);
  if (outcome.kind !== 'written') {
    await rememberPublished(home, path, { ...last, waitsOn: stamp?.version ?? '' });
    return { ...(await postpone(home, sheet, outcome)), ...toldOf(now.urged) };
  }
  await rememberPublished(home, path, { ...says, version: outcome.stamp.version, at: now.facts.publishedAt });
  await endTrouble(home, troubleOf(sheet));
  // The row it stands in may say something else now, such as a new deadline: it is looked at once more.
  if (untaken.typed.length > 0) await home.queue.publishWanted(1);
  return { code: 'written', decisions: now.decisions, ...toldOf(now.urged) };
};

/** A sheet that can't be read or written while all else can is named, and tried again. */
const publishOrTell = async (home: Home, sheet: Sheet): Promise<Published> => {
  try {
    return await publish(home, sheet);
  } catch (error) {
    if (error instanceof TryLater && error.aboutFile) await tellWaiting(home, sheet, error.message);
    throw error;
  }
};

/** A closed year that lay in the unnumbered workbook keeps its very bytes under its own name when the next year moves in. */
const setClosedYearAside = async (home: Home, [first]: readonly Sheet[]): Promise<void> => {
  const last = await lastPublished(home, STATUS_SHEET);
  if (first === undefined || !last.final || last.year === null || last.year === first.year) return;
  const stamp = await home.folder.find(STATUS_SHEET);
  const path = statusSheetOf(last.year);
  if (stamp === null || (await home.folder.find(path)) !== null) return;
  const outcome = await home.folder.create(path, await home.folder.read(stamp));
  if (outcome.kind === 'written') await rememberPublished(home, path, { ...last, version: outcome.stamp.version });
};

const publishAll = async (home: Home): Promise<Published> => {
  const sheets = sheetsOf(await home.rules.current(), home.clock.today());
  await setClosedYearAside(home, sheets);
  const retired = await retireNumbered(home, (await home.rules.current()).plan.year);
  const published: Published[] = [];
  for (const sheet of sheets) published.push(await publishOrTell(home, sheet));
  const [own = { code: 'same' }] = published;
  const waiting = published.find(({ code }) => code === 'postponed');
  const told = toldOf(published.reduce((sum, one) => sum + (one.urged ?? 0), 0));
  if (waiting !== undefined) return { ...waiting, ...told };
  const decisions = published.reduce((sum, one) => sum + (one.decisions ?? 0), retired);
  return published.some(({ code }) => code === 'written')
    ? { code: 'written', decisions, ...told }
    : { ...own, ...told };
};

/**
 * Brings the status workbooks up to date, one for each plan year in force. What finance typed is read and taken over first, and only
 * the very sheet that was read is replaced, so that nobody's typing is lost. Repeating it writes nothing; a closed year is written
 * once, as it was at closing, and left alone. What changes the sheet may change the merged tables as well: they are asked for.
 */
export const publishStatus = async (home: Home): Promise<Published> => {
  await home.queue.mergeWanted();
  try {
    return await publishAll(home);
  } catch (error) {
    if (!(error instanceof FileNotSettled)) throw error;
    await home.queue.publishWanted(AGAIN_SECONDS / 12);
    return { code: 'postponed', reason: '状态表正在保存' };
  }
};
