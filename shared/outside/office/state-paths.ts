import { join, resolve } from 'node:path';

/** The ledgers and queues of an office, in one SQLite file under its data folder. */
export const statePathOf = (data: string): string => join(resolve(data), 'state.sqlite');

/** The bytes that were handed in, apart from the state, since they grow faster. */
export const receivedPathOf = (data: string): string => join(resolve(data), 'received.sqlite');
