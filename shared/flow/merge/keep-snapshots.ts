import type { Day } from '../../day.ts';
import { fittedTo } from '../../folder/fitted-name.ts';
import { snapshotPath } from '../../folder/ignored-name.ts';
import { mergedBook } from '../../merged/merged-book.ts';
import { type Snapshot, snapshotsDue } from '../../merged/snapshots.ts';
import type { Plan } from '../../plan/plan.ts';
import { workingCalendar } from '../../plan/working-calendar.ts';
import { assessContext } from '../../warning/assess-context.ts';
import { districtInput } from '../district.ts';
import type { Home } from '../home.ts';
import { isShareAway } from '../share-away.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';

/** In bytes, with the ending to come. */
const LONGEST_NAME = 200;

const noteOf = (year: number, { deadline }: Snapshot): string => `snapshot/${year}/${deadline}`;

/** The day a plan's deadlines were last looked through, none of them left. */
const seenNoteOf = (year: number): string => `snapshots-seen/${year}`;

/** As it stood at the end of that day. What lies there under the name already stays as it is. False where it has to wait. */
const keep = async (home: Home, year: number, snapshot: Snapshot): Promise<boolean> => {
  const { deadline, name, forms } = snapshot;
  const path = snapshotPath(fittedTo(name, LONGEST_NAME));
  const about = noteOf(year, snapshot);
  if ((await home.folder.find(path)) === null) {
    const input = await districtInput(home, deadline, year);
    const book = mergedBook(assessContext(input), home.clock.now(), forms);
    const outcome = await home.folder.create(path, await home.statusWorkbook(book));
    if (outcome.kind !== 'written' && outcome.kind !== 'changed') {
      if (!(await isShareAway(home)))
        await noteTrouble(home, about, `汇总快照 ${path} 暂时写不进去(${outcome.reason})，下次汇总时再写。`);
      return false;
    }
  }
  await endTrouble(home, about);
  await home.notes.put(about, path);
  return true;
};

/** Keeps the merged tables of each deadline of a plan, from the day after it on, once and for ever. */
export const keepSnapshots = async (home: Home, plan: Plan): Promise<void> => {
  const calendar = workingCalendar(home.holidays, plan.calendar);
  const today = home.clock.today();
  const about = seenNoteOf(plan.year);
  const seen: Day | null = await home.notes.get(about);
  let all = true;
  for (const snapshot of snapshotsDue(plan, calendar, { seen, today }))
    if ((await home.notes.get(noteOf(plan.year, snapshot))) === null)
      all = (await keep(home, plan.year, snapshot)) && all;
  if (all && (seen === null || seen < today)) await home.notes.put(about, today);
};
