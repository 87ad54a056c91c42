import { dayOf } from '../day.ts';
import { isSettled } from '../folder/known-files.ts';
import { isDryRun } from '../folder/unit-folder.ts';
import { placeOf } from '../folder/unit-of-path.ts';
import { isBelow } from '../lower-units.ts';
import { nameList } from '../name-list.ts';
import type { Unit } from '../unit.ts';
import type { Home } from './home.ts';
import { openSightings } from './looks.ts';
import { endTrouble, noteTrouble, TROUBLES } from './troubles.ts';

type Needs = Pick<Home, 'notes' | 'known' | 'rules' | 'clock'>;
type Found = Awaited<ReturnType<typeof openSightings>>[number];

const ABOUT = 'mail/unread';

/** Recorded, though its answer is not where it belongs; a home that tells no version deals with a newer one under the same note. */
const isRead = async ({ known }: Needs, { file, version }: Found): Promise<boolean> => {
  const found = await known.get(file);
  if (found?.kind !== 'handed-in') return false;
  return version === undefined ? !isSettled(found) : found.version === version;
};

/** Where it lies, as far as its unit goes. */
const pathOf = ({ file, unit }: Found): string => (unit === undefined ? file : `${unit}/-`);

/**
 * Units of whose hand-ins some came today and have not been read yet, and those above them: what they owe can't be said now. For the day alone on which a
 * file came: one that can't be read for days silences nothing.
 */
export const unreadUnits = async (needs: Needs): Promise<readonly Unit[]> => {
  const today = needs.clock.today();
  const { roster } = await needs.rules.current();
  const unread = new Set<Unit>();
  for (const found of await openSightings(needs)) {
    const path = pathOf(found);
    const { unit } = placeOf(roster, path);
    if (unit === null || isDryRun(path) || dayOf(found.seen) !== today) continue;
    if (!(await isRead(needs, found))) unread.add(unit);
  }
  return roster.units.filter((unit) => unread.has(unit) || [...unread].some((one) => isBelow(roster, one, unit)));
};

/** Says, as long as it holds, of whom it can't be said what they owe: on the sheet, in the finance office's mail. Gives them. */
export const tellUnread = async (needs: Needs): Promise<readonly Unit[]> => {
  const units = await unreadUnits(needs);
  if (units.length === 0) await endTrouble(needs, ABOUT);
  else
    await noteTrouble(
      needs,
      ABOUT,
      `${nameList(units.map(({ name }) => name))} 今天放入的文件还没有读完：读完之前，这些单位的逾期和预警不作准，也不发信，下次发信时再看。`,
    );
  return units;
};

/** Takes the word back once all is read. */
export const endUnread = async (needs: Needs): Promise<void> => {
  if ((await needs.notes.get(`${TROUBLES}${ABOUT}`)) !== null) await tellUnread(needs);
};
