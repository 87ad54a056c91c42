import { inOrder } from '../../shared/flow/ports/together.ts';
import { QUEUES } from '../../shared/flow/ports/work-queue.ts';
import { blobArchive } from '../../shared/outside/azure/blob-archive.ts';
import { blobLedger } from '../../shared/outside/azure/blob-ledger.ts';
import { storageWorkQueue } from '../../shared/outside/azure/storage-work-queue.ts';
import { tableKnownFiles } from '../../shared/outside/azure/table-known-files.ts';
import { tableMailLedger } from '../../shared/outside/azure/table-mail-ledger.ts';
import { tableNotebook } from '../../shared/outside/azure/table-notebook.ts';
import { tableStandings } from '../../shared/outside/azure/table-standings.ts';
import { archiveContract } from '../contracts/archive.ts';
import { knownFilesContract } from '../contracts/known-files.ts';
import { ledgerContract } from '../contracts/ledger.ts';
import { mailLedgerContract } from '../contracts/mail-ledger.ts';
import { notebookContract } from '../contracts/notebook.ts';
import { standingStoreContract } from '../contracts/standing-store.ts';
import { togetherContract } from '../contracts/together.ts';
import { workQueueContract } from '../contracts/work-queue.ts';
import { aStorage } from './storage-bench.ts';
import { takeDue } from './take-due.ts';

archiveContract('Azure Storage', async () => blobArchive(await aStorage()));
knownFilesContract('Azure Storage', async () => tableKnownFiles(await aStorage()));
ledgerContract('Azure Storage', async () => blobLedger(await aStorage()));
mailLedgerContract('Azure Storage', async () => tableMailLedger(await aStorage()));
notebookContract('Azure Storage', async () => tableNotebook(await aStorage()));
standingStoreContract('Azure Storage', async () => tableStandings(await aStorage()));

togetherContract(
  'Azure Storage',
  async () => ({
    together: inOrder,
    notes: tableNotebook(await aStorage()),
    fails: () => Promise.reject(new Error('full')),
  }),
  { isOneChange: false },
);

workQueueContract('Azure Storage', async () => {
  const storage = await aStorage();
  const take = (seconds: number) => takeDue(storage, Object.values(QUEUES), seconds);
  return { queue: storageWorkQueue(storage, () => Date.now(), 2), take };
});
