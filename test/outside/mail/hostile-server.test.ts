import { describe, expect, it } from 'vitest';
import type { Mail } from '../../../shared/letter/mail.ts';
import { smtpSender } from '../../../shared/outside/mail/smtp-sender.ts';
import { aScriptedServer, type Script, WRITING } from './mail-bench.ts';

const WANG = { name: '王小明', mail: 'wang@example.gov.cn' };
const LI = { name: '李', mail: 'li@example.gov.cn' };
const ZHAO = { name: '赵', mail: '赵@example.gov.cn' };

const aMail: Mail = {
  id: '区教育局/2022-04-14',
  to: [WANG],
  copy: [LI],
  subject: '预警',
  text: '还差 3 项',
  html: '<p>还差</p>',
};

const USUAL: readonly (readonly [string, string])[] = [
  ['EHLO', '250 mx.example.gov.cn'],
  ['DATA', '354 go on'],
  ['QUIT', '221 bye'],
  ['', '250 ok'],
];

const usual = (line: string): string => USUAL.find(([word]) => line.startsWith(word))?.[1] ?? '500 what';

/** The usual server, but for these beginnings of lines. */
const but =
  (answers: Readonly<Record<string, string | null>>): Script =>
  (line) => {
    const word = Object.keys(answers).find((one) => line.startsWith(one));
    return word === undefined ? usual(line) : (answers[word] ?? null);
  };

const sendingTo = async (script: Script, mail: Mail = aMail) => {
  const { settings, said, messages } = await aScriptedServer(script);
  return { outcome: await smtpSender(settings, WRITING).send(mail), said, messages };
};

const PIPELINING = { EHLO: '250-mx.example.gov.cn\r\n250 PIPELINING' };

describe('a mail to a server that behaves badly', () => {
  it('goes out where all is well', async () => {
    const { outcome, messages } = await sendingTo(but({}));

    expect(outcome).toEqual({ kind: 'sent' });
    expect(messages).toHaveLength(1);
  });

  it('is never sent in the clear where STARTTLS is offered and then dropped', async () => {
    const { outcome, said } = await sendingTo(but({ EHLO: '250-mx\r\n250 STARTTLS', STARTTLS: null }));

    expect(outcome.kind).toBe('later');
    expect(said.some((line) => line.startsWith('MAIL'))).toBe(false);
  });

  it.each([
    ['closes at the first word', but({ EHLO: null, HELO: null })],
    ['closes at the sender', but({ MAIL: null })],
    ['answers nothing to the sender', but({ MAIL: '' })],
    ['ends the conversation at the second reader', but({ 'RCPT TO:<li': '421 closing' })],
  ])('is for later, since it can’t have gone, where it %s', async (_, script) => {
    const { outcome, messages } = await sendingTo(script);

    expect(outcome.kind).toBe('later');
    expect(messages).toEqual([]);
  });

  it.each([
    ['closes at the readers', but({ RCPT: null }), '连接中断'],
    ['closes at the second reader', but({ 'RCPT TO:<li': null }), '连接中断'],
    ['answers nothing to a reader', but({ RCPT: '' }), '超过时间没有应答'],
    ['closes at DATA', but({ DATA: null }), '连接中断'],
    ['closes at DATA said along with the readers', but({ ...PIPELINING, DATA: null }), '连接中断'],
    ['closes at readers with DATA behind them', but({ ...PIPELINING, RCPT: null }), '连接中断'],
    ['answers nothing to DATA', but({ DATA: '' }), '超过时间没有应答'],
  ])('is put off, perhaps on account of its readers alone, where it %s', async (_, script, told) => {
    const { outcome, messages } = await sendingTo(script);

    expect(outcome).toEqual({ kind: 'put-off', reason: `邮件服务器：${told}`, isLineBroken: true });
    expect(messages).toEqual([]);
  });

  it.each([
    ['hangs up', but({ '.': null })],
    ['answers nothing', but({ '.': '' })],
    ['hangs up, all having been said in one breath,', but({ ...PIPELINING, '.': null })],
  ])('is unclear for good where it %s after the message', async (_, script) => {
    const { outcome, messages } = await sendingTo(script);

    expect(outcome.kind).toBe('unclear');
    expect(messages).toHaveLength(1);
  });

  it.each([
    ['552 of the size', { MAIL: '552 too large' }, 'refused'],
    ['552 of one full mailbox', { 'RCPT TO:<li': '552 mailbox full' }, 'sent'],
    ['451 of one that is greylisted', { 'RCPT TO:<li': '451 greylisted' }, 'sent'],
    ['451 of all', { RCPT: '451 greylisted' }, 'put-off'],
    ['454 of a login that is away', { MAIL: '454 temporary authentication failure' }, 'later'],
    ['a word that is no answer', { MAIL: 'hello' }, 'later'],
  ])('is with %s as it must be', async (_, answers, kind) => {
    expect((await sendingTo(but(answers))).outcome.kind).toBe(kind);
  });

  it('does not wait for ever for one who goes on saying that it will answer', async () => {
    const { settings, messages } = await aScriptedServer(but({ '': '' }), '250-just a moment');
    const outcome = await smtpSender({ ...settings, timeoutMs: 200 }, WRITING).send(aMail);

    expect(outcome.kind).toBe('later');
    expect(messages).toEqual([]);
  });

  it('reaches its other readers where one has a mailbox in Chinese, which the server offers to take and does not', async () => {
    const refusing: Script = (line) =>
      line.startsWith('MAIL') && line.includes('SMTPUTF8') ? '550 no' : but({ EHLO: '250-mx\r\n250 SMTPUTF8' })(line);
    const { outcome, said, messages } = await sendingTo(refusing, { ...aMail, copy: [ZHAO, LI] });

    expect(outcome).toEqual({ kind: 'sent', note: '未送达：赵@example.gov.cn（邮件服务器不收这样写的邮箱）' });
    expect(said.filter((line) => line.startsWith('RCPT'))).toEqual([
      'RCPT TO:<wang@example.gov.cn>',
      'RCPT TO:<li@example.gov.cn>',
    ]);
    expect(messages).toHaveLength(1);
    expect((await sendingTo(refusing, { ...aMail, to: [ZHAO], copy: [] })).outcome.kind).toBe('refused');
  });

  it('goes to a mailbox in Chinese where the server takes it', async () => {
    const { outcome, said } = await sendingTo(but({ EHLO: '250-mx\r\n250 SMTPUTF8' }), { ...aMail, copy: [ZHAO] });

    expect(outcome).toEqual({ kind: 'sent' });
    expect(said).toContain('RCPT TO:<赵@example.gov.cn>');
  });
});
