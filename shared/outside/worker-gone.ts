/**
 * Whether a worker's process (`process-start-thread`) is no more. One of this very process id that started at another time is an earlier
 * process whose id came round again; one that started at the same time is another thread. `own` is a worker of this process.
 */
export const isWorkerGone = (worker: string, own: string): boolean => {
  const [id = Number.NaN, started] = worker.split('-').map(Number);
  if (id === process.pid) return started !== Number(own.split('-')[1]);
  try {
    process.kill(id, 0);
    return false;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'EPERM';
  }
};
