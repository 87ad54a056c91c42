import { describe, expect, it } from 'vitest';
import type { Mail } from '../../../shared/letter/mail.ts';
import { smtpSender } from '../../../shared/outside/mail/smtp-sender.ts';
import { anSmtpServer, WRITING } from './mail-bench.ts';

const aMail: Mail = {
  id: '区教育局/2022-04-14',
  to: [{ name: '王小明', mail: 'wang@example.gov.cn' }],
  copy: [{ name: '李', mail: 'li@example.gov.cn' }],
  subject: '【绩效预警】区教育局',
  text: '还差 3 项',
  html: '<p>还差 3 项</p>',
};

const refusal = (responseCode: number) => Object.assign(new Error(`answer ${responseCode}`), { responseCode });

describe('handing a mail to SMTP', () => {
  it('is refused when no recipient is accepted', async () => {
    const { settings, raws } = await anSmtpServer({ onRcptTo: (_to, _session, done) => done(refusal(550)) });

    const outcome = await smtpSender(settings, WRITING).send(aMail);

    expect(outcome.kind).toBe('refused');
    expect(raws).toEqual([]);
  });

  it('goes out and names the one who was not accepted', async () => {
    const { settings, raws } = await anSmtpServer({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('li') ? refusal(550) : null),
    });

    const outcome = await smtpSender(settings, WRITING).send(aMail);

    expect(outcome).toEqual({ kind: 'sent', note: '服务器拒收：li@example.gov.cn' });
    expect(raws).toHaveLength(1);
  });

  it.each([421, 450, 452])('is for later when the server is busy (%i)', async (code) => {
    const { settings } = await anSmtpServer({ onMailFrom: (_from, _session, done) => done(refusal(code)) });

    expect((await smtpSender(settings, WRITING).send(aMail)).kind).toBe('later');
  });

  it('is for later when nobody listens', async () => {
    const { settings } = await anSmtpServer();

    expect((await smtpSender({ ...settings, port: 1 }, WRITING).send(aMail)).kind).toBe('later');
  });

  it('is for later when the login is wrong', async () => {
    const { settings } = await anSmtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusal(535)),
    });

    const outcome = await smtpSender({ ...settings, user: 'wang', password: 'falsch' }, WRITING).send(aMail);

    expect(outcome.kind).toBe('later');
  });

  it('is refused when the message itself is refused', async () => {
    const { settings } = await anSmtpServer({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(refusal(554)));
      },
    });

    expect((await smtpSender(settings, WRITING).send(aMail)).kind).toBe('refused');
  });

  it('is unclear when the line goes silent after the message', async () => {
    const { settings } = await anSmtpServer({ onData: (stream) => void stream.resume() });

    const outcome = await smtpSender({ ...settings, timeoutMs: 300 }, WRITING).send(aMail);

    expect(outcome.kind).toBe('unclear');
  });
});
