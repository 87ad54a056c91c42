import { describe, expect, it } from 'vitest';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { ASK_SHEET, confirmMailsAgain, holdMailsTold, unitsHeld } from '../../../shared/flow/warn/mails-told.ts';
import { sendWeekly } from '../../../shared/flow/warn/send-weekly.ts';
import { shownPlan, shownUnit } from '../../builders/facts-shown.ts';
import { fixedRules } from '../../builders/fixed-rules.ts';
import { sheetOf } from '../../builders/sheet-builder.ts';
import { anOffice } from '../office-bench.ts';

const FINANCE = shownUnit({
  code: '000',
  name: '区财政局',
  folder: '财政局',
  officer: { name: '赵', mail: 'zhao@example.gov.cn' },
});

/** A status workbook whose 发信记录 says that the finance office was written to on this day. */
const bookTelling = (day: string) => ({
  sheets: [
    sheetOf(
      [
        ['时间', '结果', '单位'],
        [`${day} 09:00`, '已发送', '区财政局'],
      ],
      { name: '发信记录' },
    ),
  ],
  date1904: false,
});

/** A state that was restored on Monday 9 May and knows of no mail; `sent` counts the mails that go. */
const aRestoredState = async () => {
  const { home } = await anOffice('2022-05-09');
  await home.notes.put(ASK_SHEET, '1');
  const post = { sent: 0 };
  const sender = {
    send: async () => {
      post.sent += 1;
      return { kind: 'sent' } as const;
    },
  };
  return { home: { ...home, rules: fixedRules(shownPlan(), [FINANCE], () => '2022-05-09'), sender }, post };
};

describe('mails that a restored state has forgotten', () => {
  it('are asked for again where a process ended before it wrote down whom they went to', async () => {
    const { home } = await aRestoredState();
    const failing = { ...home.notes, put: () => Promise.reject(new Error('ended')) };

    await expect(holdMailsTold({ ...home, notes: failing }, bookTelling('2022-05-06'), false)).rejects.toThrow('ended');
    await holdMailsTold(home, bookTelling('2022-05-06'), false);

    expect([...(await unitsHeld(home))]).toEqual(['区财政局']);
    expect((await openTroubles(home)).map(({ text }) => text).join()).toContain('暂不再发：区财政局');
  });

  it('hold back the weekly mail as well, until a person confirms it', async () => {
    const { home, post } = await aRestoredState();
    await holdMailsTold(home, bookTelling('2022-05-09'), false);

    const held = await sendWeekly(home);
    const before = post.sent;
    await confirmMailsAgain(home);
    const confirmed = await sendWeekly(home);

    expect([held.code, before, confirmed.code, post.sent]).toEqual(['held', 0, 'sent', 1]);
  });
});
