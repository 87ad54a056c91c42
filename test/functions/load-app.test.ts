import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS_IN_AZURE, FUNCTIONS_OF_AN_OFFICE } from './function-names.ts';

const ROOT = join(import.meta.dirname, '../..');
const run = promisify(execFile);

type Registered = { readonly name: string; readonly type: string; readonly on: string };

/** In a process of its own: one app a process, as in the real worker. */
const load = async (environment: Record<string, string>): Promise<Registered[]> => {
  const data = mkdtempSync(join(tmpdir(), 'sentinel-'));
  const office = { BUDGET_SENTINEL_SHARE: data, BUDGET_SENTINEL_DATA: join(data, 'data') };
  const env = { PATH: process.env['PATH'] ?? '', ...office, ...environment };
  const entry = join(ROOT, 'functions/main.ts');
  const args = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'load-app.ts'), entry];
  const { stdout } = await run(process.execPath, args, { env });
  return JSON.parse(stdout) as Registered[];
};

const IN_AZURE = {
  BUDGET_SENTINEL_CLOUD: 'china',
  BUDGET_SENTINEL_DRIVE_ID: 'b!drive',
  BUDGET_SENTINEL_MAILBOX: 'jixiao@example.gov.cn',
  AzureWebJobsStorage__accountName: 'sentinel',
  WEBSITE_HOSTNAME: 'sentinel.example',
};

const named = (registered: readonly Registered[]): string[] =>
  registered
    .map(({ name, type, on }) => (type === 'timerTrigger' ? `${name} ${type}` : `${name} ${type} ${on}`))
    .sort();

describe('the app as the language worker loads it', () => {
  it('registers every function of an office machine by name', async () => {
    expect(named(await load({}))).toEqual(FUNCTIONS_OF_AN_OFFICE);
  });

  it('registers notices and the nightly sweep besides in Azure, without asking anything of the network', async () => {
    const registered = await load({ ...IN_AZURE, BUDGET_SENTINEL_NOTICE_SECRET: 'sixteen signs and more' });

    expect(named(registered)).toEqual(
      [...FUNCTIONS_OF_AN_OFFICE, ...FUNCTIONS_IN_AZURE, 'sweep-library timerTrigger'].sort(),
    );
  });

  it('leaves the notices out where there is no secret for them: asking by timer does the work', async () => {
    expect(named(await load(IN_AZURE))).toEqual([...FUNCTIONS_OF_AN_OFFICE, 'sweep-library timerTrigger'].sort());
  });

  it('stops the start where a setting is wrong, and names it', async () => {
    await expect(load({ ...IN_AZURE, BUDGET_SENTINEL_CLOUD: 'mars' })).rejects.toThrow('BUDGET_SENTINEL_CLOUD');
  });
});
