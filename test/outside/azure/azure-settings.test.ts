import { describe, expect, it } from 'vitest';
import { azureSettings, districtSettings, linksOf, noticeUrlOf } from '../../../shared/outside/azure/azure-settings.ts';
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

describe('the settings of several districts', () => {
  const { BUDGET_SENTINEL_DRIVE_ID: _, ...without } = GOOD;
  const read = (districts: unknown, change = {}) =>
    readSettings(azureSettings, { ...without, BUDGET_SENTINEL_DISTRICTS: JSON.stringify(districts), ...change });
  const MINHANG = { key: 'mh', name: '闵行区', driveId: 'b!1', mailbox: 'mh@example.gov.cn' };

  it('give each its share, its mailbox, its links and its page', () => {
    const settings = read([MINHANG, { key: 'xh', name: '徐汇区', driveId: 'b!1', folderId: '01F' }]);
    const [first, second] = districtSettings(settings);

    expect(first).toMatchObject({ key: 'mh', driveId: 'b!1', folderId: null, mailbox: 'mh@example.gov.cn' });
    expect(linksOf(settings, second!).statusPage).toBe('https://sentinel.example/?district=xh');
  });

  it.each([
    ['a key twice', [MINHANG, { ...MINHANG, name: '徐汇区', driveId: 'b!2' }]],
    ['a share twice', [MINHANG, { ...MINHANG, key: 'xh', name: '徐汇区' }]],
    ['a key that no table bears', [{ ...MINHANG, key: '闵行' }]],
    ['a misspelt property', [{ ...MINHANG, mailBox: 'x@example.gov.cn' }]],
    ['none at all', []],
  ])('are refused with %s', (_what, districts) => {
    expect(() => read(districts)).toThrow('BUDGET_SENTINEL_DISTRICTS');
  });

  it('are refused beside a single drive', () => {
    expect(() => read([MINHANG], { BUDGET_SENTINEL_DRIVE_ID: 'b!9' })).toThrow('BUDGET_SENTINEL_DRIVE_ID');
  });
});
