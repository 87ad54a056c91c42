import type { Home } from './home.ts';

/**
 * Whether the share as a whole is not there: unplugged, or an empty place in its stead. The look at it tells that, in one sentence
 * (`announce-changes`); of single files, sheets and folders in it nothing is told then.
 */
export const isShareAway = async ({ folder }: Pick<Home, 'folder'>): Promise<boolean> => !(await folder.has(''));
