import { createCallPause } from '../../../shared/outside/graph/client/call-pause.ts';
import { CLOUDS, type CloudName } from '../../../shared/outside/graph/client/clouds.ts';
import { createGraphClient } from '../../../shared/outside/graph/client/graph-client.ts';
import type { GraphPort } from '../../../shared/outside/graph/client/graph-port.ts';
import { GraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';

/** A stand-in with our client on it; sleeping costs no time but moves the clock that pauses go by. */
export type GraphBench = {
  readonly standIn: GraphStandIn;
  readonly graph: GraphPort;
  readonly slept: number[];
  readonly forgotten: string[];
  /** Set `down` and no new token is to be had; the one in hand stays good until Graph refuses it. */
  readonly identity: { down: boolean };
  readonly pass: (seconds: number) => void;
};

export const aGraphBench = async (profile: CloudName = 'global'): Promise<GraphBench> => {
  const standIn = await new GraphStandIn({ profile }).start();
  const slept: number[] = [];
  const forgotten: string[] = [];
  let time = 0;
  const identity = { down: false };
  let held: string | null = 'token-1';
  const tokens = {
    token: async () => {
      if (held === null && identity.down) throw new Error('the identity service does not answer');
      held ??= 'token-2';
      return held;
    },
    forget: () => {
      if (held !== null) forgotten.push(held);
      held = null;
    },
  };
  const sleep = async (ms: number) => {
    slept.push(ms);
    time += ms;
  };
  const cloud = { ...CLOUDS[profile], graph: standIn.origin };
  const graph = createGraphClient({ cloud, tokens, pause: createCallPause(() => time), sleep });
  const pass = (seconds: number) => {
    time += seconds * 1000;
  };
  return { standIn, graph, slept, forgotten, identity, pass };
};
