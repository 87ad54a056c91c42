import type { UnitFolder } from '../ledger/entry.ts';
import { onceForEach } from '../once-for-each.ts';
import type { Standing } from './standing.ts';

const renamed = onceForEach((_: Standing) => new Map<UnitFolder, Standing>());

/** A standing under another folder's name; the same again each time it is asked, so that what was worked out of it is kept. */
export const standingUnder = (standing: Standing, folder: UnitFolder): Standing => {
  if (standing.unit === folder) return standing;
  const known = renamed(standing);
  const found = known.get(folder) ?? { ...standing, unit: folder };
  known.set(folder, found);
  return found;
};
