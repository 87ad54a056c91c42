import { describe, expect, it } from 'vitest';
import type { Home } from '../../../shared/flow/home.ts';
import { endSighting, noteSighting } from '../../../shared/flow/looks.ts';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { sendWarnings } from '../../../shared/flow/warn/send-warnings.ts';
import type { MailSender } from '../../../shared/letter/mail.ts';
import { outboxSender } from '../../../shared/outside/mail/outbox-sender.ts';
import { smtpSender } from '../../../shared/outside/mail/smtp-sender.ts';
import { shownDuty, shownPlan, shownUnit } from '../../builders/facts-shown.ts';
import { fixedRules } from '../../builders/fixed-rules.ts';
import { anSmtpServer, aScriptedServer, mailsIn, parsedMail, WRITING } from '../../outside/mail/mail-bench.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { anOffice } from '../office-bench.ts';

const DAY = '2022-05-09';

/** Five units, each with an officer and a head of its own, whose one duty is late. */
const UNITS = ['甲', '乙', '丙', '丁', '戊'].map((name, index) =>
  shownUnit({
    code: `10${index}`,
    name: `区${name}局`,
    folder: `区${name}局`,
    officer: { name: '专管员', mail: `officer${index}@example.gov.cn` },
    head: { name: '负责人', mail: `head${index}@example.gov.cn` },
  }),
);

const anOfficeThatMails = async (sender: MailSender, units = UNITS) => {
  const { home } = await anOffice(DAY);
  const duty = shownDuty({ measure: 'handed-in', target: { kind: 'number', value: 1 } });
  return (time = '09:00:00', day = DAY): Home => ({
    ...home,
    sender,
    clock: { today: () => day, now: () => `${day}T${time}+08:00` },
    rules: fixedRules(shownPlan({ rules: [], duties: [duty] }), units, () => day),
  });
};

/** Recorded; its file was open, so that its answer is not in it yet. */
const shownKnown = {
  kind: 'handed-in',
  sha256: '',
  fingerprint: '',
  receipt: '',
  answer: { where: 'owed', because: '文件正被打开', beside: null },
  says: '',
  across: '',
  rules: '',
  reading: '',
} as const;

const answer = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

/** A mail server that answers each reader as the test says; null takes him. */
const aPeer = async (answerTo: (reader: string) => Error | null) => {
  const asked: string[] = [];
  const { settings, raws } = await anSmtpServer({
    onRcptTo: ({ address }, _session, done) => {
      asked.push(address);
      done(answerTo(address));
    },
  });
  const sender = smtpSender(settings, WRITING);
  const arrived = async () => (await Promise.all(raws.map((raw) => parsedMail(raw)))).map(({ to }) => to[0]).sort();
  return { sender, asked, arrived, raws };
};

const USUAL = [
  ['EHLO', '250 mx.example.gov.cn'],
  ['DATA', '354 go on'],
] as const;

/** A mail server that says to a unit's reader what the test says; null: nothing, and it hangs up. */
const aBluntPeer = async (replyTo: (unit: string, role: string) => string | null) => {
  const { settings, messages } = await aScriptedServer((line) => {
    const reader = /^RCPT TO:<(officer|head)(\d)@/u.exec(line);
    if (reader !== null) return replyTo(reader[2] ?? '', reader[1] ?? '');
    return USUAL.find(([word]) => line.startsWith(word))?.[1] ?? '250 ok';
  });
  const arrived = async () =>
    (await Promise.all(messages.map((message) => parsedMail(Buffer.from(message)))))
      .map(({ to }) => /\d/u.exec(to[0] ?? '')?.[0])
      .sort();
  return { sender: smtpSender({ ...settings, timeoutMs: 4000 }, WRITING), arrived };
};

const textsOf = async (home: Home) => (await openTroubles(home)).map(({ text }) => text);
const statesOf = async (home: Home) =>
  Object.fromEntries((await home.mails.all()).map(({ unit, state, note }) => [unit, { state, note }]));

