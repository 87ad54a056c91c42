import { STATUS_SHEET } from '../../folder/ignored-name.ts';
import type { FileStamp, WriteOutcome } from '../../folder/shared-folder.ts';
import type { StatusBook } from '../../status-sheet/status-book.ts';
import type { Home } from '../home.ts';
import { endOvertaken, secondsOvertaken } from '../overtaken.ts';
import { TryLater } from '../ports/try-later.ts';
import { isShareAway } from '../share-away.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import { type BookNow, bookNow, isUpToDate } from './book-now.ts';
import { type Published, toldOf } from './published.ts';
import { lastPublished, rememberPublished } from './published-sheet.ts';
import { seeSheet } from './take-over-typing.ts';
import type { YearSheet } from './year-sheets.ts';

const AGAIN_SECONDS = 60;

const troubleOf = ({ path }: YearSheet): string => (path === STATUS_SHEET ? 'status-sheet' : `status-sheet/${path}`);

const tellWaiting = (home: Home, sheet: YearSheet, reason: string): Promise<void> =>
  noteTrouble(home, troubleOf(sheet), `状态表 ${sheet.path} 暂时写不进去(${reason})，页面上的内容是最新的。`);

const postpone = async (
  home: Home,
  sheet: YearSheet,
  outcome: Exclude<WriteOutcome, { kind: 'written' }>,
): Promise<Published> => {
  const isAway = await isShareAway(home);
  const overtaken = !isAway && (outcome.kind === 'changed' || outcome.kind === 'gone');
  const seconds = overtaken ? await secondsOvertaken(home, sheet.path) : AGAIN_SECONDS;
  if (seconds >= AGAIN_SECONDS && !isAway) await tellWaiting(home, sheet, outcome.reason);
  await home.queue.publishWanted(seconds);
  return { code: 'postponed', reason: outcome.reason };
};

const write = async (home: Home, path: string, stamp: FileStamp | null, book: StatusBook): Promise<WriteOutcome> => {
  const bytes = await home.statusWorkbook(book);
  return stamp === null ? home.folder.create(path, bytes) : home.folder.renew(stamp, bytes);
};

/** What is remembered of a workbook that says what it should. */
const saysOf = ({ year, isClosed }: YearSheet, { digest, untaken }: BookNow) => ({
  digest,
  waitsOn: '',
  year,
  final: isClosed,
  untaken,
});

const writeNow = async (home: Home, sheet: YearSheet, stamp: FileStamp | null, now: BookNow): Promise<Published> => {
  const { path } = sheet;
  const outcome = await write(home, path, stamp, now.book);
  if (outcome.kind !== 'written') {
    await rememberPublished(home, path, { ...(await lastPublished(home, path)), waitsOn: stamp?.version ?? '' });
    return { ...(await postpone(home, sheet, outcome)), ...toldOf(now.urged) };
  }
  const { version } = outcome.stamp;
  await rememberPublished(home, path, { ...saysOf(sheet, now), version, at: now.facts.publishedAt });
  await endOvertaken(home, path);
  await endTrouble(home, troubleOf(sheet));
  // The row it stands in may say something else now, such as a new deadline: it is looked at once more.
  if (now.untaken.typed.length > 0) await home.queue.publishWanted(1);
  return { code: 'written', decisions: now.decisions, ...toldOf(now.urged) };
};

const publish = async (home: Home, sheet: YearSheet): Promise<Published> => {
  const { path, year, isClosed } = sheet;
  const last = await lastPublished(home, path);
  if (isClosed && last.final && last.year === year) return { code: 'same' };
  const seen = await seeSheet(home, path, last.version, last.untaken.typed.length > 0);
  const now = await bookNow(home, sheet, seen, last);
  const { stamp, ours } = seen;
  if (stamp === null || !(await isUpToDate(home, seen, last, now))) return writeNow(home, sheet, stamp, now);
  if (!ours || isClosed)
    await rememberPublished(home, path, { ...saysOf(sheet, now), version: stamp.version, at: last.at });
  return { code: 'same' };
};

/** Brings the workbook of one plan year up to date. One that can't be read or written while all else can is named, and tried again. */
export const publishSheet = async (home: Home, sheet: YearSheet): Promise<Published> => {
  try {
    return await publish(home, sheet);
  } catch (error) {
    if (error instanceof TryLater && error.aboutFile) await tellWaiting(home, sheet, error.message);
    throw error;
  }
};
