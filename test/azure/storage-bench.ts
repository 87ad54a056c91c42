import { randomUUID } from 'node:crypto';
import { QUEUES } from '../../shared/flow/ports/work-queue.ts';
import { openStorage, type Storage } from '../../shared/outside/azure/open-storage.ts';

/** A namespace of its own in the emulator. */
export const aStorage = async (): Promise<Storage> => {
  const text = process.env['AZURITE_CONNECTION'] ?? '';
  const storage = openStorage({ kind: 'connection-string', text }, `t${randomUUID().replaceAll('-', '').slice(0, 12)}`);
  await storage.prepare(Object.values(QUEUES));
  return storage;
};
