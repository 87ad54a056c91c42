import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connectOffice } from '../../../shared/outside/office/connect-office.ts';
import { officeSettings } from '../../../shared/outside/office/office-settings.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

it('leads its mails to where the settings say that page and share are reached, not to the machine itself', () => {
  const base = temporaryFolder();
  const { links } = connectOffice(
    officeSettings.parse({
      BUDGET_SENTINEL_SHARE: join(base, 'share'),
      BUDGET_SENTINEL_DATA: join(base, 'data'),
      BUDGET_SENTINEL_PAGE: 'http://jixiao.example.gov.cn:7071',
      BUDGET_SENTINEL_SHARE_URL: '\\\\caiju\\绩效共享',
    }),
  );

  expect([links.statusPage, links.folder('教育局')]).toEqual([
    'http://jixiao.example.gov.cn:7071',
    '\\\\caiju\\绩效共享\\教育局',
  ]);
});
