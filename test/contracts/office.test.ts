import { openState } from '../../shared/outside/office/state/open-state.ts';
import { sqliteKnownFiles } from '../../shared/outside/office/state/sqlite-known-files.ts';
import { sqliteLedger } from '../../shared/outside/office/state/sqlite-ledger.ts';
import { sqliteMailLedger } from '../../shared/outside/office/state/sqlite-mail-ledger.ts';
import { sqliteNotebook } from '../../shared/outside/office/state/sqlite-notebook.ts';
import { sqliteQueue } from '../../shared/outside/office/state/sqlite-queue.ts';
import { sqliteStandings } from '../../shared/outside/office/state/sqlite-standings.ts';
import { knownFilesContract } from './known-files.ts';
import { ledgerContract } from './ledger.ts';
import { mailLedgerContract } from './mail-ledger.ts';
import { notebookContract } from './notebook.ts';
import { standingStoreContract } from './standing-store.ts';
import { workQueueContract } from './work-queue.ts';

const freshState = () => openState(':memory:');

knownFilesContract('SQLite', async () => sqliteKnownFiles(freshState()));
ledgerContract('SQLite', async () => sqliteLedger(freshState()));
mailLedgerContract('SQLite', async () => sqliteMailLedger(freshState()));
notebookContract('SQLite', async () => sqliteNotebook(freshState()));
standingStoreContract('SQLite', async () => sqliteStandings(freshState()));

workQueueContract('SQLite', async () => {
  let time = 0;
  const queue = sqliteQueue(freshState(), { now: () => time, worker: `${process.pid}-test` });
  const take = async (seconds: number) => {
    time += seconds * 1000;
    return ['uploads', 'units', 'publishing']
      .flatMap((name) => queue.take(name, 16, 60))
      .map((work) => {
        queue.finish(work);
        return { queue: work.queue, body: JSON.parse(work.body) as unknown };
      });
  };
  return { queue, take };
});
