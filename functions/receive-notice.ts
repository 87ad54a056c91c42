import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { type Notice, readNotices } from '../shared/outside/graph/feed/notice.ts';

export type ReceiveNoticeDeps = {
  readonly secret: string;
  /** Puts the hint into the queue, or throws; must be done well within three seconds. */
  readonly noticed: (notice: Notice) => Promise<void>;
};

/** A notice has about half a kilobyte: a batch of some two thousand. */
const LONGEST_BODY = 1_000_000;
const LONGEST_TOKEN = 2048;

const plain = (status: number, body = ''): HttpResponseInit => ({
  status,
  body,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
});

/** The handshake: the decoded token back as plain text. What looks like markup is no token of Graph's. */
const shakeHands = (token: string): HttpResponseInit =>
  token.length > LONGEST_TOKEN || /[<>]/.test(token) ? plain(400) : plain(200, token);

/** Null when the body is longer than any honest one; reading stops there, whatever its header claims. */
const readBody = async (request: HttpRequest): Promise<string | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > LONGEST_BODY) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    const bytes = part as Uint8Array;
    size += bytes.length;
    if (size > LONGEST_BODY) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
};

/** 5xx only where a hint could not be queued, so that Graph repeats it. */
const queueAll = async (
  notices: readonly Notice[],
  noticed: ReceiveNoticeDeps['noticed'],
  context: InvocationContext,
) => {
  try {
    for (const notice of notices) await noticed(notice);
    return plain(202);
  } catch (error) {
    context.error(`receive-notice: the hint could not be queued: ${String(error)}`);
    return plain(503);
  }
};

/**
 * Graph's notices in, hints into the queue, 202 out: nothing else, because an answer after three seconds counts as slow
 * and slow endpoints lose notices. Forged notices are left out; a body of nothing else is refused.
 */
export const receiveNoticeHandler =
  ({ secret, noticed }: ReceiveNoticeDeps): HttpHandler =>
  async (request, context) => {
    const token = request.query.get('validationToken');
    if (token !== null) return shakeHands(token);
    const body = await readBody(request);
    if (body === null) return plain(413);
    const read = readNotices(body, secret);
    if (read === null) return plain(400);
    const { notices, forged } = read;
    if (forged > 0) context.warn(`receive-notice: ${forged} forged notices left out`);
    if (forged > 0 && notices.length === 0) return plain(401);
    return queueAll(notices, noticed, context);
  };
