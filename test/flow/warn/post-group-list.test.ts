import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { noteSighting } from '../../../shared/flow/looks.ts';
import { groupMessages } from '../../../shared/flow/warn/group-messages.ts';
import { postGroupList } from '../../../shared/flow/warn/post-group-list.ts';
import { groupRobots } from '../../../shared/outside/mail/group-robots.ts';
import { aUnit } from '../../builders/a-unit.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { anOffice } from '../office-bench.ts';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

type Answer = { readonly status?: number; readonly errcode?: number; readonly errmsg?: string; readonly text?: string };

/** A chat server that answers as it is told, in turn, and keeps what it was posted. */
const aChat = async (...answers: readonly Answer[]) => {
  const posted: {
    readonly type: unknown;
    readonly body: { readonly msgtype: string; readonly text: { readonly content: string } };
  }[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { status = 200, errcode = 0, errmsg = 'ok', text } = answers[posted.length] ?? {};
      posted.push({ type: request.headers['content-type'], body: JSON.parse(Buffer.concat(pieces).toString('utf8')) });
      response.writeHead(status).end(text ?? JSON.stringify({ errcode, errmsg }));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cgi-bin/webhook/send?key=k`;
  return { url, posted, texts: () => posted.map(({ body }) => body.text.content) };
};

const UNITS = ['区教育局', '区水务局'].map((name, index) => aUnit({ code: String(101 + index), name, folder: name }));

/** An office whose two units are four working days late on 2022-05-10: the deadline rolled to the 5th, and the Saturday was worked. */
const aLateOffice = async (addresses: string, day = '2022-05-10') => {
  const office = await anOffice(day);
  const { rules } = office.home;
  const content = aPlan({ duties: [aDuty({ 计量方式: '报送', 目标值: '1' })] });
  await rules.acceptPlan({ file: '工作要点.xlsx', at: '', content });
  await rules.acceptRoster({ file: '单位名录.xlsx', at: '', content: { units: UNITS } });
  const home = { ...office.home, robots: groupRobots(addresses) };
  const troubles = async () => (await home.notes.list('trouble/robot/')).map(({ value }) => JSON.parse(value).text);
  return { home, troubles };
};

describe('the list for a group chat', () => {
  it('is not posted while the share is away, and is once that is back', async () => {
    const chat = await aChat();
    const { home } = await aLateOffice(chat.url);

    const away = await postGroupList({ ...home, folder: { ...home.folder, has: async () => false } });

    expect([away, chat.texts()]).toEqual([{ code: 'rest', count: 0 }, []]);
    expect(await postGroupList(home)).toEqual({ code: 'posted', count: 1 });
  });

  it('calls no unit late of whose hand-ins one is still to be read', async () => {
    const chat = await aChat();
    const { home } = await aLateOffice(chat.url);
    await noteSighting(home, '区水务局/自评.xlsx', { after: '', seen: home.clock.now() });

    await postGroupList(home);

    expect(chat.texts().join()).toContain('区教育局：');
    expect(chat.texts().join()).not.toContain('区水务局');
  });

  it('names the units that are overdue and what, once a day, and no person', async () => {
    const chat = await aChat();
    const { home } = await aLateOffice(chat.url);

    expect(await postGroupList(home)).toEqual({ code: 'posted', count: 1 });
    expect(await postGroupList(home)).toEqual({ code: 'told', count: 0 });

    expect(chat.posted.map(({ type, body }) => [type, body.msgtype])).toEqual([
      ['application/json; charset=utf-8', 'text'],
    ]);
    expect(chat.texts()).toEqual([
      [
        '【绩效催报】截至2022-05-10，2个单位有任务逾期，请尽快补报：',
        '区教育局：T-1 试验任务 逾期4个工作日',
        '区水务局：T-1 试验任务 逾期4个工作日',
      ].join('\n'),
    ]);
    for (const { officer, head, phone } of UNITS)
      for (const personal of [officer.name, officer.mail, head.name, head.mail, phone].filter(
        (text) => text.length > 1,
      ))
        expect(chat.texts().join()).not.toContain(personal);
  });

  it('is not posted on a rest day, nor where nobody is late', async () => {
    const chat = await aChat();

    expect(await postGroupList((await aLateOffice(chat.url, '2022-05-08')).home)).toMatchObject({ code: 'rest' });
    expect(await postGroupList((await aLateOffice(chat.url, '2022-04-20')).home)).toMatchObject({ code: 'nothing' });
    expect(chat.posted).toEqual([]);
  });

  it.each([
    [{ errcode: 45009, errmsg: 'api freq out of limit' }, '45009 api freq out of limit'],
    [{ errcode: 93000, errmsg: 'invalid webhook url' }, '93000 invalid webhook url'],
    [{ status: 503 }, '服务器回应 503'],
    [{ text: '<html>' }, '回应看不懂'],
  ] as const)(
    'is a trouble where the robot answers %j, goes at the next run, and the other group’s goes all the same',
    async (answer, why) => {
      const [broken, sound] = [await aChat(answer), await aChat()];
      const { home, troubles } = await aLateOffice(`${broken.url} ${sound.url}`);

      expect(await postGroupList(home)).toMatchObject({ code: 'failed' });
      expect(sound.posted).toHaveLength(1);
      expect(await troubles()).toEqual([expect.stringContaining(why)]);
      expect((await troubles()).join()).not.toContain('key=');

      expect(await postGroupList(home)).toMatchObject({ code: 'posted' });
      expect([broken.posted.length, sound.posted.length]).toEqual([2, 1]);
      expect(await troubles()).toEqual([]);
    },
  );

  it('is a trouble where nobody answers', async () => {
    const { home, troubles } = await aLateOffice('http://127.0.0.1:9/hook');

    expect(await postGroupList(home)).toMatchObject({ code: 'failed' });
    expect(await troubles()).toEqual([expect.stringContaining('连接不上')]);
  });

  it('is no trouble any more once its robot is set no longer, nor once nobody is late', async () => {
    const { home, troubles } = await aLateOffice('http://127.0.0.1:9/hook http://127.0.0.1:9/other');
    await postGroupList(home);
    const both = await troubles();
    const [first] = home.robots;
    await postGroupList({ ...home, robots: [first!] });
    const one = await troubles();

    const before = { today: () => '2022-04-20', now: () => '2022-04-20T09:00:00+08:00' };
    const late = { ...home, robots: [first!], clock: before };

    expect(await postGroupList(late)).toMatchObject({ code: 'nothing' });
    expect([both.length, one.length, await troubles()]).toEqual([2, 1, []]);
  });

  it('keeps within 2,048 bytes a message and 20 messages, and points to what does not fit', () => {
    const lines = Array.from({ length: 1200 }, (_, index) => `第${index}单位：O-32a 项目支出绩效自评 逾期12个工作日`);

    const messages = groupMessages(lines, '2022-05-10');

    expect(messages).toHaveLength(20);
    for (const message of messages) expect(Buffer.byteLength(message)).toBeLessThanOrEqual(2048);
    expect(messages.at(-1)).toMatch(/另有 \d+ 个单位，见状态表的催报单。$/u);
    expect(Buffer.byteLength(groupMessages(['长'.repeat(3000)], '2022-05-10')[0] ?? '')).toBeLessThanOrEqual(2048);
    expect(
      groupMessages(lines.slice(0, 430), '2022-05-10')
        .join('\n')
        .match(/^第\d+单位/gmu),
    ).toHaveLength(430);
  });
});
