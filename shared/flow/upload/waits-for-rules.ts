import type { FileStamp } from '../../folder/shared-folder.ts';
import { unitFolderOf } from '../../folder/unit-folder.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { Home } from '../home.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import type { InForce } from '../rules/rules-in-force.ts';

const RULES = [
  ['plan', `${FINANCE_FOLDER}/工作要点.xlsx`],
  ['roster', `${FINANCE_FOLDER}/单位名录.xlsx`],
] as const;

/** About three minutes; later attempts do not wait, since something may keep the rules from being read at all. */
const PATIENCE = 8;

/**
 * Whether a unit's file should wait because no plan or roster has been read yet although one lies there: on the very
 * first run everything would otherwise be read twice.
 */
export const waitsForRules = async (
  { rules, folder, notes }: Pick<Home, 'rules' | 'folder' | 'notes'>,
  { plans, roster }: InForce,
  stamp: FileStamp,
  { attempt }: UploadMessage,
): Promise<boolean> => {
  if (attempt >= PATIENCE || unitFolderOf(stamp.path) === FINANCE_FOLDER) return false;
  if (plans.length > 0 && roster.units.length > 0) return false;
  for (const [kind, path] of RULES) {
    const last = kind === 'plan' ? await rules.lastPlan() : await rules.lastRoster();
    const isRead = last !== null || (await notes.list(`trouble/rules/${kind}`)).length > 0;
    if (!isRead && (await folder.find(path)) !== null) return true;
  }
  return false;
};
