import type { Home } from '../../shared/flow/home.ts';
import type { Clock } from '../../shared/flow/ports/clock.ts';
import { azureHome } from '../../shared/outside/azure/azure-home.ts';
import type { Storage } from '../../shared/outside/azure/open-storage.ts';
import { createCallPause } from '../../shared/outside/graph/client/call-pause.ts';
import { CLOUDS, type CloudName } from '../../shared/outside/graph/client/clouds.ts';
import { createGraphClient } from '../../shared/outside/graph/client/graph-client.ts';
import { graphSender } from '../../shared/outside/graph/mail/graph-sender.ts';
import { createMailGate } from '../../shared/outside/graph/mail/mail-gate.ts';

type CloudOffice = {
  readonly storage: Storage;
  /** Where the stand-in of Graph listens. */
  readonly origin: string;
  readonly driveId: string;
  readonly clock: Clock;
  readonly mailbox?: string;
  readonly district?: string;
  readonly profile?: CloudName;
  /** So far apart status sheets are written at least. */
  readonly publishSeconds?: number;
  /** Milliseconds since 1970, by which requests for the same work are gathered. */
  readonly now?: () => number;
};

const sinceTheEpoch = (): number => performance.timeOrigin + performance.now();
const sleep = async (): Promise<void> => {};

/** The home in Azure as it is put together there: Graph by the stand-in, storage by the emulator; no pause is waited out. */
export const cloudHome = (office: CloudOffice): Home => {
  const { storage, origin, driveId, clock, mailbox = 'jixiao@example.gov.cn', profile = 'global' } = office;
  const tokens = { token: async () => 'token-1', forget: () => {} };
  const cloud = { ...CLOUDS[profile], graph: origin };
  const graph = createGraphClient({ cloud, tokens, pause: createCallPause(() => 0), sleep });
  const gate = createMailGate({ now: () => 0, sleep });
  const writing = { from: { name: '绩效哨兵', mail: mailbox }, now: clock.now };
  return azureHome({
    storage,
    ...(office.district === undefined ? {} : { district: office.district }),
    graph,
    place: { driveId, folderId: null },
    sender: graphSender({ graph, mailbox, gate, writing }),
    robots: [],
    clock,
    links: { folder: () => '', statusPage: '' },
    now: office.now ?? sinceTheEpoch,
    publishSeconds: office.publishSeconds ?? 1,
  });
};
