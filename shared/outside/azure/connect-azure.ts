import { setTimeout as sleep } from 'node:timers/promises';
import type { Home } from '../../flow/home.ts';
import type { Clock } from '../../flow/ports/clock.ts';
import { QUEUES } from '../../flow/ports/work-queue.ts';
import type { MailSender } from '../../letter/mail.ts';
import { createTokenSource } from '../graph/client/access-token.ts';
import { createCallPause } from '../graph/client/call-pause.ts';
import { CLOUDS } from '../graph/client/clouds.ts';
import { createGraphClient } from '../graph/client/graph-client.ts';
import type { GraphPort } from '../graph/client/graph-port.ts';
import type { DrivePlace } from '../graph/drive/drive-place.ts';
import { forgetFeedPosition } from '../graph/feed/drive-feed.ts';
import { keepSubscription, type SubscriptionKept } from '../graph/feed/keep-subscription.ts';
import type { Notice } from '../graph/feed/notice.ts';
import { graphSender } from '../graph/mail/graph-sender.ts';
import { createMailGate } from '../graph/mail/mail-gate.ts';
import { groupRobots } from '../mail/group-robots.ts';
import { BadSettings } from '../read-settings.ts';
import { azureHome } from './azure-home.ts';
import { type AzureSettings, type DistrictSettings, districtSettings, linksOf, noticeUrlOf } from './azure-settings.ts';
import { claimAccount } from './claim-account.ts';
import { credentialOf } from './credential-of.ts';
import { openStorage, type StorageAccess } from './open-storage.ts';
import { gatheredWork } from './put-off.ts';

export const NOTICES = 'notices';

/** Only the home in Azure has these: Graph's notices and what follows from them. */
type Library = {
  readonly driveId: string;
  readonly keepSubscription: (urgent?: boolean) => Promise<SubscriptionKept>;
  readonly forgetPosition: () => Promise<void>;
};

/** One district, apart from all others in files, state and mail. */
export type LibraryOffice = {
  readonly key: string;
  readonly name: string;
  readonly home: Home;
  readonly library: Library;
};

export type AzureConnection = {
  readonly offices: readonly [LibraryOffice, ...LibraryOffice[]];
  /** Compared with the clientState of every notice; null = notices are not wanted. */
  readonly secret: string | null;
  readonly noticed: (notice: Notice) => Promise<void>;
  /** Refuses an account that is another office's, and makes what the emulator, or a new district, lacks. */
  readonly prepare: () => Promise<void>;
};

/** Each writing is a version of the status sheet in the library; what finance types there is taken over at once all the same. */
const PUBLISH_SECONDS = 300;
/** A burst of notices becomes one message. */
const NOTICES_GATHERED = { leadSeconds: 4, spacingSeconds: 4 };

/** Queues have no district's prefix: their messages name the district. */
const SHARED_QUEUES = '';
/** The account of an app that starts answers at once; one that does not fails visibly in every function. */
const CLAIM_MS = 8000;

const accessOf = (settings: AzureSettings): StorageAccess => {
  const { AzureWebJobsStorage: text, AzureWebJobsStorage__accountName: account = '' } = settings;
  if (text !== undefined) return { kind: 'connection-string', text };
  const suffix = CLOUDS[settings.BUDGET_SENTINEL_CLOUD].storageSuffix;
  return { kind: 'identity', account, suffix, credential: credentialOf(settings) };
};

/** Milliseconds since 1970, by a clock that never runs backwards in this process. */
const sinceTheEpoch = (): number => performance.timeOrigin + performance.now();

/** Graph as these settings reach it, for all districts: it is throttled by application. The pause goes by a clock that never runs backwards. */
const connectGraph = (settings: AzureSettings): GraphPort => {
  const cloud = CLOUDS[settings.BUDGET_SENTINEL_CLOUD];
  const tokens = createTokenSource(credentialOf(settings), cloud.scope, Date.now);
  return createGraphClient({ cloud, tokens, pause: createCallPause(() => performance.now()), sleep });
};

