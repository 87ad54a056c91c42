import { describe, expect, it } from 'vitest';
import type { Home } from '../../../shared/flow/home.ts';
import { noteSighting } from '../../../shared/flow/looks.ts';
import { sendWeekly } from '../../../shared/flow/warn/send-weekly.ts';
import type { Mail, SendOutcome } from '../../../shared/letter/mail.ts';
import { shownPlan, shownUnit } from '../../builders/facts-shown.ts';
import { fixedRules } from '../../builders/fixed-rules.ts';
import { anOffice } from '../office-bench.ts';

const FINANCE = shownUnit({
  code: '000',
  name: '区财政局',
  folder: '财政局',
  classes: ['区财政局'],
  officer: { name: '赵', mail: 'zhao@example.gov.cn' },
  head: { name: '钱', mail: 'qian@example.gov.cn' },
});

/** An office of a finance office alone, whose post answers as the test says. */
const aPost = async (units = [FINANCE]) => {
  const { home } = await anOffice('2022-05-09');
  const post: { sent: Mail[]; answer: SendOutcome } = { sent: [], answer: { kind: 'sent' } };
  const on = (day: string): Home => ({
    ...home,
    clock: { today: () => day, now: () => `${day}T09:00:00+08:00` },
    rules: fixedRules(shownPlan(), units, () => day),
    sender: {
      send: async (mail) => {
        post.sent.push(mail);
        return post.answer;
      },
    },
  });
  return { post, on };
};

describe("the finance office's weekly mail", () => {
  it('goes out on the first working day of each week, once', async () => {
    const { post, on } = await aPost();

    const codes: string[] = [];
    for (const day of ['2022-05-08', '2022-05-09', '2022-05-09', '2022-05-11', '2022-05-16'])
      codes.push((await sendWeekly(on(day))).code);

    expect(codes).toEqual(['rest', 'sent', 'told', 'told', 'sent']);
    expect(post.sent.map(({ id }) => id)).toEqual(['财政局/2022-05-09/周报', '财政局/2022-05-16/周报']);
  });

  it('waits for the next day when the post is out of reach', async () => {
    const { post, on } = await aPost();
    post.answer = { kind: 'later', reason: '连不上', retryAfterSeconds: 60 };

    const first = await sendWeekly(on('2022-05-09'));
    post.answer = { kind: 'sent' };
    const second = await sendWeekly(on('2022-05-10'));

    expect([first.code, second.code]).toEqual(['later', 'sent']);
    expect(post.sent.map(({ to, copy }) => [to[0]?.mail, copy[0]?.mail])).toEqual([
      ['zhao@example.gov.cn', 'qian@example.gov.cn'],
      ['zhao@example.gov.cn', 'qian@example.gov.cn'],
    ]);
  });

  it('waits while the share is away, and goes once that is back', async () => {
    const { post, on } = await aPost();
    const home = on('2022-05-09');

    const away = await sendWeekly({ ...home, folder: { ...home.folder, has: async () => false } });

    expect([away, post.sent]).toEqual([{ code: 'rest' }, []]);
    expect(await sendWeekly(home)).toEqual({ code: 'sent' });
  });

  it('says of whom it can’t be said what they owe, since files of theirs are still to be read', async () => {
    const { post, on } = await aPost([FINANCE, shownUnit({ code: '101', name: '区甲局', folder: '区甲局' })]);
    await noteSighting(on('2022-05-09'), '区甲局/自评.xlsx', { after: '', seen: '2022-05-09T08:59:00+08:00' });

    await sendWeekly(on('2022-05-09'));

    expect(post.sent[0]?.text).toContain('⚠ 区甲局 今天放入的文件还没有读完：读完之前，这些单位的逾期和预警不作准');
  });

  it('is nobody’s where the finance office has no valid address', async () => {
    const { on } = await aPost([shownUnit({ ...FINANCE, officer: { name: '赵', mail: '' } })]);

    expect(await sendWeekly(on('2022-05-09'))).toEqual({ code: 'nobody' });
  });
});
