import type { Home } from './home.ts';

/**
 * Whether the share as a whole is not there: unplugged, or an empty place in its stead. The look at it tells that, in one sentence
 * (`announce-changes`); of single files, sheets and folders in it nothing is told then.
 */
export const isShareAway = async ({ folder }: Pick<Home, 'folder'>): Promise<boolean> => !(await folder.has(''));

/**
 * Whether nothing may be said of hand-ins now: what lies in a share that is away can't have been read, and a mail can't be taken back. A
 * question that fails says nothing about the share.
 */
export const mayNotJudge = async (home: Pick<Home, 'folder'>): Promise<boolean> => isShareAway(home).catch(() => false);
