import { inOrder } from '../../shared/flow/ports/together.ts';
import { memoryArchive } from '../memory/memory-archive.ts';
import { memoryFolder } from '../memory/memory-folder.ts';
import { memoryKnownFiles } from '../memory/memory-known-files.ts';
import { memoryLedger } from '../memory/memory-ledger.ts';
import { memoryMailLedger } from '../memory/memory-mail-ledger.ts';
import { memoryMailbox } from '../memory/memory-mailbox.ts';
import { memoryNotebook } from '../memory/memory-notebook.ts';
import { memoryQueue } from '../memory/memory-queue.ts';
import { memoryStandings } from '../memory/memory-standings.ts';
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

const NOON = '2022-04-28T12:00:00+08:00';

archiveContract('in memory', async () => memoryArchive());
knownFilesContract('in memory', async () => memoryKnownFiles());
ledgerContract('in memory', async () => memoryLedger());
mailLedgerContract('in memory', async () => memoryMailLedger());
notebookContract('in memory', async () => memoryNotebook());
standingStoreContract('in memory', async () => memoryStandings());

mailSenderContract('in memory', async () => {
  const sender = memoryMailbox((mail) =>
    mail.to.length + mail.copy.length === 0 ? { kind: 'refused', reason: '没有收件人' } : { kind: 'sent' },
  );
  const arrived = async () =>
    sender.sent.map(({ to, copy, subject, text, html }) => ({
      to: to.map(({ mail }) => mail),
      copy: copy.map(({ mail }) => mail),
      subject,
      text,
      html,
    }));
  return { sender, arrived };
});

sharedFolderContract('in memory', async () => {
  const folder = memoryFolder(() => NOON);
  return {
    folder,
    save: async (path, text, modifiedAt = NOON) => folder.save(path, new TextEncoder().encode(text), modifiedAt),
    take: async (path) => folder.take(path),
    lock: async (path) => void folder.locked.add(path),
    unlock: async (path) => void folder.locked.delete(path),
  };
});

togetherContract(
  'in memory',
  async () => ({ together: inOrder, notes: memoryNotebook(), fails: () => Promise.reject(new Error('full')) }),
  { isOneChange: false },
);

workQueueContract('in memory', async () => {
  let time = 0;
  const queue = memoryQueue(() => time);
  const take = async (seconds: number) => {
    time += seconds * 1000;
    return queue.takeDue();
  };
  return { queue, take };
});
