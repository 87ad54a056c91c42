import { randomUUID } from 'node:crypto';
import { mailKey } from '../../letter/plan/mail-key.ts';
import type { MailEntry, MailLedger } from '../../letter/plan/mail-ledger.ts';
import { storedMail } from '../../letter/plan/stored-mail.ts';
import type { Storage } from './open-storage.ts';
import { packText, unpackText } from './packed-text.ts';
import { storageKey } from './storage-key.ts';
import { unlessLost, unlessMissing } from './storage-refusal.ts';

const keyOf = (entry: MailEntry) => {
  const { unit, about, step } = mailKey(entry);
  return { partitionKey: storageKey(unit), rowKey: `${storageKey(about)}|${storageKey(step)}` };
};

const entityOf = (entry: MailEntry) => ({
  ...keyOf(entry),
  state: entry.state,
  /** Whose write this is: two senders may write the very same entry, and only one may go on. */
  claim: randomUUID(),
  ...packText(storedMail.write(entry)),
});

const read = (entity: Readonly<Record<string, unknown>>): MailEntry => storedMail.read(unpackText(entity));

/** The mail ledger as entities: inserting a key that is there and changing a version that has moved on are refused by the service. */
export const tableMailLedger = (storage: Storage): MailLedger => {
  const table = storage.table('mails');
  const listed = async (filter?: string): Promise<MailEntry[]> => {
    const found: MailEntry[] = [];
    const queryOptions = filter === undefined ? {} : { filter };
    for await (const entity of table.listEntities({ queryOptions })) found.push(read(entity));
    return found;
  };
  const bears = async ({ partitionKey, rowKey, claim }: ReturnType<typeof entityOf>): Promise<boolean> =>
    (await unlessMissing(table.getEntity(partitionKey, rowKey)))?.['claim'] === claim;
  return {
    plan: async (entry) => {
      const entity = entityOf(entry);
      return unlessLost(table.createEntity(entity), () => bears(entity));
    },
    move: async (entry, expected) => {
      const { partitionKey, rowKey } = keyOf(entry);
      const held = await unlessMissing(table.getEntity(partitionKey, rowKey));
      if (held === null || held['state'] !== expected) return false;
      const entity = entityOf(entry);
      return unlessLost(table.updateEntity(entity, 'Replace', { etag: held.etag }), () => bears(entity));
    },
    all: () => listed(),
  };
};
