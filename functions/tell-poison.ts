import type { StorageQueueHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { tellPoison } from '../shared/flow/upload/tell-poison.ts';

/** Work that failed again and again ends here: with a person, on the status sheet and in the log. */
export const tellPoisonHandler =
  (home: Home, queue: string): StorageQueueHandler =>
  async (body, context) => {
    const text = await tellPoison(home, queue, body);
    context.error(`poison ${queue} ${JSON.stringify(body)}: ${text}`);
    return { code: 'poison', queue };
  };
