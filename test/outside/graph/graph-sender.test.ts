import { simpleParser } from 'mailparser';
import { afterAll, describe, expect, it } from 'vitest';
import type { Mail } from '../../../shared/letter/mail.ts';
import { graphSender } from '../../../shared/outside/graph/mail/graph-sender.ts';
import { createMailGate } from '../../../shared/outside/graph/mail/mail-gate.ts';
import { mailSenderContract } from '../../contracts/mail-sender.ts';
import { refusal } from '../../graph-stand-in/graph-answer.ts';
import type { GraphStandIn, Mishap } from '../../graph-stand-in/graph-stand-in.ts';
import { aGraphBench } from './graph-bench.ts';

const MAILBOX = 'jixiao@example.gov.cn';
const started: GraphStandIn[] = [];

afterAll(async () => {
  for (const standIn of started) await standIn.stop();
});

const addresses = (
  field: { value: { address?: string | undefined }[] } | { value: { address?: string | undefined }[] }[] | undefined,
) => [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));

const aSenderBench = async (mailbox = MAILBOX) => {
  const { standIn, graph, identity } = await aGraphBench();
  started.push(standIn);
  const gate = createMailGate({ now: () => 0, sleep: async () => {} });
  const writing = { from: { name: '区财政局', mail: MAILBOX }, now: () => '2022-04-14T08:30:00+08:00' };
  const sender = graphSender({ graph, mailbox, gate, writing });
  const arrived = async () =>
    Promise.all(
      standIn.mail.accepted.map(async ({ mime }) => {
        const { to, cc, subject = '', text = '', html } = await simpleParser(mime ?? '');
        const asWritten = (part: string) => part.replaceAll('\r\n', '\n').replace(/\n$/, '');
        return {
          to: addresses(to),
          copy: addresses(cc),
          subject,
          text: asWritten(text),
          html: asWritten(html || ''),
        };
      }),
    );
  return { standIn, sender, identity, arrived };
};

const aMail = (id = '区教育局/2022-04-14'): Mail => ({
  id,
  to: [{ name: '王', mail: 'wang@example.gov.cn' }],
  copy: [],
  subject: '【绩效预警】区教育局',
  text: '文字',
  html: '<p>文字</p>',
});

mailSenderContract('Graph', aSenderBench);

describe('mail by Graph', () => {
  it.each([
    ['an error of the gateway after the mail went out', { when: 'after', answer: refusal(504, 'gatewayTimeout') }],
    ['a line that breaks after the mail went out', { when: 'after', answer: 'reset' }],
    [
      'a service that is down with a time to wait',
      { when: 'after', answer: refusal(503, 'x', 'x', { 'Retry-After': '5' }) },
    ],
  ] as const)('calls %s unclear and sends no second copy', async (_, mishap) => {
    const { standIn, sender } = await aSenderBench();
    standIn.mishap = (() => mishap) as Mishap;

    const outcome = await sender.send(aMail());

    expect(outcome.kind).toBe('unclear');
    expect(standIn.mail.accepted).toHaveLength(1);
  });

  it('keeps a mail refused with 401 for later while no new token is to be had, and sends it once there is', async () => {
    const { standIn, sender, identity } = await aSenderBench();
    standIn.tokens.clear();
    identity.down = true;

    const first = await sender.send(aMail());
    const meanwhile = await sender.send(aMail());
    standIn.tokens.add('token-2');
    identity.down = false;
    const then = await sender.send(aMail());

    expect(first).toMatchObject({ kind: 'later', reason: expect.stringContaining('BUDGET_SENTINEL_CLOUD') });
    expect([meanwhile, then].map(({ kind }) => kind)).toEqual(['later', 'sent']);
    expect(standIn.mail.accepted).toHaveLength(1);
  });

  it('keeps a throttled mail for later, with the time it was told', async () => {
    const { standIn, sender } = await aSenderBench();
    standIn.throttledFor = 600;

    const outcome = await sender.send(aMail());

    expect(outcome).toMatchObject({ kind: 'later', retryAfterSeconds: 601 });
    expect(standIn.mail.accepted).toEqual([]);
  });

  it('keeps a mail for later while the permission is missing, and names it', async () => {
    const { standIn, sender } = await aSenderBench();
    standIn.denied.add('mail');

    const outcome = await sender.send(aMail());

    expect(outcome).toMatchObject({ kind: 'later', reason: expect.stringContaining('Mail.Send') });
  });

  it('keeps a mail for later when the mailbox is unknown', async () => {
    const { sender } = await aSenderBench('niemand@example.gov.cn');

    expect(await sender.send(aMail())).toMatchObject({
      kind: 'later',
      reason: expect.stringContaining('BUDGET_SENTINEL_MAILBOX'),
    });
  });

  it('tells a refused mail from all others', async () => {
    const { standIn, sender } = await aSenderBench();
    standIn.mishap = () => ({ when: 'before', answer: refusal(400, 'ErrorInvalidRecipients') });

    expect((await sender.send(aMail())).kind).toBe('refused');
  });

  it('reaches the other readers of a mail one of whose addresses is refused, and names that one', async () => {
    const { standIn, sender, arrived } = await aSenderBench();
    const isToLi = (body: Buffer) => Buffer.from(body.toString(), 'base64').toString().includes('li@example.gov.cn');
    standIn.mishap = ({ body }) =>
      isToLi(body) ? { when: 'before', answer: refusal(400, 'ErrorInvalidRecipients') } : null;

    const outcome = await sender.send({ ...aMail(), copy: [{ name: '李', mail: 'li@example.gov.cn' }] });

    expect(outcome).toMatchObject({ kind: 'sent', note: expect.stringContaining('li@example.gov.cn') });
    expect((await arrived()).map(({ to }) => to)).toEqual([['wang@example.gov.cn']]);
  });
});

describe('the gate of a mailbox', () => {
  it('lets four in at once and the fifth when one leaves', async () => {
    const gate = createMailGate({ now: () => 0, sleep: async () => {} });
    const open: (() => void)[] = [];
    const sends = Array.from({ length: 5 }, () => gate.pass(() => new Promise<void>((done) => open.push(done))));
    await new Promise(setImmediate);
    const atOnce = open.length;

    open[0]!();
    await sends[0];
    await new Promise(setImmediate);

    expect([atOnce, open.length]).toEqual([4, 5]);
    for (const done of open) done();
    await Promise.all(sends);
  });

  it('starts no more than thirty in any minute', async () => {
    let time = 0;
    const starts: number[] = [];
    const gate = createMailGate({
      now: () => time,
      sleep: async (ms) => {
        time += ms;
      },
    });

    await Promise.all(Array.from({ length: 100 }, () => gate.pass(async () => void starts.push(time))));

    const mostInAMinute = Math.max(
      ...starts.map((from) => starts.filter((at) => at >= from && at < from + 60_000).length),
    );
    expect(mostInAMinute).toBe(30);
    expect(starts).toHaveLength(100);
  });
});