describe('a day on which nobody is written to', () => {
  it('is one on which the share is away, since what was handed in can’t be seen, until it is back', async () => {
    const on = await anOfficeThatMails(outboxSender(temporaryFolder(), WRITING));
    const home = on();
    const away = { ...home, folder: { ...home.folder, has: async () => false } };

    expect(await sendWarnings(away)).toMatchObject({ code: 'rest', sent: 0, isShareAway: true });
    expect(await home.mails.all()).toEqual([]);

    expect(await sendWarnings(on('10:30:00'))).toMatchObject({ code: 'sent', sent: UNITS.length });
  });

  it('is told from one of which nobody knows whether it is a working day', async () => {
    const on = await anOfficeThatMails(outboxSender(temporaryFolder(), WRITING));

    expect(await sendWarnings(on('09:00:00', '2022-05-07'))).toMatchObject({ code: 'sent' });
    expect(await sendWarnings(on('09:00:00', '2022-05-08'))).toMatchObject({ code: 'rest', nextOn: '2022-05-09' });
    const unloaded = { ...on(), holidays: { kindOf: () => 'unknown' as const } };
    expect(await sendWarnings(unloaded)).toMatchObject({ code: 'rest', nextOn: null, isDayUnknown: true });
  });
});

describe('a unit of whose hand-ins one is still to be read', () => {
  const FILE = '区乙局/自评.xlsx';
  const SEEN = { after: '', seen: `${DAY}T08:59:00+08:00` };

  it('is written to once that is read, and all others at once', async () => {
    const on = await anOfficeThatMails(outboxSender(temporaryFolder(), WRITING));
    await noteSighting(on(), FILE, SEEN, { version: '2' });

    expect(await sendWarnings(on())).toMatchObject({ sent: UNITS.length - 1, unread: 1 });
    expect(Object.keys(await statesOf(on()))).not.toContain('区乙局');
    expect(await textsOf(on())).toEqual([expect.stringMatching(/^区乙局 今天放入的文件还没有读完/u)]);

    await endSighting(on(), FILE);
    expect(await sendWarnings(on('10:30:00'))).toMatchObject({ sent: 1 });
    expect(await textsOf(on())).toEqual([]);
  });

  it('is written to the next day though that can’t be read, and where only the answer is still to come', async () => {
    const on = await anOfficeThatMails(outboxSender(temporaryFolder(), WRITING));
    const recorded = { ...shownKnown, path: FILE, file: FILE, version: '2' };
    await noteSighting(on(), '区甲局/锁.xlsx', SEEN);
    await noteSighting(on(), FILE, SEEN, { version: '2' });
    await on().known.put(recorded);
    const there = (home: Home): Home => ({ ...home, folder: { ...home.folder, has: async () => true } });

    expect(await sendWarnings(there(on()))).toMatchObject({ sent: UNITS.length - 1, unread: 1 });
    expect(await sendWarnings(there(on('09:00:00', '2022-05-10')))).toMatchObject({ sent: 1 });
  });

  it('holds back those above it, whose duties its hand-ins may meet, and no try-out holds back anybody', async () => {
    const [first, second, ...others] = UNITS;
    const units = [{ ...first!, upper: second!.code }, second!, ...others];
    const on = await anOfficeThatMails(outboxSender(temporaryFolder(), WRITING), units);
    await noteSighting(on(), 'a-drive-item', SEEN, { unit: '区甲局' });
    await noteSighting(on(), '区丙局/自检/自评.xlsx', SEEN);

    expect(await sendWarnings(on())).toMatchObject({ sent: UNITS.length - 2, unread: 2 });
  });
});

