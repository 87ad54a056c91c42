import { getEnvironmentData, setEnvironmentData, threadId } from 'node:worker_threads';

const KEY = 'office-started';

/** When this process started; its threads are told. */
const startedAt = (): number => {
  const known = getEnvironmentData(KEY);
  if (typeof known === 'number') return known;
  const now = Date.now();
  setEnvironmentData(KEY, now);
  return now;
};

/** `process-start-thread`: named so that a later process can tell what a dead one had in its hands. */
export const workerName = (thread: number = threadId): string => `${process.pid}-${startedAt()}-${thread}`;
