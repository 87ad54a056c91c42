import type { Home } from '../../flow/home.ts';
import type { WorkQueue } from '../../flow/ports/work-queue.ts';
import { endTrouble, noteTrouble, openTroubles, THREADS } from '../../flow/troubles.ts';
import { workerName } from '../../outside/office/worker-name.ts';
import { isWorkerGone } from '../../outside/worker-gone.ts';
import type { HostLog } from './invoke.ts';
import type { ThreadEnd } from './own-thread.ts';

/** `lead`, `page`, or the number of a helper, from 1. */
export type ThreadName = 'lead' | 'page' | number;

const AGAIN = '系统正在重新启动它';

const sentenceOf = (name: ThreadName, code: number): string => {
  const ended = `意外结束(退出代码 ${code})，${AGAIN}`;
  if (name === 'lead') return `看管共享文件夹的线程${ended}；这期间放入的文件要等它恢复。`;
  if (name === 'page') return `网页线程${ended}；状态表照常更新。`;
  return `处理报送件的线程 ${name} ${ended}；它手上的文件由其他线程接着处理。`;
};

const REMEDY = '一直不恢复的，请重新启动本程序；仍不行的，请连同控制台上的内容交给管理员。';

/** Behind a line on the console, for who looks after the program. */
const withError = (sentence: string, error: string): string => (error === '' ? sentence : `${sentence}\n${error}`);

/** Of a helper of one run, which is not started again. */
export const helperEndedLine = ({ code, error }: ThreadEnd): string =>
  withError(
    `一个帮忙处理报送件的线程意外结束(退出代码 ${code})；它手上的文件由其余的接着处理。反复出现的，请连同控制台上的内容交给管理员。`,
    error,
  );

/** Of a thread of the process that `worker` belongs to. */
const aboutThread = (worker: string, name: ThreadName): string => `${THREADS}${worker}/${name}`;

/** What processes that are no more have told of their threads is over, and what this one has, as it ends: those of another that runs stand. */
export const forgetThreads = async (needs: Pick<Home, 'notes'>, own = workerName()): Promise<void> => {
  for (const { about } of await openTroubles(needs)) {
    const [worker = ''] = about.slice(THREADS.length).split('/');
    if (about.startsWith(THREADS) && (worker === own || isWorkerGone(worker, own))) await endTrouble(needs, about);
  }
};

/**
 * Tells people of threads that ended by themselves, once each until it works again: a line on the console, and a trouble on sheet, page
 * and health as long as it does not.
 */
export const threadTroubles = (
  needs: Pick<Home, 'notes' | 'clock'> & { readonly queue: Pick<WorkQueue, 'publishWanted'> },
  log: HostLog,
  own = workerName(),
) => {
  const down = new Set<ThreadName>();
  let noted: Promise<void> = Promise.resolve();
  /** One after the other; a state that can't be written is told by all else that writes in it. */
  const then = (note: () => Promise<void>): void => {
    noted = noted
      .then(note)
      .then(() => needs.queue.publishWanted())
      .catch(() => undefined);
  };
  return {
    ended: (name: ThreadName, end: ThreadEnd): void => {
      if (down.has(name)) return;
      down.add(name);
      log('error', 'thread', withError(`${sentenceOf(name, end.code)}${REMEDY}`, end.error));
      then(() => noteTrouble(needs, aboutThread(own, name), `${sentenceOf(name, end.code)}${REMEDY}`));
    },
    works: (name: ThreadName): void => {
      if (down.delete(name)) then(() => endTrouble(needs, aboutThread(own, name)));
    },
    /** Of earlier processes, and of this one as it begins and ends. */
    forget: (): Promise<void> => forgetThreads(needs, own),
    /** Once all of it is noted. */
    settled: (): Promise<void> => noted,
  };
};
