import type { Home } from '../home.ts';
import { QUEUES, uploadMessage } from '../ports/work-queue.ts';
import { noteTrouble } from '../troubles.ts';

const AGAIN_SECONDS = 3600;

const FAILED: Readonly<Record<string, string>> = {
  [QUEUES.units]: '单位的跨表核对连续失败',
  [QUEUES.publishing]: '状态表连续生成失败',
  [QUEUES.merging]: '全区汇总表连续生成失败',
};

const tellUpload = async (home: Home, body: unknown): Promise<string> => {
  const message = uploadMessage.safeParse(body);
  if (!message.success) return '收到一条无法识别的消息，已放弃。';
  const { file, attempt } = message.data;
  const stamp = await home.folder.stat(file).catch(() => null);
  const text = `${stamp?.path ?? file} 连续处理失败，没有得到审核结果；系统一小时后再试，请管理员查看日志。`;
  await noteTrouble(home, `file/${file}`, text);
  await home.queue.uploadSeen({ file, attempt: attempt + 1 }, AGAIN_SECONDS);
  return text;
};

/**
 * A message that kept failing: a person is told on the status sheet. An upload is tried again later by itself; the other
 * kinds of work come again with the next change.
 */
export const tellPoison = async (home: Home, queue: string, body: unknown): Promise<string> => {
  if (queue === QUEUES.uploads) {
    const text = await tellUpload(home, body);
    await home.queue.publishWanted();
    return text;
  }
  const text = FAILED[queue] ?? `队列 ${queue} 中的一项工作连续失败`;
  await noteTrouble(home, `queue/${queue}`, `${text}，请管理员查看日志。`);
  return text;
};
