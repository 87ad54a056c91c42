import { Worker } from 'node:worker_threads';
import type { Workbook } from '../../../workbook/grid.ts';
import { unreadable } from '../unreadable.ts';
import { type OleKind, oleKindOf } from './ole-kind.ts';

/** Of the thread's own work: on a busy machine it may have to wait for its turn, which is no fault of the file. */
const TIME_LIMIT_MS = 8_000;
const LONGEST_MS = 60_000;
const LOOK_MS = 1_000;
const MEMORY_LIMIT_MB = 256;

const FILL_IN = '不是 Excel 工作簿；请把要报送的表格填在 Excel 表中，保存为 .xlsx 后再放进文件夹。';

const OF_OTHERS: { readonly [kind in OleKind]?: string } = {
  word: `这是 Word 文档，${FILL_IN}`,
  slides: `这是演示文稿(PPT)，${FILL_IN}`,
  mail: '这是一封 Outlook 邮件(.msg)，不是 Excel 工作簿；请把邮件里的表格附件另存出来，单独放进文件夹。',
  drawing: `这是 Visio 图，${FILL_IN}`,
};

const PROTECTED =
  '这个文件带有敏感度标签或权限保护(加密)，只有指定的人能打开，系统读不了；请由有权限的人取消标签的加密或权限限制，另存后再放进文件夹。';

// The same module runs from source and compiled.
const WORKER = new URL(`./legacy-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

const failure = (error: unknown) =>
  /password-protected|Encryption Flags/.test(String(error))
    ? unreadable('encrypted', String(error))
    : unreadable('legacy-xls', String(error));

/** Milliseconds a thread has worked; unknown where this Node does not tell. */
const workedMs = async (worker: Worker): Promise<number> => {
  const used = await worker.cpuUsage?.().catch(() => null);
  return used ? (used.user + used.system) / 1000 : Number.POSITIVE_INFINITY;
};

const isOutOfTime = async (worker: Worker, began: number): Promise<boolean> => {
  const passed = performance.now() - began;
  if (passed < TIME_LIMIT_MS) return false;
  return passed >= LONGEST_MS || (await workedMs(worker)) >= TIME_LIMIT_MS;
};

const readInWorker = (file: Buffer): Promise<Workbook> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      workerData: new Uint8Array(file),
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      stdout: true,
      stderr: true,
    });
    const stop = (settle: () => void) => {
      clearInterval(timer);
      void worker.terminate();
      settle();
    };
    const began = performance.now();
    const timer = setInterval(async () => {
      if (await isOutOfTime(worker, began)) stop(() => reject(unreadable('legacy-xls', 'out of time')));
    }, LOOK_MS);
    worker.on('message', (workbook: Workbook) => stop(() => resolve(workbook)));
    worker.on('error', (error) => stop(() => reject(failure(error))));
    worker.on('exit', (code) => stop(() => reject(unreadable('legacy-xls', `exit ${code}`))));
  });

/**
 * Reads an OLE file: a workbook in the old binary format (`.xls`, `.et`) through a kept library, in a thread with limits
 * of time and memory. Throws `encrypted`, `not-a-workbook` or, where the library fails, `legacy-xls`.
 */
export const readLegacy = async (file: Buffer): Promise<Workbook> => {
  const kind = oleKindOf(file);
  if (kind === 'encrypted') throw unreadable('encrypted', 'an encrypted package');
  if (kind === 'protected') throw unreadable('encrypted', 'protected by rights management', PROTECTED);
  if (kind !== 'workbook') throw unreadable('not-a-workbook', 'an OLE file without a workbook', OF_OTHERS[kind]);
  return await readInWorker(file);
};
