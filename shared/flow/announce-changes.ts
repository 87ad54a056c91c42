import type { Home } from './home.ts';

export type Announced = { readonly code: 'announced'; readonly count: number };

/** Puts one message into the queue for every file that may have changed. A feed that fails is asked again next time. */
export const announceChanges = async (home: Pick<Home, 'changes' | 'queue'>): Promise<Announced> => {
  const { count } = await home.changes.changes((file) => home.queue.uploadSeen({ file, attempt: 0 }));
  return { code: 'announced', count };
};