describe("one mailbox's trouble is its own", () => {
  it('lets the other mails pass a mailbox that answers 452 to every try, and tells which it is', async () => {
    const full = answer(452, '4.2.2 mailbox full');
    const { sender, arrived } = await aPeer((reader) => (/^(?:officer|head)0/u.test(reader) ? full : null));
    const office = await anOfficeThatMails(sender);

    const first = await sendWarnings(office());
    const again = await sendWarnings(office('10:30:00'));

    expect(first).toMatchObject({ sent: 4, putOff: 1, later: 0 });
    expect(again).toMatchObject({ sent: 0, putOff: 1, later: 0 });
    expect(await arrived()).toEqual([1, 2, 3, 4].map((index) => `officer${index}@example.gov.cn`));
    expect(await textsOf(office())).toEqual([expect.stringMatching(/暂缓接收 1 封.*区甲局.*452.*mailbox full/u)]);
  });

  it('sends a greylisted mail at the next try, and no other twice', async () => {
    let tries = 0;
    const grey = answer(450, '4.2.0 greylisted, come back in 5 minutes');
    const { sender, arrived } = await aPeer((reader) => {
      if (!/2@/u.test(reader)) return null;
      tries += 1;
      return tries <= 2 ? grey : null;
    });
    const office = await anOfficeThatMails(sender);

    const first = await sendWarnings(office());
    const second = await sendWarnings(office('10:30:00'));
    const third = await sendWarnings(office('11:30:00'));

    expect([first, second, third].map(({ sent, putOff }) => [sent, putOff])).toEqual([
      [4, 1],
      [1, 0],
      [0, 0],
    ]);
    expect(await arrived()).toEqual(UNITS.map(({ officer }) => officer.mail));
    expect(await textsOf(office())).toEqual([]);
  });

  it('gives up a mail no reader of which exists, and goes on', async () => {
    const { sender, arrived } = await aPeer((reader) => (/1@/u.test(reader) ? answer(550, 'no such user') : null));
    const office = await anOfficeThatMails(sender);

    expect(await sendWarnings(office())).toMatchObject({ sent: 4, refused: 1, putOff: 0, later: 0 });
    expect(await sendWarnings(office('10:30:00'))).toMatchObject({ sent: 0, refused: 0, putOff: 0, later: 0 });
    expect(await arrived()).toHaveLength(4);
    expect((await statesOf(office()))['区乙局']).toMatchObject({
      state: 'refused',
      note: expect.stringContaining('no such user'),
    });
  });

  it('writes to the reader who is there, names the one who is not, and catches up on the one who was put off', async () => {
    let isGrey = true;
    const { sender, asked, raws } = await aPeer((reader) => {
      if (reader.startsWith('head3')) return answer(550, 'no such user');
      return reader.startsWith('head4') && isGrey ? answer(451, '4.7.1 greylisted') : null;
    });
    const office = await anOfficeThatMails(sender);

    const first = await sendWarnings(office());
    const before = await statesOf(office());
    isGrey = false;
    asked.length = 0;
    await sendWarnings(office('10:30:00'));
    await sendWarnings(office('11:30:00'));

    expect(first).toMatchObject({ sent: 5, refused: 0, putOff: 0 });
    expect(before['区丁局']).toMatchObject({
      state: 'sent',
      note: expect.stringMatching(/拒收：head3@.*no such user/u),
    });
    expect(before['区戊局']).toMatchObject({ state: 'sent', note: expect.stringMatching(/暂缓，将再试：head4@/u) });
    expect(asked).toEqual(['head4@example.gov.cn']);
    expect(raws).toHaveLength(6);
    expect((await statesOf(office()))['区戊局']?.note).toContain('已补发：head4@example.gov.cn');
  });

  it('tells after days that a reader was never reached', async () => {
    const { sender, asked } = await aPeer((reader) => (reader.startsWith('head4') ? answer(452, 'full') : null));
    const office = await anOfficeThatMails(sender, UNITS.slice(4));
    await sendWarnings(office());

    for (const day of ['2022-05-10', '2022-05-11', '2022-05-12', '2022-05-13', '2022-05-16']) {
      await sendWarnings(office('09:00:00', day));
    }

    expect(asked.filter((reader) => reader.startsWith('head4'))).toHaveLength(5);
    expect((await statesOf(office()))['区戊局']?.note).toContain('未能送达：head4@example.gov.cn');
  });

  it.each([
    ['is full', '452 4.2.2 mailbox full'],
    ['hangs up', null],
    ['ends the conversation', '421 4.7.0 deferred'],
  ])(
    'gives up after days a mailbox at which the server always %s, and tells that it was not reached',
    async (_, reply) => {
      const { sender, arrived } = await aBluntPeer((unit) => (unit === '0' ? reply : '250 ok'));
      const office = await anOfficeThatMails(sender);
      const runs: string[] = [];
      for (const day of [DAY, '2022-05-10', '2022-05-12', '2022-05-13', '2022-05-16']) {
        const { putOff, later, refused } = await sendWarnings(office('09:00:00', day));
        runs.push(`${putOff + later} ${refused}`);
      }

      expect(runs.slice(1)).toEqual(['1 0', '1 0', '0 1', '0 0']);
      expect((await statesOf(office()))['区甲局']).toMatchObject({
        state: 'refused',
        note: expect.stringMatching(/^3天来对方服务器一直没有收下，未能送达，不再试：/u),
      });
      expect(await textsOf(office())).toEqual([]);
      expect(await arrived()).toHaveLength(UNITS.length - 1);
    },
  );

  it('gives up nothing while nobody gets any mail: it is the office that can’t send', async () => {
    let isMended = false;
    const { sender } = await aBluntPeer(() => (isMended ? '250 ok' : '550 5.7.1 relaying denied'));
    const office = await anOfficeThatMails(sender);
    for (const day of [DAY, '2022-05-13', '2022-05-16']) await sendWarnings(office('09:00:00', day));
    isMended = true;

    expect(await sendWarnings(office('10:00:00', '2022-05-16'))).toMatchObject({ sent: UNITS.length });
  });

  it('gives up after days a late reader at whom the server ends the conversation', async () => {
    let isLate = false;
    const { sender } = await aBluntPeer((_, role) => {
      if (role !== 'head') return '250 ok';
      return isLate ? '421 4.7.0 deferred' : '450 4.2.1 greylisted';
    });
    const office = await anOfficeThatMails(sender, UNITS.slice(4));
    await sendWarnings(office());
    isLate = true;

    for (const day of ['2022-05-10', '2022-05-13']) await sendWarnings(office('09:00:00', day));

    expect((await statesOf(office()))['区戊局']?.note).toMatch(/未能送达：head4@example\.gov\.cn（.*421/u);
    expect(await office().notes.list('mail/late/')).toEqual([]);
  });

  it('lets the other mails pass a mailbox at which the server hangs up every time', async () => {
    const { sender, arrived } = await aBluntPeer((unit) => ('02'.includes(unit) ? null : '250 ok'));
    const office = await anOfficeThatMails(sender);

    expect(await sendWarnings(office())).toMatchObject({ sent: 3, putOff: 2, later: 0 });
    expect(await arrived()).toEqual(['1', '3', '4']);
    expect(await textsOf(office())).toEqual([expect.stringMatching(/暂缓接收 2 封.*区甲局（邮件服务器：连接中断）/u)]);
  });

  it.each([
    ['hangs up', null],
    ['says that too much is sent', '450 4.7.1 too many messages for this mailbox'],
    ['ends the conversation', '421 4.7.0 deferred'],
  ])(
    'tries first what was not tried, so that mailboxes at which it always %s hold up nobody for good',
    async (_, reply) => {
      const { sender, arrived } = await aBluntPeer((unit) => ('012'.includes(unit) ? reply : '250 ok'));
      const office = await anOfficeThatMails(sender);

      for (const time of ['09:00:00', '10:00:00', '11:00:00', '12:00:00']) await sendWarnings(office(time));

      expect(await arrived()).toEqual(['3', '4']);
    },
  );

  it('holds up no mail for a late reader at whom the server ends the conversation', async () => {
    let isLate = false;
    const { sender, arrived } = await aBluntPeer((unit, role) => {
      if (unit === '0' && role === 'head') return isLate ? '421 4.7.0 deferred' : '450 4.2.1 greylisted';
      return unit === '1' && !isLate ? '421 4.7.0 deferred' : '250 ok';
    });
    const office = await anOfficeThatMails(sender);

    expect(await sendWarnings(office())).toMatchObject({ sent: 1, later: 4 });
    isLate = true;
    expect(await sendWarnings(office('10:30:00'))).toMatchObject({ sent: 4, later: 0 });
    expect(await arrived()).toEqual(['0', '1', '2', '3', '4']);
  });

  it('keeps no late reader waiting behind a mailbox at which the server always ends the conversation', async () => {
    let isLate = false;
    const { sender, arrived } = await aBluntPeer((unit, role) => {
      if (unit === '1') return '421 4.7.0 deferred';
      return unit === '0' && role === 'head' && !isLate ? '450 4.2.1 greylisted' : '250 ok';
    });
    const office = await anOfficeThatMails(sender);
    await sendWarnings(office());
    expect(await sendWarnings(office('10:00:00'))).toMatchObject({ sent: 3, later: 1 });
    isLate = true;

    expect(await sendWarnings(office('11:00:00'))).toMatchObject({ sent: 0, later: 1 });

    expect(await arrived()).toEqual(['0', '0', '2', '3', '4']);
  });

  it('goes on behind an address that no mail program can write', async () => {
    const { sender, arrived } = await aPeer(() => null);
    const [first, ...others] = UNITS;
    const odd = { ...first!, officer: { name: '王', mail: '王@例子\u202e.政务' }, head: { name: '', mail: '' } };
    const office = await anOfficeThatMails(sender, [odd, ...others]);

    const sent = await sendWarnings(office());

    expect(sent.later).toBe(0);
    expect((await arrived()).length).toBeGreaterThanOrEqual(4);
  });

  it('writes mails of units with very long names into the outbox', async () => {
    const folder = temporaryFolder();
    const name = '某'.repeat(120);
    const long = shownUnit({ code: '100', name, folder: name });
    const office = await anOfficeThatMails(outboxSender(folder, WRITING), [long, ...UNITS.slice(1)]);

    expect(await sendWarnings(office())).toMatchObject({ sent: 5, failed: 0, unclear: 0 });
    expect(await mailsIn(folder)).toHaveLength(5);
  });

  it('calls a mail unclear whose sender fails in an unknown way, and goes on', async () => {
    const { sender, arrived } = await aPeer(() => null);
    const failing: MailSender = {
      send: async (mail) => {
        if (mail.id.startsWith('区丙局')) throw new Error('unforeseen');
        return sender.send(mail);
      },
    };
    const office = await anOfficeThatMails(failing);

    expect(await sendWarnings(office())).toMatchObject({ sent: 4, unclear: 1 });
    expect(await arrived()).toHaveLength(4);
  });
});

