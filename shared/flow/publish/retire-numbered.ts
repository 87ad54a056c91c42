import { STATUS_SHEET, statusSheetOf } from '../../folder/ignored-name.ts';
import { heldToTheDay } from '../../status-sheet/typed-urges.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import { forgetPublished, lastPublished, rememberPublished } from './published-sheet.ts';
import { seeSheet, takeOverTyping } from './take-over-typing.ts';

const troubleOf = (path: string): string => `status-sheet/${path}`;

const forget = async (home: Home, path: string): Promise<void> => {
  await forgetPublished(home, path);
  await endTrouble(home, troubleOf(path));
};

/**
 * The numbered workbook of a year that has become the day's own: what was typed there is taken over, and it goes, since nothing
 * would bring it up to date or read it any more. One that is open, or says what can't be taken over, stays until that is mended.
 * Gives the number of decisions taken over.
 */
export const retireNumbered = async (home: Home, year: number): Promise<number> => {
  const path = statusSheetOf(year);
  const last = await lastPublished(home, path);
  const seen = await seeSheet(home, path, last.version, false);
  const { stamp, ours } = seen;
  if (stamp === null) {
    if (last.version !== '') await forget(home, path);
    return 0;
  }
  const district = await districtOn(home, home.clock.today(), year);
  const read = seen.read === null ? null : heldToTheDay(seen.read, seen.read.planYear ?? year, district);
  const decisions = read === null ? 0 : await takeOverTyping(home, read, read.planYear ?? year, district, stamp.by);
  const isWhole = read === null ? ours : read.untaken.length + read.faults.length === 0;
  if (isWhole) {
    await home.folder.discard(stamp);
    if ((await home.folder.find(path)) === null) await forget(home, path);
    return decisions;
  }
  await rememberPublished(home, path, { ...last, waitsOn: stamp.version });
  await noteTrouble(
    home,
    troubleOf(path),
    `${path} 里有没能采用的填写，${year} 年现在看 ${STATUS_SHEET}：请到那里重新填写，然后删去这一份。`,
  );
  return decisions;
};
