import { describe, expect, it } from 'vitest';
import type { Home } from '../../shared/flow/home.ts';
import { resumeWarnings } from '../../shared/flow/resume-warnings.ts';
import { sendWarnings } from '../../shared/flow/send-warnings.ts';
import type { Mail, SendOutcome } from '../../shared/letter/mail.ts';
import { anOffice } from './office-bench.ts';
import { rosterBytes } from './workbook-bytes.ts';

const later: SendOutcome = { kind: 'later', reason: '邮件服务没有应答', retryAfterSeconds: 600 };

/** An office on a working day with mails due, and a post that can be out of order. */
const anOfficeWithPost = async () => {
  const office = await anOffice('2022-04-28');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局', '区民政局']));
  await office.run();
  const post = { isDown: false, sent: [] as Mail[] };
  const send = async (mail: Mail): Promise<SendOutcome> => {
    if (post.isDown) return later;
    post.sent.push(mail);
    return { kind: 'sent' };
  };
  const home: Home = { ...office.home, sender: { send } };
  return { home, post };
};

describe('the hours after the run of a day', () => {
  it('have nothing to do when everything went out', async () => {
    const { home, post } = await anOfficeWithPost();
    await sendWarnings(home);
    const sent = post.sent.length;

    expect(await resumeWarnings(home)).toBeNull();
    expect(sent).toBeGreaterThan(0);
    expect(post.sent).toHaveLength(sent);
  });

  it('send what the post could not take in the morning, once', async () => {
    const { home, post } = await anOfficeWithPost();
    post.isDown = true;
    const morning = await sendWarnings(home);
    post.isDown = false;

    const noon = await resumeWarnings(home);

    expect([morning.sent, noon?.sent, noon?.later]).toEqual([0, morning.later, 0]);
    expect(new Set(post.sent.map(({ id }) => id)).size).toBe(post.sent.length);
    expect(await resumeWarnings(home)).toBeNull();
  });

  it('make up for a run that never took place', async () => {
    const { home, post } = await anOfficeWithPost();

    await resumeWarnings(home);

    expect(post.sent.length).toBeGreaterThan(0);
  });
});
