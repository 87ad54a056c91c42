import { statSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../shared/folder/unit-of-path.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import type { Level, Plan } from '../../shared/plan/plan.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import type { Roster } from '../../shared/unit.ts';
import { assess } from '../../shared/warning/assess.ts';
import type { Assessment } from '../../shared/warning/assessment.ts';
import { levelOfUnits } from '../../shared/warning/figures/district-figures.ts';
import { UnreadableWorkbook } from '../../shared/workbook/workbook-reader.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { filesOf, readingOf } from './read-share.ts';

const handInDay = (share: string, path: string): string =>
  new Date(statSync(join(share, path)).mtimeMs + 8 * 3_600_000).toISOString().slice(0, 10);

/** What every unit of a share has handed in, by the files' own moments. */
export const standingsOf = async (share: string, roster: Roster): Promise<readonly Standing[]> => {
  const byUnit = Map.groupBy(filesOf(share), (path) => placeOf(roster, path).folder);
  const standings: Standing[] = [];
  for (const [folder, paths] of byUnit) {
    const ledger = aLedger(folder);
    const inOrder = paths.toSorted((a, b) => (handInDay(share, a) < handInDay(share, b) ? -1 : 1));
    for (const path of inOrder) {
      const reading = await readingOf(share, path, { roster });
      if (!(reading instanceof UnreadableWorkbook)) ledger.handInForms(handInDay(share, path), path, reading.forms);
    }
    standings.push(ledger.standing());
  }
  return standings;
};

type About = { readonly roster: Roster; readonly standings: readonly Standing[]; readonly plan: Plan };

/** A day of the share. */
export const assessedOn = (day: string, { roster, standings, plan }: About): Assessment =>
  assess({ plan, roster, holidays: statutoryHolidays, standings, day, runs: [], notices: [] });

/** The most serious level of each unit on a day. */
export const levelsOn = (day: string, about: About): readonly Level[] => [
  ...levelOfUnits(assessedOn(day, about)).values(),
];
