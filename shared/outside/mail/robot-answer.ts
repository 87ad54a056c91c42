import { z } from 'zod';

const TIMEOUT_MS = 15_000;

const answer = z.object({ errcode: z.number() });

/** What the two services say of an address whose robot is not there (any more): 企业微信 93000, 钉钉 300001 and 300005. */
const NO_SUCH_ROBOT = new Set([93_000, 300_001, 300_005]);

/**
 * Whether a group robot's address answers as one: null, or its fault. Nothing is posted: a message without content is refused by
 * every robot, with another number than an address without a robot is.
 */
export const robotAnswer = async (url: string): Promise<string | null> => {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { method: 'POST', body: '{}', headers, redirect: 'error', signal });
    const read = answer.safeParse(await response.json().catch(() => null));
    if (!read.success) return `回应看不懂(${response.status})，地址多半不是群机器人的`;
    return NO_SUCH_ROBOT.has(read.data.errcode) ? `这个机器人不存在或已被移出群(${read.data.errcode})` : null;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause as { readonly code?: unknown } | undefined) : undefined;
    return `连接不上(${String(cause?.code ?? (error as Error).name)})`;
  }
};