const placeOf = ({ driveId, folderId }: DistrictSettings): DrivePlace => ({ driveId, folderId });

/** Mail from the one mailbox this application may use for a district. */
const connectMailbox = (graph: GraphPort, from: { name: string; mail: string }, clock: Clock): MailSender => {
  const gate = createMailGate({ now: () => performance.now(), sleep });
  return graphSender({ graph, mailbox: from.mail, gate, writing: { from, now: () => clock.now() } });
};

type Shared = {
  readonly settings: AzureSettings;
  readonly graph: GraphPort;
  readonly access: StorageAccess;
  readonly clock: Clock;
  readonly otherSender: () => MailSender;
};

const homeOf = ({ settings, graph, access, clock, otherSender }: Shared, district: DistrictSettings): Home => {
  const { key, mailbox, mailFromName: name = settings.BUDGET_SENTINEL_MAIL_FROM_NAME } = district;
  return azureHome({
    storage: openStorage(access, key, SHARED_QUEUES),
    district: key,
    graph,
    place: placeOf(district),
    sender: mailbox === undefined ? otherSender() : connectMailbox(graph, { name, mail: mailbox }, clock),
    robots: groupRobots(district.robots),
    clock,
    now: sinceTheEpoch,
    links: linksOf(settings, district),
    publishSeconds: PUBLISH_SECONDS,
  });
};

/** `sharesDrive`: another district's library keeps the one subscription of their drive. */
const libraryOf = (
  { settings, graph }: Shared,
  district: DistrictSettings,
  home: Home,
  sharesDrive: boolean,
): Library => {
  const place = placeOf(district);
  const url = noticeUrlOf(settings);
  const secret = settings.BUDGET_SENTINEL_NOTICE_SECRET;
  return {
    driveId: place.driveId,
    keepSubscription: async (urgent = false) => {
      if (url === null || secret === undefined) return { kind: 'polling', reason: '' };
      if (sharesDrive) return { kind: 'kept', reason: '' };
      return keepSubscription({ graph, place, notes: home.notes, url, secret, now: Date.now }, urgent);
    },
    forgetPosition: () => forgetFeedPosition({ place, notes: home.notes }),
  };
};

const officesOf = (shared: Shared): readonly LibraryOffice[] => {
  const drives = new Set<string>();
  return districtSettings(shared.settings).map((district) => {
    const home = homeOf(shared, district);
    const library = libraryOf(shared, district, home, drives.has(district.driveId));
    drives.add(district.driveId);
    return { key: district.key, name: district.name, home, library };
  });
};

const unlessRefused = (error: unknown): void => {
  if (error instanceof BadSettings) throw error;
};

/** The home in Azure by its settings, one for each district. `otherSender` is asked only where no mailbox is set (SMTP). */
export const connectAzure = (settings: AzureSettings, clock: Clock, otherSender: () => MailSender): AzureConnection => {
  const access = accessOf(settings);
  const account = openStorage(access);
  const [first, ...others] = officesOf({ settings, graph: connectGraph(settings), access, clock, otherSender });
  if (first === undefined) throw new Error('no district is set');
  const gathered = gatheredWork(account, sinceTheEpoch);
  const districts = districtSettings(settings);
  return {
    offices: [first, ...others],
    secret: noticeUrlOf(settings) === null ? null : (settings.BUDGET_SENTINEL_NOTICE_SECRET ?? null),
    noticed: (notice) => gathered(NOTICES, `${notice.hint}/${notice.drive}`, notice, NOTICES_GATHERED),
    prepare: async () => {
      if (access.kind === 'connection-string') await account.prepare([...Object.values(QUEUES), NOTICES]);
      // The deployment knows no district's tables and containers.
      const prefixed = districts.filter(({ key }) => key !== '');
      await Promise.all(prefixed.map(({ key }) => openStorage(access, key, SHARED_QUEUES).prepare([])));
      const claimed = claimAccount(account, districts.map(placeOf)).catch(unlessRefused);
      await Promise.race([claimed, sleep(CLAIM_MS, undefined, { ref: false })]);
    },
  };
};
