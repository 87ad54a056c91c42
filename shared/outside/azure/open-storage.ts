import { TableClient } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { unlessLost } from './storage-refusal.ts';

/** A connection string (Azurite, or an account with keys), or an account reached by identity, without any secret. */
export type StorageAccess =
  | { readonly kind: 'connection-string'; readonly text: string }
  | {
      readonly kind: 'identity';
      readonly account: string;
      readonly suffix: string;
      readonly credential: TokenCredential;
    };

const CONTAINERS = ['ledger', 'archive', 'standings', 'notes'] as const;
const TABLES = ['standings', 'knownfiles', 'mails', 'notes'] as const;

export type Storage = {
  readonly container: (name: (typeof CONTAINERS)[number]) => ContainerClient;
  readonly table: (name: (typeof TABLES)[number]) => TableClient;
  readonly queues: QueueServiceClient;
  readonly queueName: (name: string) => string;
  /** Makes what is not there yet; many at once do no harm. */
  readonly prepare: (queues: readonly string[]) => Promise<void>;
};

const blobsOf = (access: StorageAccess): BlobServiceClient =>
  access.kind === 'connection-string'
    ? BlobServiceClient.fromConnectionString(access.text)
    : new BlobServiceClient(`https://${access.account}.blob.${access.suffix}`, access.credential);

const queuesOf = (access: StorageAccess): QueueServiceClient =>
  access.kind === 'connection-string'
    ? QueueServiceClient.fromConnectionString(access.text)
    : new QueueServiceClient(`https://${access.account}.queue.${access.suffix}`, access.credential);

const tableOf = (access: StorageAccess, name: string): TableClient =>
  access.kind === 'connection-string'
    ? TableClient.fromConnectionString(access.text, name, { allowInsecureConnection: true })
    : new TableClient(`https://${access.account}.table.${access.suffix}`, name, access.credential);

/**
 * One storage account; `prefix` sets a namespace of its own apart in it (letters and digits), `queuePrefix` one of its queues where
 * that is another.
 */
export const openStorage = (access: StorageAccess, prefix = '', queuePrefix = prefix): Storage => {
  const blobs = blobsOf(access);
  const queues = queuesOf(access);
  const container = (name: string) => blobs.getContainerClient(`${prefix}${name}`);
  const table = (name: string) => tableOf(access, `${prefix}${name}`);
  const queueName = (name: string) => `${queuePrefix}${name}`;
  return {
    container,
    table,
    queues,
    queueName,
    prepare: async (names) => {
      await Promise.all([
        ...CONTAINERS.map((name) => container(name).createIfNotExists()),
        ...TABLES.map((name) => unlessLost(table(name).createTable())),
        ...names.map((name) => queues.getQueueClient(queueName(name)).createIfNotExists()),
      ]);
    },
  };
};
