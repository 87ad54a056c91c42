import { describe, expect, it } from 'vitest';
import { mailDaysLine } from '../../../shared/desk/command/mail-days.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

describe('the line at the start about mails', () => {
  it('names the next working day on a Saturday, since the outbox stays empty until then', async () => {
    expect(await mailDaysLine(temporaryFolder(), '2026-11-28')).toMatch(
      /^邮件只在工作日 8:30 到 16:30 之间发.*今天休息，下一个工作日是 2026-11-30$/u,
    );
  });

  it('says nothing of rest on a working day', async () => {
    expect(await mailDaysLine(temporaryFolder(), '2026-11-27')).not.toContain('休息');
  });

  it('says why where no calendar reaches', async () => {
    expect(await mailDaysLine(temporaryFolder(), '2027-11-27')).toContain('节假日安排没有载入');
  });
});
