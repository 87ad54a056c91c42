import { TryLater } from '../../flow/ports/try-later.ts';
import type { FileStamp, SharedFolder } from '../../folder/shared-folder.ts';
import { inTime } from './in-time.ts';

/** `call`: for one question about one file · `look`: from one file of a look through the share to the next, a long folder between them. */
export type Patience = { readonly call: number; readonly look: number };

/** Milliseconds. A disk that slept answers in a quarter of it. */
const PATIENCE: Patience = { call: 30_000, look: 120_000 };
const AGAIN_SECONDS = 30;
/** The slowest line anybody reads a share by: a long file takes its time. */
const BYTES_PER_MS = 100;

const silentFile = (path: string): TryLater =>
  new TryLater(`共享盘一直没有把“${path}”读出来，系统稍后再读；一直这样的，请检查网络和共享盘。`, AGAIN_SECONDS, {
    aboutFile: true,
  });

const silentShare = (): TryLater =>
  new TryLater(
    '共享文件夹一直没有响应：请检查网络和共享盘；恢复后系统自动接着处理，已收到的报送不受影响。',
    AGAIN_SECONDS,
  );

/** Each step of a look in time. */
async function* inSteps(files: AsyncIterable<FileStamp>, patienceMs: number): AsyncGenerator<FileStamp> {
  const steps = files[Symbol.asyncIterator]();
  for (;;) {
    const step = await inTime(steps.next(), patienceMs, silentShare);
    if (step.done === true) return;
    yield step.value;
  }
}

/**
 * A share that answers or is said not to: a call that never comes back, as to a disk that hangs, would keep whoever waits for it, and a
 * unit's other files with it. Such a file is tried later, and not while the call before hangs: each takes one of the few threads
 * there are for files. What is written is waited for as long as it takes: given up, it may still come to be.
 */
export const answeringFolder = (folder: SharedFolder, { call, look }: Patience = PATIENCE): SharedFolder => {
  const hanging = new Set<string>();

  const ask = async <Given>(path: string, question: () => Promise<Given>, patienceMs = call): Promise<Given> => {
    if (hanging.has(path)) throw silentFile(path);
    const given = question();
    return inTime(given, patienceMs, () => {
      const end = (): void => void hanging.delete(path);
      hanging.add(path);
      given.then(end, end);
      return silentFile(path);
    });
  };

  return {
    ...folder,
    list: (skipped) => inSteps(folder.list(skipped), look),
    stat: (file) => ask(file, () => folder.stat(file)),
    find: (path) => ask(path, () => folder.find(path)),
    read: (stamp) => ask(stamp.path, () => folder.read(stamp), call + stamp.size / BYTES_PER_MS),
    // One that does not say that it is there is not there: nothing is concluded of what lies in it.
    has: (path) => ask(path, () => folder.has(path)).catch(() => false),
  };
};
