import { expect, it } from 'vitest';
import { runPageThread } from '../../../shared/desk/host/run-page-thread.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

it('a page asked for while its thread is down is refused at once, and the thread answers once it works again', async () => {
  const [share, data] = [temporaryFolder(), temporaryFolder()];
  const places = { BUDGET_SENTINEL_SHARE: share, BUDGET_SENTINEL_DATA: data, BUDGET_SENTINEL_AS_OF: '2022-09-01' };
  const environment: Record<string, string> = { ...places, BUDGET_SENTINEL_SMTP_PORT: '没有' };
  const [down, up] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const pages = runPageThread(
    { environment, data },
    {
      log: () => undefined,
      ended: () => {
        // Whoever starts from now on can.
        environment['BUDGET_SENTINEL_SMTP_PORT'] = '25';
        down.resolve();
      },
      works: up.resolve,
    },
  );

  await down.promise;
  await expect(pages.ask('status-page', {})).rejects.toThrow('started anew');
  await up.promise;
  await expect(pages.ask('no-such-page', {})).rejects.toThrow('no function no-such-page');
  await pages.stop();
});
