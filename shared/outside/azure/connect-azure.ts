import { setTimeout as sleep } from 'node:timers/promises';
import type { Home } from '../../flow/home.ts';
import type { Clock } from '../../flow/ports/clock.ts';
import { QUEUES } from '../../flow/ports/work-queue.ts';
import type { MailSender } from '../../letter/mail.ts';
import { createTokenSource } from '../graph/access-token.ts';
import { createCallPause } from '../graph/call-pause.ts';
import { CLOUDS } from '../graph/clouds.ts';
import { forgetFeedPosition } from '../graph/drive-feed.ts';
import type { DrivePlace } from '../graph/drive-place.ts';
import { createGraphClient } from '../graph/graph-client.ts';
import type { GraphPort } from '../graph/graph-port.ts';
import { graphSender } from '../graph/graph-sender.ts';
import { type Kept, keepSubscription } from '../graph/keep-subscription.ts';
import { createMailGate } from '../graph/mail-gate.ts';
import type { Hint } from '../graph/notice.ts';
import { azureHome } from './azure-home.ts';
import { type AzureSettings, linksOf, noticeUrlOf } from './azure-settings.ts';
import { credentialOf } from './credential-of.ts';
import { openStorage, type Storage, type StorageAccess } from './open-storage.ts';
import { gatheredWork } from './put-off.ts';

export const NOTICES = 'notices';

/** Only the home in Azure has these: Graph's notices and what follows from them. */
export type Library = {
  /** Compared with the clientState of every notice; null = notices are not wanted. */
  readonly secret: string | null;
  readonly noticed: (hint: Hint) => Promise<void>;
  readonly keepSubscription: (urgent?: boolean) => Promise<Kept>;
  readonly forgetPosition: () => Promise<void>;
};

export type AzureConnection = {
  readonly home: Home;
  readonly library: Library;
  /** Makes queues, tables and containers that are not there yet: in the emulator, and new ones after an upgrade. */
  readonly prepare: () => Promise<void>;
};

/** Each writing is a version of the status sheet in the library; what finance types there is taken over at once all the same. */
const PUBLISH_SECONDS = 300;
/** A burst of notices becomes one message. */
const NOTICES_GATHERED = { leadSeconds: 4, spacingSeconds: 4 };

const accessOf = (settings: AzureSettings): StorageAccess => {
  const { AzureWebJobsStorage: text, AzureWebJobsStorage__accountName: account = '' } = settings;
  if (text !== undefined) return { kind: 'connection-string', text };
  const suffix = CLOUDS[settings.BUDGET_SENTINEL_CLOUD].storageSuffix;
  return { kind: 'identity', account, suffix, credential: credentialOf(settings) };
};

/** Milliseconds since 1970, by a clock that never runs backwards in this process. */
const sinceTheEpoch = (): number => performance.timeOrigin + performance.now();

/** Graph as these settings reach it; the pause goes by a clock that never runs backwards. */
const connectGraph = (settings: AzureSettings): GraphPort => {
  const cloud = CLOUDS[settings.BUDGET_SENTINEL_CLOUD];
  const tokens = createTokenSource(credentialOf(settings), cloud.scope, Date.now);
  return createGraphClient({ cloud, tokens, pause: createCallPause(() => performance.now()), sleep });
};

const placeOf = (settings: AzureSettings): DrivePlace => ({
  driveId: settings.BUDGET_SENTINEL_DRIVE_ID,
  folderId: settings.BUDGET_SENTINEL_FOLDER_ID ?? null,
});

/** Mail from the one mailbox this application may use. */
const connectMailbox = (settings: AzureSettings, graph: GraphPort, mailbox: string, clock: Clock): MailSender => {
  const from = { name: settings.BUDGET_SENTINEL_MAIL_FROM_NAME, mail: mailbox };
  const gate = createMailGate({ now: () => performance.now(), sleep });
  return graphSender({ graph, mailbox, gate, writing: { from, now: () => clock.now() } });
};

const libraryOf = (settings: AzureSettings, graph: GraphPort, storage: Storage, home: Home): Library => {
  const place = placeOf(settings);
  const url = noticeUrlOf(settings);
  const secret = url === null ? null : (settings.BUDGET_SENTINEL_NOTICE_SECRET ?? null);
  const gathered = gatheredWork(storage, sinceTheEpoch);
  return {
    secret,
    noticed: (hint) => gathered(NOTICES, hint, { hint }, NOTICES_GATHERED),
    keepSubscription: async (urgent = false) => {
      if (url === null || secret === null) return { kind: 'polling', reason: '' };
      return keepSubscription({ graph, place, notes: home.notes, url, secret, now: Date.now }, urgent);
    },
    forgetPosition: () => forgetFeedPosition({ place, notes: home.notes }),
  };
};

/** The home in Azure by its settings. `sender` is asked only where no mailbox is set (SMTP). */
export const connectAzure = (settings: AzureSettings, clock: Clock, otherSender: () => MailSender): AzureConnection => {
  const graph = connectGraph(settings);
  const access = accessOf(settings);
  const storage = openStorage(access);
  const mailbox = settings.BUDGET_SENTINEL_MAILBOX;
  const sender = mailbox === undefined ? otherSender() : connectMailbox(settings, graph, mailbox, clock);
  const now = sinceTheEpoch;
  const home = azureHome({
    storage,
    graph,
    place: placeOf(settings),
    sender,
    clock,
    now,
    links: linksOf(settings),
    publishSeconds: PUBLISH_SECONDS,
  });
  const library = libraryOf(settings, graph, storage, home);
  const queues = [...Object.values(QUEUES), NOTICES];
  const prepare = () => storage.prepare(queues);
  return { home, library, prepare };
};
