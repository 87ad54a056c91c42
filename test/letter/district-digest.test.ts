import { describe, expect, it } from 'vitest';
import { type DistrictContents, writeDistrictDigest } from '../../shared/letter/write/district-digest.ts';
import { aMail, anAssessment, aState, shownDuty, shownUnit } from '../builders/facts-shown.ts';

const contents = (change: Partial<DistrictContents> = {}): DistrictContents => ({
  assessment: anAssessment({
    duties: [
      aState({ level: 'red' }),
      aState({ duty: shownDuty({ code: 'O-33' }) }),
      aState({ unit: shownUnit({ code: '102', name: '区民政局' }), state: 'done', level: 'none' }),
    ],
    notices: ['工作要点.xlsx 改坏了，上一版继续有效。'],
  }),
  mails: [
    aMail({ state: 'unclear', note: '发信服务器没有回音' }),
    aMail({ about: 'O-33', state: 'unclear', note: '发信服务器没有回音' }),
  ],
  mailsFrom: '2022-05-02',
  weekAgo: {
    day: '2022-05-02',
    met: 1,
    overdue: 0,
    red: 0,
    onTime: null,
    coverage: null,
    dueThisWeek: 0,
    dueIn30: 2,
    dueIn60: 3,
    turningRed: 1,
    said: null,
  },
  closed: [],
  forecast: [{ unit: shownUnit(), duty: shownDuty({ code: 'O-33' }), level: 'red', on: '2022-05-20' }],
  links: { folder: '', statusPage: 'https://example.gov.cn/status' },
  to: [{ name: '赵', mail: 'zhao@example.gov.cn' }],
  copy: [],
  folder: '财政局',
  ...change,
});

describe("the finance office's weekly digest", () => {
  it('gives the picture of the district', () => {
    const mail = writeDistrictDigest(contents(), '区财政局');

    expect(mail.subject).toBe('【绩效预警】区财政局:本周全区情况，1个单位共2项任务逾期');
    expect(mail.text).toContain('应办任务  3');
    expect(mail.text).toContain('按期率  33.33%');
    expect(mail.text).toContain('逾期  2  +2');
    expect(mail.text).toMatch(
      /—— 今天要办 ——\n {2}谁 {2}要办什么 {2}找谁 {2}最近发信\n {2}区教育局 {2}2项逾期，先办 O-32a/u,
    );
    expect(mail.text).toContain('O-32a 项目和政策绩效自评全覆盖（红）、O-33');
    expect(mail.text).toContain('2022-05-20  区教育局  O-33');
    expect(mail.text).toContain('⚠ 工作要点.xlsx 改坏了');
  });

  it('counts as due this week what is due by its Sunday, and no more', () => {
    const due = (deadline: string) =>
      aState({ duty: shownDuty({ code: `O-${deadline}` }), state: 'in-progress', level: 'none', deadline });
    // 2022-05-09 is a Monday.
    const duties = ['2022-05-09', '2022-05-15', '2022-05-16', '2022-06-08', '2022-06-09'].map(due);
    const { text } = writeDistrictDigest(contents({ assessment: anAssessment({ duties }) }), '区财政局');

    expect(text).toMatch(/本周到期 {2}2/u);
    expect(text).toMatch(/30天内到期 {2}4/u);
    expect(text).toMatch(/60天内到期 {2}5/u);
  });

  it('names a mail that was not clearly sent once, however many steps it carried', () => {
    const { text } = writeDistrictDigest(contents(), '区财政局');

    expect(text.match(/发信服务器没有回音/gu)).toHaveLength(1);
  });

  it('leaves out tables that would be empty', () => {
    const { html } = writeDistrictDigest(contents({ mails: [], forecast: [] }), '区财政局');

    expect(html).not.toContain('没有发出或结果不明');
  });
});
