import { STATUS_SHEET, statusSheetOf } from '../../folder/ignored-name.ts';
import { isClosedOn } from '../../plan/plan-years.ts';
import type { Home } from '../home.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { lastPublished, rememberPublished } from './published-sheet.ts';

/** A status workbook: where it lies, the plan year it shows, and whether that is closed. */
export type YearSheet = { readonly path: string; readonly year: number; readonly isClosed: boolean };

/** The unnumbered one of the day's own plan year first, since people may have typed about another year in it before the year turned. */
export const yearSheets = ({ plan, plans }: InForce, day: string): readonly YearSheet[] => {
  const others = plans.filter((one) => one !== plan);
  return [
    { path: STATUS_SHEET, year: plan.year, isClosed: isClosedOn(plan, day) },
    ...others.map((one) => ({ path: statusSheetOf(one.year), year: one.year, isClosed: isClosedOn(one, day) })),
  ];
};

/** A closed year that lay in the unnumbered workbook keeps its very bytes under its own name when the next year moves in. */
export const setClosedYearAside = async (home: Home, [first]: readonly YearSheet[]): Promise<void> => {
  const last = await lastPublished(home, STATUS_SHEET);
  if (first === undefined || !last.final || last.year === null || last.year === first.year) return;
  const stamp = await home.folder.find(STATUS_SHEET);
  const path = statusSheetOf(last.year);
  if (stamp === null || (await home.folder.find(path)) !== null) return;
  const outcome = await home.folder.create(path, await home.folder.read(stamp));
  if (outcome.kind === 'written') await rememberPublished(home, path, { ...last, version: outcome.stamp.version });
};
