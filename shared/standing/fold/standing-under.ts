import type { UnitFolder } from '../../ledger/entry.ts';
import { keptPerObject } from '../../memo.ts';
import type { Standing } from '../standing.ts';

const renamed = keptPerObject<Standing, Standing>();

/** A standing under another folder's name; the same again each time it is asked, so that what was worked out of it is kept. */
export const standingUnder = (standing: Standing, folder: UnitFolder): Standing =>
  standing.unit === folder ? standing : renamed(standing, folder, () => ({ ...standing, unit: folder }));
