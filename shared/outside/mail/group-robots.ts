import { z } from 'zod';
import type { GroupRobot, PostOutcome } from '../../letter/group-robot.ts';

const TIMEOUT_MS = 15_000;

/** 企业微信 and 钉钉 answer alike: 0 for posted, else a number and a text. */
const answer = z.object({ errcode: z.number(), errmsg: z.string().default('') });

/** Whether a text may have got there although no answer came. */
const outcomeOfError = (error: unknown): PostOutcome => {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return { kind: 'unclear', reason: '没有等到回应' };
  const cause = error instanceof Error ? (error.cause as { readonly code?: unknown } | undefined) : undefined;
  return { kind: 'failed', reason: `连接不上（${String(cause?.code ?? error)}）` };
};

const outcomeOf = async (response: Response): Promise<PostOutcome> => {
  if (!response.ok) return { kind: 'failed', reason: `服务器回应 ${response.status}` };
  const read = answer.safeParse(await response.json().catch(() => null));
  if (!read.success) return { kind: 'failed', reason: '回应看不懂，地址多半不是群机器人的' };
  const { errcode, errmsg } = read.data;
  return errcode === 0 ? { kind: 'posted' } : { kind: 'failed', reason: `${errcode} ${errmsg}`.trim() };
};

const robotAt = (url: string): GroupRobot => ({
  async post(text) {
    const body = JSON.stringify({ msgtype: 'text', text: { content: text } });
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      return await outcomeOf(await fetch(url, { method: 'POST', body, headers, redirect: 'error', signal }));
    } catch (error) {
      return outcomeOfError(error);
    }
  },
});

/** The robots of group chats by their webhook addresses, several with blanks between them. An address is a secret: whoever has it may post. */
export const groupRobots = (addresses: string): readonly GroupRobot[] =>
  addresses.split(/\s+/u).filter(Boolean).map(robotAt);
