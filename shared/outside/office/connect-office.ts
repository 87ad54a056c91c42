import { join, resolve } from 'node:path';
import type { Home } from '../../flow/home.ts';
import type { Clock } from '../../flow/ports/clock.ts';
import { rulesInForce } from '../../flow/rules/rules-in-force.ts';
import type { MailSender } from '../../letter/mail.ts';
import { machineClock, setClock } from '../clock.ts';
import { answeringFolder } from '../directory/answering-folder.ts';
import { directoryFeed } from '../directory/directory-feed.ts';
import { directoryFolder } from '../directory/directory-folder.ts';
import { heldShare } from '../directory/held-share.ts';
import { groupRobots } from '../mail/group-robots.ts';
import { outboxSender } from '../mail/outbox-sender.ts';
import { smtpSender } from '../mail/smtp-sender.ts';
import type { SmtpSettings } from '../mail/smtp-settings.ts';
import { papersOfAnyHome } from '../papers-of-any-home.ts';
import { sha256 } from '../sha256.ts';
import { inSentences, openDatabase } from '../sqlite/open-database.ts';
import { openState } from '../sqlite/open-state.ts';
import { sqliteArchive } from '../sqlite/sqlite-archive.ts';
import { sqliteKnownFiles } from '../sqlite/sqlite-known-files.ts';
import { sqliteLedger } from '../sqlite/sqlite-ledger.ts';
import { sqliteMailLedger } from '../sqlite/sqlite-mail-ledger.ts';
import { sqliteNotebook } from '../sqlite/sqlite-notebook.ts';
import { sqliteQueue } from '../sqlite/sqlite-queue.ts';
import { sqliteStandings } from '../sqlite/sqlite-standings.ts';
import { sqliteTogether } from '../sqlite/sqlite-together.ts';
import type { OfficeSettings } from './office-settings.ts';
import { folderLinks } from './share-address.ts';
import { receivedPathOf, statePathOf } from './state-paths.ts';
import { workerName } from './worker-name.ts';

const QUIET_MS = 2000;
/** Shorter than a run of `--once` is patient, longer than a network copy stands still. */
const GROWING_MS = 6000;
const GATHER_SECONDS = 1.5;
const SMTP_TIMEOUT_MS = 30_000;

const openArchive = (path: string) => inSentences(path, () => sqliteArchive(openDatabase(path)));

/** The mail server that is set; null for none. */
export const officeSmtp = (settings: OfficeSettings): SmtpSettings | null =>
  settings.BUDGET_SENTINEL_SMTP_HOST === ''
    ? null
    : {
        host: settings.BUDGET_SENTINEL_SMTP_HOST,
        port: settings.BUDGET_SENTINEL_SMTP_PORT,
        secure: settings.BUDGET_SENTINEL_SMTP_SECURE,
        user: settings.BUDGET_SENTINEL_SMTP_USER,
        password: settings.BUDGET_SENTINEL_SMTP_PASSWORD,
        timeoutMs: SMTP_TIMEOUT_MS,
      };

/** SMTP where a host is set, else the outbox folder. */
export const officeSender = (settings: OfficeSettings, clock: Clock): MailSender => {
  const from = { name: settings.BUDGET_SENTINEL_MAIL_FROM_NAME, mail: settings.BUDGET_SENTINEL_MAIL_FROM };
  const writing = { from, now: () => clock.now() };
  const smtp = officeSmtp(settings);
  if (smtp === null) return outboxSender(join(resolve(settings.BUDGET_SENTINEL_DATA), 'outbox'), writing);
  return smtpSender(smtp, writing);
};

/** The machine's clock, or the day that was set. */
export const officeClock = ({ BUDGET_SENTINEL_AS_OF: asOf }: OfficeSettings): Clock =>
  asOf === undefined ? machineClock() : setClock(asOf);

/** An office machine: a directory, one SQLite file, an outbox or SMTP. Throws where the state file can't be opened. */
export const connectOffice = (settings: OfficeSettings, now: () => number = Date.now): Home => {
  const clock = officeClock(settings);
  const database = openState(statePathOf(settings.BUDGET_SENTINEL_DATA));
  const root = resolve(settings.BUDGET_SENTINEL_SHARE);
  const known = sqliteKnownFiles(database);
  const directory = directoryFolder({ root, now, quietMs: QUIET_MS, growingMs: GROWING_MS });
  const folder = answeringFolder(heldShare(directory, root, known));
  const ledger = sqliteLedger(database);
  const notes = sqliteNotebook(database);
  return {
    folder,
    changes: directoryFeed(folder, known),
    known,
    ledger,
    standings: sqliteStandings(database),
    mails: sqliteMailLedger(database),
    notes,
    archive: openArchive(receivedPathOf(settings.BUDGET_SENTINEL_DATA)),
    queue: sqliteQueue(database, { now, worker: workerName(), gatherSeconds: GATHER_SECONDS }),
    together: sqliteTogether(database),
    sender: officeSender(settings, clock),
    robots: groupRobots(settings.BUDGET_SENTINEL_ROBOTS),
    ...papersOfAnyHome(),
    rules: rulesInForce({ ledger, notes, clock, sha256 }),
    links: {
      folder: folderLinks(root, settings.BUDGET_SENTINEL_SHARE_URL),
      statusPage: settings.BUDGET_SENTINEL_PAGE,
    },
    clock,
    sha256,
  };
};
