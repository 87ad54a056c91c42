import { FileNotSettled } from '../../folder/shared-folder.ts';
import type { Home } from '../home.ts';
import { endUnread } from '../unread-units.ts';
import { publishSheet } from './publish-sheet.ts';
import { type Published, publishedTogether } from './published.ts';
import { retireNumbered } from './retire-numbered.ts';
import { setClosedYearAside, yearSheets } from './year-sheets.ts';

/** After how many seconds a sheet that is being saved is looked at again. */
const SAVED_SECONDS = 5;

const publishAll = async (home: Home): Promise<Published> => {
  await endUnread(home);
  const sheets = yearSheets(await home.rules.current(), home.clock.today());
  await setClosedYearAside(home, sheets);
  const retired = await retireNumbered(home, (await home.rules.current()).plan.year);
  const published: Published[] = [];
  for (const sheet of sheets) published.push(await publishSheet(home, sheet));
  return publishedTogether(published, retired);
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
    await home.queue.publishWanted(SAVED_SECONDS);
    return { code: 'postponed', reason: '状态表正在保存' };
  }
};
