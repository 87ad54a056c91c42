import type { TokenSource } from './access-token.ts';
import type { CallPause } from './call-pause.ts';
import type { Cloud } from './clouds.ts';
import { tokenSentence } from './consent-sentence.ts';
import { createExchange } from './graph-exchange.ts';
import { GraphWait } from './graph-fault.ts';
import type { GraphPort, GraphReply, GraphRequest } from './graph-port.ts';
import { readFault } from './read-fault.ts';

export type GraphClientDeps = {
  readonly cloud: Cloud;
  readonly tokens: TokenSource;
  readonly pause: CallPause;
  readonly sleep: (ms: number) => Promise<void>;
};

/** Longer pauses are not waited out inside a function: the work goes back to the queue. */
const PATIENCE_SECONDS = 30;
const ROUNDS = 3;

/** Graph behind `GraphPort`: one pause for all calls, repeats only of what is repeatable, a fresh token after a 401. */
export const createGraphClient = (deps: GraphClientDeps): GraphPort => {
  const { cloud, pause, sleep, tokens } = deps;
  const exchange = createExchange(cloud, tokens);

  const waitOutPause = async () => {
    const seconds = pause.remainingSeconds();
    if (seconds > PATIENCE_SECONDS)
      throw new GraphWait('throttled', `Graph 要求放慢，还需等待 ${seconds} 秒，到时自动继续。`, {
        status: 429,
        executed: 'no',
        seconds,
      });
    if (seconds > 0) await sleep(seconds * 1000);
  };

  /** Fetched before the request leaves, so that a failing identity service is never mistaken for an unclear outcome. */
  const haveToken = async () => {
    try {
      await tokens.token();
    } catch (cause) {
      throw new GraphWait('consent', tokenSentence(cloud), { status: 401, executed: 'no', seconds: 300, cause });
    }
  };

  const once = async (request: GraphRequest): Promise<GraphReply> => {
    await waitOutPause();
    if (!request.anonymous) await haveToken();
    let reply = await exchange(request);
    if (reply.status === 401 && !request.anonymous) {
      tokens.forget();
      await haveToken();
      reply = await exchange(request);
    }
    if (reply.status < 400) return reply;
    const fault = readFault(request, reply, cloud);
    if (fault instanceof GraphWait && fault.kind === 'throttled') pause.extend(fault.retryAfterSeconds);
    throw fault;
  };

  const worthRepeating = (fault: unknown): boolean =>
    fault instanceof GraphWait &&
    (fault.kind === 'throttled' || fault.kind === 'unavailable') &&
    pause.remainingSeconds() <= PATIENCE_SECONDS;

  return {
    send: async (request) => {
      const repeatable = request.repeatable ?? request.method === 'GET';
      for (let round = 1; ; round += 1) {
        try {
          return await once(request);
        } catch (fault) {
          if (!repeatable || round === ROUNDS || !worthRepeating(fault)) throw fault;
          await sleep(500 * 2 ** round);
        }
      }
    },
  };
};
