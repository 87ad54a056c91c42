import { fittedTo } from '../../folder/fitted-name.ts';
import { snapshotPath } from '../../folder/ignored-name.ts';
import { mergedBook } from '../../merged/merged-book.ts';
import { type Snapshot, snapshotsDue } from '../../merged/snapshots.ts';
import type { Plan } from '../../plan/plan.ts';
import { workingCalendar } from '../../plan/working-calendar.ts';
import { assessContext } from '../../warning/assess-context.ts';
import { districtInput } from '../district.ts';
import type { Home } from '../home.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';

/** In bytes, with the ending to come. */
const LONGEST_NAME = 200;

const noteOf = (year: number, { deadline }: Snapshot): string => `snapshot/${year}/${deadline}`;

/** As it stood at the end of that day. What lies there under the name already stays as it is. */
const keep = async (home: Home, year: number, snapshot: Snapshot): Promise<void> => {
  const { deadline, name, forms } = snapshot;
  const path = snapshotPath(fittedTo(name, LONGEST_NAME));
  const about = noteOf(year, snapshot);
  if ((await home.folder.find(path)) === null) {
    const input = await districtInput(home, deadline, year);
    const book = mergedBook(assessContext(input), home.clock.now(), forms);
    const outcome = await home.folder.create(path, await home.statusWorkbook(book));
    if (outcome.kind !== 'written' && outcome.kind !== 'changed') {
      await noteTrouble(home, about, `汇总快照 ${path} 暂时写不进去(${outcome.reason})，下次汇总时再写。`);
      return;
    }
  }
  await endTrouble(home, about);
  await home.notes.put(about, path);
};

/** Keeps the merged tables of each deadline of a plan, from the day after it on, once and for ever. */
export const keepSnapshots = async (home: Home, plan: Plan): Promise<void> => {
  const calendar = workingCalendar(home.holidays, plan.calendar);
  for (const snapshot of snapshotsDue(plan, calendar, home.clock.today()))
    if ((await home.notes.get(noteOf(plan.year, snapshot))) === null) await keep(home, plan.year, snapshot);
};
