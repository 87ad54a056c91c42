import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { QUEUES } from '../../shared/flow/ports/work-queue.ts';
import { directoryFolder } from '../../shared/outside/directory/directory-folder.ts';
import { outboxSender } from '../../shared/outside/mail/outbox-sender.ts';
import { smtpSender } from '../../shared/outside/mail/smtp-sender.ts';
import { openDatabase } from '../../shared/outside/sqlite/open-database.ts';
import { openState } from '../../shared/outside/sqlite/open-state.ts';
import { sqliteArchive } from '../../shared/outside/sqlite/sqlite-archive.ts';
import { sqliteKnownFiles } from '../../shared/outside/sqlite/sqlite-known-files.ts';
import { sqliteLedger } from '../../shared/outside/sqlite/sqlite-ledger.ts';
import { sqliteMailLedger } from '../../shared/outside/sqlite/sqlite-mail-ledger.ts';
import { sqliteNotebook } from '../../shared/outside/sqlite/sqlite-notebook.ts';
import { sqliteQueue } from '../../shared/outside/sqlite/sqlite-queue.ts';
import { sqliteStandings } from '../../shared/outside/sqlite/sqlite-standings.ts';
import { sqliteTogether } from '../../shared/outside/sqlite/sqlite-together.ts';
import { anSmtpServer, mailsIn, parsedMail, WRITING } from '../outside/mail/mail-bench.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { archiveContract } from './archive.ts';
import { knownFilesContract } from './known-files.ts';
import { ledgerContract } from './ledger.ts';
import { mailLedgerContract } from './mail-ledger.ts';
import { mailSenderContract } from './mail-sender.ts';
import { notebookContract } from './notebook.ts';
import { sharedFolderContract } from './shared-folder.ts';
import { standingStoreContract } from './standing-store.ts';
import { togetherContract } from './together.ts';
import { workQueueContract } from './work-queue.ts';

const freshState = () => openState(':memory:');

archiveContract('SQLite', async () => sqliteArchive(openDatabase(':memory:')));
knownFilesContract('SQLite', async () => sqliteKnownFiles(freshState()));
ledgerContract('SQLite', async () => sqliteLedger(freshState()));
mailLedgerContract('SQLite', async () => sqliteMailLedger(freshState()));
notebookContract('SQLite', async () => sqliteNotebook(freshState()));
standingStoreContract('SQLite', async () => sqliteStandings(freshState()));

togetherContract(
  'SQLite',
  async () => {
    const database = freshState();
    const notes = sqliteNotebook(database);
    // As on a full disk: the statement itself fails.
    database.exec(
      "CREATE TRIGGER full BEFORE INSERT ON note WHEN new.name = 'full' BEGIN SELECT raise(ABORT, 'full'); END",
    );
    return { together: sqliteTogether(database), notes, fails: () => notes.put('full', '') };
  },
  { isOneChange: true },
);

workQueueContract('SQLite', async () => {
  let time = 0;
  const queue = sqliteQueue(freshState(), { now: () => time, worker: `${process.pid}-test`, gatherSeconds: 0 });
  const take = async (seconds: number) => {
    time += seconds * 1000;
    return Object.values(QUEUES)
      .flatMap((name) => queue.take(name, 16, 60))
      .map((work) => {
        queue.finish(work);
        return { queue: work.queue, body: JSON.parse(work.body) as unknown };
      });
  };
  return { queue, take };
});

sharedFolderContract('a directory', async () => {
  const root = temporaryFolder();
  const lockOf = (path: string) => join(root, dirname(path), `~$${path.split('/').at(-1)}`);
  const save = async (path: string, text: string, modifiedAt?: string) => {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), text);
    if (modifiedAt !== undefined) await utimes(join(root, path), new Date(modifiedAt), new Date(modifiedAt));
  };
  return {
    folder: directoryFolder({ root, now: Date.now, quietMs: 0, growingMs: 0 }),
    save,
    take: (path) => rm(join(root, path)),
    lock: (path) => writeFile(lockOf(path), ''),
    unlock: (path) => rm(lockOf(path)),
  };
});

mailSenderContract('an outbox folder', async () => {
  const folder = temporaryFolder();
  return { sender: outboxSender(folder, WRITING), arrived: () => mailsIn(folder) };
});

mailSenderContract('SMTP', async () => {
  const { settings, raws } = await anSmtpServer();
  return { sender: smtpSender(settings, WRITING), arrived: () => Promise.all(raws.map(parsedMail)) };
});
