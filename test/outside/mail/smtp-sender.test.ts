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

  it.each(['5.7.1 Relaying denied', '5.7.1 Client host: relay access denied', '5.7.0 Authentication required'])(
    'is put off for itself, not given up, when the server would not carry it: %s',
    async (says) => {
      const { settings } = await anSmtpServer({
        onRcptTo: (_to, _session, done) => done(Object.assign(new Error(says), { responseCode: 550 })),
      });

      expect((await smtpSender(settings, WRITING).send(aMail)).kind).toBe('put-off');
    },
  );

  it('goes out and names the one who was not accepted', async () => {
    const { settings, raws } = await anSmtpServer({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('li') ? refusal(550) : null),
    });

    const outcome = await smtpSender(settings, WRITING).send(aMail);

    expect(outcome).toEqual({ kind: 'sent', note: '服务器拒收：li@example.gov.cn（550 answer 550）' });
    expect(raws).toHaveLength(1);
  });

  it.each([421, 450, 452])('is for later when the server is busy (%i)', async (code) => {
    const { settings } = await anSmtpServer({ onMailFrom: (_from, _session, done) => done(refusal(code)) });

    expect((await smtpSender(settings, WRITING).send(aMail)).kind).toBe('later');
  });

  it.each([450, 451, 452])('is put off for itself when its only readers are put off (%i)', async (code) => {
    const { settings } = await anSmtpServer({ onRcptTo: (_to, _session, done) => done(refusal(code)) });

    expect((await smtpSender(settings, WRITING).send(aMail)).kind).toBe('put-off');
  });

  it('names the reader it may still go to', async () => {
    const { settings } = await anSmtpServer({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('li') ? refusal(452) : null),
    });

    expect(await smtpSender(settings, WRITING).send(aMail)).toEqual({
      kind: 'sent',
      putOff: { readers: ['li@example.gov.cn'], reason: 'li@example.gov.cn（452 answer 452）' },
    });
  });

  it.each([
    [
      'a server that refuses its sender',
      { onMailFrom: (_a: unknown, _s: unknown, done: (e: Error) => void) => done(refusal(550)) },
    ],
    [
      'a server that refuses the connection',
      { onConnect: (_s: unknown, done: (e: Error) => void) => done(refusal(554)) },
    ],
  ])('is for later with %s, since that is the same for every mail', async (_, options) => {
    const { settings } = await anSmtpServer(options);

    expect((await smtpSender(settings, WRITING).send(aMail)).kind).toBe('later');
  });

  it.each([
    [451, 'put-off'],
    [421, 'later'],
    [554, 'refused'],
  ])('answered with %i once it was handed over is %s', async (code, kind) => {
    const { settings } = await anSmtpServer({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(refusal(code)));
      },
    });

    expect((await smtpSender(settings, WRITING).send(aMail)).kind).toBe(kind);
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

  it('is unclear when the line goes silent after the message', async () => {
    const { settings } = await anSmtpServer({ onData: (stream) => void stream.resume() });

    const outcome = await smtpSender({ ...settings, timeoutMs: 300 }, WRITING).send(aMail);

    expect(outcome.kind).toBe('unclear');
  });
});
