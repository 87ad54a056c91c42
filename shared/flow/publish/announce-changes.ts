import type { Home } from '../home.ts';
import { TryLater } from '../ports/try-later.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import { isSheetTouched } from './publish-status.ts';

/** `waiting`: the share can't be asked just now; `reason` is one Chinese sentence, also shown to people. */
export type Announced =
  | { readonly code: 'announced'; readonly count: number }
  | { readonly code: 'waiting'; readonly count: 0; readonly reason: string };

const ABOUT = 'share';

/**
 * Puts one message into the queue for every file that may have changed, and asks for publishing where somebody saved the
 * status sheet, since what was typed in it is taken over then. A feed that fails is asked again next time; one
 * that asks for patience is told to people until it answers again.
 */
export const announceChanges = async (
  home: Pick<Home, 'changes' | 'queue' | 'notes' | 'clock' | 'folder'>,
): Promise<Announced> => {
  try {
    const { count } = await home.changes.changes((file) => home.queue.uploadSeen({ file, attempt: 0 }));
    if (await isSheetTouched(home)) await home.queue.publishWanted();
    await endTrouble(home, ABOUT);
    return { code: 'announced', count };
  } catch (error) {
    if (!(error instanceof TryLater)) throw error;
    await noteTrouble(home, ABOUT, error.message);
    return { code: 'waiting', count: 0, reason: error.message };
  }
};
