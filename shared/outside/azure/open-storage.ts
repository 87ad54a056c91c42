import { TableClient } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { type QueueClient, QueueServiceClient } from '@azure/storage-queue';
import { unlessLost } from './storage-refusal.ts';
import { tableExchange } from './table-exchange.ts';

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
  readonly queue: (name: string) => QueueClient;
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

/** What the app never uses of each request's way and would pay for: nobody listens to its traces and logs. */
const UNUSED = [
  'tracingPolicy',
  'logPolicy',
  'formDataPolicy',
  'multipartPolicy',
  'decompressResponsePolicy',
  'redirectPolicy',
  'wrapAbortSignalLikePolicy',
] as const;

const tableOf = (access: StorageAccess, name: string): TableClient => {
  const options = { httpClient: tableExchange };
  const table =
    access.kind === 'connection-string'
      ? TableClient.fromConnectionString(access.text, name, { ...options, allowInsecureConnection: true })
      : new TableClient(`https://${access.account}.table.${access.suffix}`, name, access.credential, options);
  for (const policy of UNUSED) table.pipeline.removePolicy({ name: policy });
  return table;
};

/** Clients are made once: each takes its address apart anew. */
const remembered = <Made>(make: (name: string) => Made): ((name: string) => Made) => {
  const made = new Map<string, Made>();
  return (name) => {
    const found = made.get(name) ?? make(name);
    made.set(name, found);
    return found;
  };
};

/**
 * One storage account; `prefix` sets a namespace of its own apart in it (letters and digits), `queuePrefix` one of its queues where
 * that is another.
 */
export const openStorage = (access: StorageAccess, prefix = '', queuePrefix = prefix): Storage => {
  const blobs = blobsOf(access);
  const queues = queuesOf(access);
  const queueName = (name: string) => `${queuePrefix}${name}`;
  const container = remembered((name) => blobs.getContainerClient(`${prefix}${name}`));
  const table = remembered((name) => tableOf(access, `${prefix}${name}`));
  const queue = remembered((name) => queues.getQueueClient(queueName(name)));
  return {
    container,
    table,
    queue,
    queueName,
    prepare: async (names) => {
      await Promise.all([
        ...CONTAINERS.map((name) => container(name).createIfNotExists()),
        ...TABLES.map((name) => unlessLost(table(name).createTable())),
        ...names.map((name) => queue(name).createIfNotExists()),
      ]);
    },
  };
};
