import type { Home } from '../../flow/home.ts';
import type { Clock } from '../../flow/ports/clock.ts';
import type { Links } from '../../flow/ports/links.ts';
import { inOrder } from '../../flow/ports/together.ts';
import { rulesInForce } from '../../flow/rules/rules-in-force.ts';
import type { GroupRobot } from '../../letter/group-robot.ts';
import type { MailSender } from '../../letter/mail.ts';
import type { GraphPort } from '../graph/client/graph-port.ts';
import { driveFolder } from '../graph/drive/drive-folder.ts';
import type { DrivePlace } from '../graph/drive/drive-place.ts';
import { ownWrites } from '../graph/drive/own-writes.ts';
import { driveFeed } from '../graph/feed/drive-feed.ts';
import { papersOfAnyHome } from '../papers-of-any-home.ts';
import { sha256 } from '../sha256.ts';
import { blobArchive } from './blob-archive.ts';
import { blobLedger } from './blob-ledger.ts';
import type { Storage } from './open-storage.ts';
import { storageWorkQueue } from './storage-work-queue.ts';
import { tableKnownFiles } from './table-known-files.ts';
import { tableMailLedger } from './table-mail-ledger.ts';
import { tableNotebook } from './table-notebook.ts';
import { tableStandings } from './table-standings.ts';

export type AzureParts = {
  readonly storage: Storage;
  /** Of several in one app: messages in the shared queues name it. */
  readonly district?: string;
  readonly graph: GraphPort;
  readonly place: DrivePlace;
  readonly sender: MailSender;
  readonly robots: readonly GroupRobot[];
  readonly clock: Clock;
  readonly links: Links;
  /** Milliseconds since 1970, for gathering requests for the same work. */
  readonly now: () => number;
  /** So far apart status sheets are written at least: each makes a version in SharePoint. */
  readonly publishSeconds: number;
};

/** The home in Azure: files in a SharePoint library, state in one storage account. */
export const azureHome = (parts: AzureParts): Home => {
  const { storage, district, graph, place, sender, robots, clock, links, now, publishSeconds } = parts;
  const known = tableKnownFiles(storage);
  const ledger = blobLedger(storage);
  const notes = tableNotebook(storage);
  return {
    folder: driveFolder({ graph, place, own: ownWrites(notes) }),
    changes: driveFeed({ graph, place, notes, known }),
    known,
    ledger,
    standings: tableStandings(storage),
    mails: tableMailLedger(storage),
    notes,
    archive: blobArchive(storage),
    queue: storageWorkQueue(storage, now, publishSeconds, district),
    together: inOrder,
    sender,
    robots,
    ...papersOfAnyHome(),
    rules: rulesInForce({ ledger, notes, clock, sha256 }),
    links,
    clock,
    sha256,
  };
};
