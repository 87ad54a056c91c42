import type { Home } from './home.ts';
import { endTrouble, noteTrouble, openTroubles } from './troubles.ts';

const PREFIX = 'folder/';

/** A folder that is gone while the share is there: it is told once, whatever lay in it. */
export const noteMissingFolder = (needs: Pick<Home, 'notes' | 'clock'>, folder: string): Promise<void> =>
  noteTrouble(needs, PREFIX + folder, `文件夹“${folder}”不在了：其中的报送继续有效，不按撤回处理。请恢复文件夹。`);

/** A folder whose files have another place by now, or none, is missed no longer. One that is there again is for the next look to tell. */
export const endMissingFolder = async (needs: Pick<Home, 'notes' | 'folder'>, folder: string): Promise<void> => {
  if (!(await needs.folder.has(folder))) await endTrouble(needs, PREFIX + folder);
};

/** Folders that were told as missing and are there again are not told any longer; gives those. */
export const endReturnedFolders = async (needs: Pick<Home, 'notes' | 'folder'>): Promise<readonly string[]> => {
  const told = (await openTroubles(needs)).filter(({ about }) => about.startsWith(PREFIX));
  const returned: string[] = [];
  for (const folder of told.map(({ about }) => about.slice(PREFIX.length))) {
    if (!(await needs.folder.has(folder))) continue;
    await endTrouble(needs, PREFIX + folder);
    returned.push(folder);
  }
  return returned;
};
