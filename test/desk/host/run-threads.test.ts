import { expect, it } from 'vitest';
import { runThreads } from '../../../shared/desk/host/run-threads.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

it('threads that end by themselves are told with their exit code, and started until they work; the others work meanwhile', async () => {
  const [share, data] = [temporaryFolder(), temporaryFolder()];
  const places = { BUDGET_SENTINEL_SHARE: share, BUDGET_SENTINEL_DATA: data, BUDGET_SENTINEL_AS_OF: '2022-09-01' };
  const environment: Record<string, string> = { ...places, BUDGET_SENTINEL_SMTP_PORT: '没有' };
  const happened: string[] = [];
  const all = Promise.withResolvers<void>();
  const threads = runThreads(
    { environment, data, share },
    {
      done: () => undefined,
      failed: () => undefined,
      log: () => undefined,
      ended: (name, _, { code, error }) => {
        happened.push(`${name} ended ${code} ${error.includes('SMTP_PORT')}`);
        // Whoever starts from now on can.
        environment['BUDGET_SENTINEL_SMTP_PORT'] = '25';
      },
      works: (name) => {
        happened.push(`${name} works`);
        if (happened.includes('lead works') && happened.includes('1 works')) all.resolve();
      },
    },
  );
  await all.promise;
  await threads.stop();

  expect(happened[0]).toBe('lead ended 1 true');
  expect(happened.filter((one) => one.startsWith('lead ended'))).toHaveLength(1);
});
