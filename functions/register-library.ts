import { app } from '@azure/functions';
import { catchUp } from '../shared/flow/catch-up.ts';
import type { Home } from '../shared/flow/home.ts';
import { announceChanges } from '../shared/flow/publish/announce-changes.ts';
import { endTrouble, noteTrouble } from '../shared/flow/troubles.ts';
import { type Library, NOTICES } from '../shared/outside/azure/connect-azure.ts';
import { followNoticeHandler } from './follow-notice.ts';
import { keepSubscriptionHandler } from './keep-subscription.ts';
import { receiveNoticeHandler } from './receive-notice.ts';
import { sweepLibraryHandler } from './sweep-library.ts';
import { tellPoisonHandler } from './tell-poison.ts';

/** Hourly is cheap, brings a subscription soon after a deployment, and renews it a fortnight before its end. */
const EVERY_HOUR = '0 17 * * * *';
/** 02:40 in China, when nobody edits. */
const EVERY_NIGHT = '0 40 18 * * *';

const ABOUT = 'subscription';

/** Where notices were wanted and can't be had, people are told; the office goes on by asking. */
const keepAndTell = (home: Home, library: Library) => async (urgent?: boolean) => {
  const kept = await library.keepSubscription(urgent);
  if (kept.kind === 'polling' && kept.reason !== '') await noteTrouble(home, ABOUT, kept.reason);
  else await endTrouble(home, ABOUT);
  return kept;
};

/** The triggers that only the home in Azure has: Graph's notices and what follows from them. */
export const registerLibrary = (home: Home, library: Library): void => {
  const announce = () => announceChanges(home);
  const keep = keepAndTell(home, library);
  const connection = 'AzureWebJobsStorage';
  app.timer('sweep-library', {
    schedule: EVERY_NIGHT,
    handler: sweepLibraryHandler({ forgetPosition: library.forgetPosition, catchUp: () => catchUp(home), announce }),
  });
  if (library.secret === null) return;
  app.http('receive-notice', {
    methods: ['POST'],
    authLevel: 'anonymous',
    route: 'api/notices',
    handler: receiveNoticeHandler({ secret: library.secret, noticed: library.noticed }),
  });
  app.storageQueue('follow-notice', {
    queueName: NOTICES,
    connection,
    handler: followNoticeHandler({ announce, renew: () => keep(true) }),
  });
  app.storageQueue('follow-notice-poison', {
    queueName: `${NOTICES}-poison`,
    connection,
    handler: tellPoisonHandler(home, NOTICES),
  });
  app.timer('keep-subscription', { schedule: EVERY_HOUR, handler: keepSubscriptionHandler({ keep, announce }) });
};
