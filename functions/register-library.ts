import { app } from '@azure/functions';
import { catchUp } from '../shared/flow/catch-up.ts';
import { announceChanges } from '../shared/flow/publish/announce-changes.ts';
import { endTrouble, noteTrouble } from '../shared/flow/troubles.ts';
import { type AzureConnection, type LibraryOffice, NOTICES } from '../shared/outside/azure/connect-azure.ts';
import { followNoticeHandler } from './follow-notice.ts';
import { keepSubscriptionHandler } from './keep-subscription.ts';
import { eachTimer } from './offices.ts';
import { receiveNoticeHandler } from './receive-notice.ts';
import { sweepLibraryHandler } from './sweep-library.ts';
import { tellPoisonHandler } from './tell-poison.ts';

/** Hourly is cheap, brings a subscription soon after a deployment, and renews it a fortnight before its end. */
const EVERY_HOUR = '0 17 * * * *';
/** 02:40 in China, when nobody edits. */
const EVERY_NIGHT = '0 40 18 * * *';

const ABOUT = 'subscription';

/** Where notices were wanted and can't be had, people are told; the office goes on by asking. */
const keepAndTell = async ({ home, library }: LibraryOffice, urgent = false) => {
  const kept = await library.keepSubscription(urgent);
  if (kept.kind === 'polling' && kept.reason !== '') await noteTrouble(home, ABOUT, kept.reason);
  else await endTrouble(home, ABOUT);
  return kept;
};

const oneAfterAnother = async <One, Done>(
  ones: readonly One[],
  work: (one: One) => Promise<Done>,
): Promise<readonly Done[]> => {
  const done: Done[] = [];
  for (const one of ones) done.push(await work(one));
  return done;
};

/** The triggers that only the home in Azure has: Graph's notices and what follows from them. */
export const registerLibrary = ({ offices, secret, noticed }: AzureConnection): void => {
  const connection = 'AzureWebJobsStorage';
  app.timer('sweep-library', {
    schedule: EVERY_NIGHT,
    handler: eachTimer(offices, ({ home, library }) =>
      sweepLibraryHandler({
        forgetPosition: library.forgetPosition,
        catchUp: () => catchUp(home),
        announce: () => announceChanges(home),
      }),
    ),
  });
  if (secret === null) return;
  /** Of a drive, or of all where none of ours is named. */
  const of = (drive: string): readonly LibraryOffice[] => {
    const own = offices.filter(({ library }) => library.driveId === drive);
    return own.length === 0 ? offices : own;
  };
  app.http('receive-notice', {
    methods: ['POST'],
    authLevel: 'anonymous',
    route: 'api/notices',
    handler: receiveNoticeHandler({ secret, noticed }),
  });
  app.storageQueue('follow-notice', {
    queueName: NOTICES,
    connection,
    handler: followNoticeHandler({
      announce: (drive) => oneAfterAnother(of(drive), ({ home }) => announceChanges(home)),
      renew: (drive) => oneAfterAnother(of(drive), (office) => keepAndTell(office, true)),
    }),
  });
  app.storageQueue('follow-notice-poison', {
    queueName: `${NOTICES}-poison`,
    connection,
    handler: tellPoisonHandler(offices[0].home, NOTICES),
  });
  app.timer('keep-subscription', {
    schedule: EVERY_HOUR,
    handler: eachTimer(offices, (office) =>
      keepSubscriptionHandler({ keep: () => keepAndTell(office), announce: () => announceChanges(office.home) }),
    ),
  });
};
