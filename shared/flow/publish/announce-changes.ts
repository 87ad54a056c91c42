import { fittedTo } from '../../folder/fitted-name.ts';
import type { UnreadPlace } from '../../folder/shared-folder.ts';
import type { Home } from '../home.ts';
import { lastLook, noteLook, noteSighting } from '../looks.ts';
import { endReturnedFolders } from '../missing-folder.ts';
import { TryLater } from '../ports/try-later.ts';
import { endTrouble, noteTrouble, openTroubles } from '../troubles.ts';
import { announceGone } from '../upload/mass-disappearance.ts';
import { isSheetTouched } from './published-sheet.ts';

/**
 * `waiting`: the share can't be asked just now · `failed`: asking it fails; `reason` is one Chinese sentence, also shown to
 * people. `unread`: places that could not be looked at; `returned`: folders that were missing and are there again.
 */
export type Announced =
  | {
      readonly code: 'announced';
      readonly count: number;
      readonly unread: number;
      readonly returned: readonly string[];
    }
  | { readonly code: 'waiting' | 'failed'; readonly count: 0; readonly unread: 0; readonly reason: string };

/** Troubles of the feed: the share as a whole, and places in it. */
export const FEED = 'share';
export const UNREAD = 'unread/';

const NOTEBOOK = 'notebook/';

const PATH_BYTES = 180;

const fitted = (path: string): string => fittedTo(path, PATH_BYTES);

const unreadText = ({ path, reason, isFile }: UnreadPlace): string =>
  isFile === true
    ? `文件“${fitted(path)}”读不到：${reason}。在此之前它不算报送；其他文件不受影响。`
    : `“${fitted(path)}”看不到里面：${reason}。其中的报送暂时读不到，原来的继续有效；其他单位不受影响。`;

const unreadLine = (place: UnreadPlace): readonly [string, string] => [
  `${UNREAD}${fitted(place.path)}`,
  unreadText(place),
];

const notebookLine = (path: string): readonly [string, string] => [
  `${NOTEBOOK}${fitted(path)}`,
  `“${fitted(path)}”是 OneNote 笔记本，其中的内容不作报送件，系统不读取，也不写入审核结果；要报送的表请放在笔记本之外。`,
];

/** Names each place that can't be looked at on the status sheet, as long as it can't, and each notebook once. */
const tellPlaces = async (
  home: Pick<Home, 'notes' | 'clock' | 'queue'>,
  unread: readonly UnreadPlace[],
  notebooks: readonly string[],
): Promise<void> => {
  const texts = new Map([...unread.map(unreadLine), ...notebooks.map(notebookLine)]);
  const told = new Map(
    (await openTroubles(home))
      .filter(({ about }) => about.startsWith(UNREAD) || about.startsWith(NOTEBOOK))
      .map(({ about, text }) => [about, text]),
  );
  const over = [...told.keys()].filter((about) => !texts.has(about));
  const news = [...texts].filter(([about, text]) => told.get(about) !== text);
  for (const about of over) await endTrouble(home, about);
  for (const [about, text] of news) await noteTrouble(home, about, text);
  if (over.length + news.length > 0) await home.queue.publishWanted();
};

/** What was told as missing and is there again: the share, and folders in it. Sheets that could not be written meanwhile are. */
const tellReturned = async (home: Pick<Home, 'notes' | 'queue' | 'folder'>): Promise<readonly string[]> => {
  const wasAway = (await openTroubles(home)).some(({ about }) => about === FEED);
  await endTrouble(home, FEED);
  const returned = await endReturnedFolders(home);
  if (returned.length > 0 || wasAway) await home.queue.publishWanted(0);
  return returned;
};

const reasonOf = (error: unknown): string =>
  error instanceof TryLater ? error.message : `共享文件夹查看失败（${String(error)}），系统会继续重试。`;

/** Every file that may have changed into the queue, with when it came; done to the end, it is a look others are measured by. */
const look = async (home: Pick<Home, 'changes' | 'queue' | 'notes' | 'clock' | 'known' | 'folder' | 'rules'>) => {
  const [seen, after] = [home.clock.now(), await lastLook(home)];
  const {
    count,
    unread = [],
    notebooks = [],
  } = await home.changes.changes(
    async (file, unreadUntilNow, unit, version) => {
      const where = unit === undefined ? {} : { unit };
      const sighting = { after: after(unreadUntilNow ?? file), seen };
      await noteSighting(home, file, sighting, { ...where, ...(version === undefined ? {} : { version }) });
      await home.queue.uploadSeen({ file, attempt: 0, ...where });
    },
    (files) => announceGone(home, files),
  );
  await noteLook(home, seen, unread);
  return { count, unread, notebooks };
};

/**
 * Puts one message into the queue for every file that may have changed, and asks for publishing where somebody saved the
 * status sheet, since what was typed in it is taken over then. A feed that fails or asks for patience is told to people
 * until it answers again, and is asked again next time.
 */
export const announceChanges = async (
  home: Pick<Home, 'changes' | 'queue' | 'notes' | 'clock' | 'folder' | 'known' | 'rules'>,
): Promise<Announced> => {
  try {
    const { count, unread, notebooks } = await look(home);
    await tellPlaces(home, unread, notebooks);
    if (await isSheetTouched(home)) await home.queue.publishWanted(0);
    return { code: 'announced', count, unread: unread.length, returned: await tellReturned(home) };
  } catch (error) {
    const reason = reasonOf(error);
    await noteTrouble(home, FEED, reason);
    return { code: error instanceof TryLater ? 'waiting' : 'failed', count: 0, unread: 0, reason };
  }
};