describe('the whole post in trouble', () => {
  it.each([
    ['closes the line', answer(421, '4.3.2 service not available')],
    ['says that too much is sent', answer(450, '4.7.1 Error: too many messages, rate limit exceeded')],
  ])('pauses all mails when the server %s, and sends each once afterwards', async (_, refusal) => {
    let isPaused = true;
    const { sender, asked, arrived } = await aPeer(() => (isPaused ? refusal : null));
    const office = await anOfficeThatMails(sender);

    const first = await sendWarnings(office());
    const unitsTried = new Set(asked.map((reader) => /\d/u.exec(reader)?.[0]));
    const told = await textsOf(office());
    isPaused = false;
    const second = await sendWarnings(office('10:30:00'));

    expect(first).toMatchObject({ sent: 0, putOff: 0, later: 5 });
    expect(unitsTried.size).toBe(1);
    expect(told).toEqual([expect.stringMatching(/有 5 封预警邮件暂时发不出去/u)]);
    expect(second).toMatchObject({ sent: 5, later: 0 });
    expect(await arrived()).toHaveLength(5);
    expect(await textsOf(office())).toEqual([]);
  });

  it('stops after two mails in a row of which nobody can say whether they went', async () => {
    let sends = 0;
    const office = await anOfficeThatMails({
      send: async () => {
        sends += 1;
        return { kind: 'unclear', reason: '连接中断' };
      },
    });

    expect(await sendWarnings(office())).toMatchObject({ sent: 0, unclear: 2, later: 3 });
    expect(sends).toBe(2);
  });
});
