import { describe, expect, it } from 'vitest';
import { azureSettings, noticeUrlOf } from '../../../shared/outside/azure/azure-settings.ts';
import { readSettings } from '../../../shared/outside/read-settings.ts';

const GOOD = {
  BUDGET_SENTINEL_CLOUD: 'china',
  BUDGET_SENTINEL_DRIVE_ID: 'b!drive',
  AzureWebJobsStorage__accountName: 'sentinel',
  WEBSITE_HOSTNAME: 'sentinel.example',
};
const SECRET = { BUDGET_SENTINEL_NOTICE_SECRET: 'sixteen signs and more' };

describe('the settings of the home in Azure', () => {
  it.each([
    ['BUDGET_SENTINEL_CLOUD', { BUDGET_SENTINEL_CLOUD: 'mars' }],
    ['BUDGET_SENTINEL_DRIVE_ID', { BUDGET_SENTINEL_DRIVE_ID: '' }],
    ['BUDGET_SENTINEL_TENANT_ID', { BUDGET_SENTINEL_CLIENT_SECRET: 's', BUDGET_SENTINEL_CLIENT_ID: 'c' }],
    ['BUDGET_SENTINEL_CLIENT_ID', { BUDGET_SENTINEL_CERTIFICATE_PATH: 'c.pem', BUDGET_SENTINEL_TENANT_ID: 't' }],
    ['AzureWebJobsStorage__accountName', { AzureWebJobsStorage__accountName: '' }],
    ['BUDGET_SENTINEL_NOTICE_SECRET', { BUDGET_SENTINEL_NOTICE_SECRET: 'too short' }],
    ['BUDGET_SENTINEL_NOTICE_URL', { BUDGET_SENTINEL_NOTICE_URL: 'http://without.tls/' }],
    ['BUDGET_SENTINEL_MAILBOX', { BUDGET_SENTINEL_MAILBOX: 'nobody' }],
  ])('name %s when it is wrong, and never its value', (name, change) => {
    const read = () => readSettings(azureSettings, { ...GOOD, ...change });

    expect(read).toThrow(name);
    expect(read).not.toThrow('too short');
  });

  it('take notices at the app’s own address where there is a secret for them, or at the address that is set', () => {
    const plain = readSettings(azureSettings, GOOD);
    const own = readSettings(azureSettings, { ...GOOD, ...SECRET });
    const set = readSettings(azureSettings, {
      ...GOOD,
      ...SECRET,
      BUDGET_SENTINEL_NOTICE_URL: 'https://front.example/n',
    });

    expect([plain, own, set].map(noticeUrlOf)).toEqual([
      null,
      'https://sentinel.example/api/notices',
      'https://front.example/n',
    ]);
  });
});
