import { describe, expect, it } from 'vitest';
import { writeDigest } from '../../shared/letter/write/digest.ts';
import type { DigestContents } from '../../shared/letter/write/digest-contents.ts';
import { FINANCE_FOLDER } from '../../shared/unit.ts';
import { aMeasurement, aState, aWarning, shownDuty, shownUnit } from '../builders/facts-shown.ts';

const NEAR = aState({
  duty: shownDuty({
    code: 'O-29',
    name: '街镇重点跟踪不低于15个',
    measure: 'count',
    forms: ['绩效跟踪汇总表'],
    qualifies: [[{ column: '跟踪层次', operator: '=', values: ['部门重点'] }]],
    target: { kind: 'number', value: 15 },
    due: '2022-05-15',
  }),
  state: 'in-progress',
  level: 'blue',
  measurement: aMeasurement({ numerator: 12, denominator: null, achieved: 12, gap: 3, missing: [] }),
  deadline: '2022-05-16',
  workingDaysLeft: 5,
});

const contents = (change: Partial<DigestContents> = {}): DigestContents => ({
  unit: shownUnit(),
  day: '2022-05-09',
  planYears: [2022],
  duties: [NEAR, aState()],
  lower: [],
  warnings: [],
  links: { folder: 'https://example.gov.cn/区教育局', statusPage: 'https://example.gov.cn/status' },
  to: [{ name: '王', mail: 'wang@example.gov.cn' }],
  copy: [],
  contact: { name: '赵', mail: 'zhao@example.gov.cn' },
  ...change,
});

describe("a unit's digest", () => {
  it('says in its subject how much is overdue and how much is near', () => {
    const mail = writeDigest(contents({ warnings: [aWarning()] }));

    expect(mail.subject).toBe('【绩效预警】区教育局:1项任务已逾期、1项即将到期、1条预警');
    expect(mail.id).toBe('区教育局/2022-05-09');
  });

  it('says first what finance sent back, apart from warnings, and what to do about it', () => {
    const sentBack = aWarning({ rule: '退回' });
    const mail = (change: Partial<DigestContents>) => writeDigest(contents({ duties: [], ...change }));

    expect(mail({ warnings: [sentBack] }).subject).toBe('【绩效预警】区教育局:财政局退回1张表');
    expect(mail({ warnings: [sentBack] }).text).toContain('请照退回的理由改正，重新报送。');
    expect(mail({ warnings: [aWarning(), sentBack] }).subject).toBe('【绩效预警】区教育局:财政局退回1张表、1条预警');
    expect(mail({ warnings: [sentBack], duties: [NEAR] }).subject).toContain(':财政局退回1张表、1项任务即将到期');
    expect(mail({ warnings: [aWarning()] }).text).toContain('请核对报送的数据。');
  });

  it('says of how much past its deadline nobody can tell whether it is met, which the status sheet does not call 逾期', () => {
    const untold = aState({ state: 'cannot-tell' });
    const subject = (change: Partial<DigestContents>): string => writeDigest(contents(change)).subject;

    expect(subject({ duties: [aState(), untold, untold] })).toContain(':3项任务已逾期（其中2项无法核对）');
    expect(subject({ duties: [untold, untold, NEAR] })).toContain(':2项任务到期仍无法核对、1项即将到期');
    expect(subject({ duties: [], lower: [aState(), untold] })).toContain('2项任务（2项已逾期，其中1项无法核对）');
  });

  it('does not send the finance office to itself', () => {
    const finance = shownUnit({ code: '001', name: '区财政局', folder: FINANCE_FOLDER });

    expect(writeDigest(contents()).text).toContain('有疑问请联系财政局 赵');
    expect(writeDigest(contents()).text).toContain('由财政局登记延期或豁免');
    expect(writeDigest(contents({ unit: finance })).text).not.toMatch(/有疑问请|由财政局登记/u);
  });

  it('names whom to ask without brackets where no address is known', () => {
    const asked = (mail: string) => writeDigest(contents({ contact: { name: '赵', mail } })).text;

    expect(asked('zhao@example.gov.cn')).toContain('有疑问请联系财政局 赵（zhao@example.gov.cn）。');
    expect(asked('')).toContain('有疑问请联系财政局 赵。');
    expect(writeDigest(contents({ contact: null })).text).toContain('有疑问请直接回复本邮件。');
  });

  it('names a single duty in its subject', () => {
    const mail = writeDigest(contents({ duties: [NEAR] }));

    expect(mail.subject).toBe(
      '【绩效预警】区教育局:O-29 街镇重点跟踪不低于15个 还剩5个工作日（截止 2022-05-16（2022-05-15 顺延））',
    );
  });

  it('says which few objects would do and where the pace leads, while there is time', () => {
    const half = aState({
      duty: shownDuty({ opens: '2022-05-01', due: '2022-05-19', target: { kind: 'share', value: 6000 } }),
      state: 'in-progress',
      deadline: '2022-05-19',
      measurement: aMeasurement({ numerator: 1, denominator: 4, missing: ['甲', '乙', '丙'], candidates: ['乙'] }),
    });

    const { text } = writeDigest(contents({ duties: [half] }));

    expect(text).toContain('缺口：甲、乙、丙');
    expect(text).toContain('可先补：乙\n');
    expect(text).toContain('进度推算：时间已过 44%，照此进度到截止日约 50%，目标 60%，预计差 1 个');
  });

  it.each(['text', 'html'] as const)('names every duty, its gap, its deadline and the working days in %s', (form) => {
    const mail = writeDigest(contents({ duties: [NEAR, aState()] }));

    for (const said of [
      'O-29',
      '≥15个',
      '12个',
      '3个',
      '2022-05-16',
      '还剩5个工作日',
      '跟踪层次为部门重点',
      'O-32a',
      '80.00%（4/5个）',
      '校舍维修',
      '2022-05-05（2022-04-30 顺延）',
      '已逾期2个工作日',
      'https://example.gov.cn/status?year=2022#unit=101',
      'zhao@example.gov.cn',
    ])
      expect(mail[form]).toContain(form === 'html' ? said.replaceAll('&', '&amp;') : said);
  });

  it('puts what is overdue before what is near', () => {
    const { text } = writeDigest(contents());

    expect(text.indexOf('O-32a')).toBeLessThan(text.indexOf('O-29'));
  });

  it.each([
    [[NEAR], '即将到期'],
    [[aState()], '请尽快补报'],
    [[aState({ level: 'red' })], '请负责人督促'],
  ])('speaks the more firmly the later it is', (duties, tone) => {
    expect(writeDigest(contents({ duties })).text).toContain(tone);
  });

  it('says what is needed where a duty cannot be told', () => {
    const state = aState({
      state: 'cannot-tell',
      measurement: aMeasurement({ notes: ['没有上年的重点评价台账'], missing: [] }),
    });

    expect(writeDigest(contents({ duties: [state] })).text).toContain(
      '目前无法核对：没有上年的重点评价台账。请先补齐这份资料。',
    );
  });

  it('shows names from files as text, never as markup', () => {
    const measurement = aMeasurement({ missing: ['<img src=x onerror=alert(1)>&"项目"'] });

    const { html } = writeDigest(contents({ duties: [aState({ measurement })] }));

    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;项目&quot;');
  });

  it('gives a folder that is a path as words and makes a link only of what a browser can open', () => {
    const mail = writeDigest(contents({ links: { folder: '\\\\srv\\绩效\\区教育局', statusPage: '' } }));

    expect(mail.text).toContain('本单位文件夹：\\\\srv\\绩效\\区教育局');
    expect(mail.html).not.toContain('<a href');
  });

  it('names the units below with what they owe, for the officer of their 主管部门', () => {
    const school = shownUnit({ code: '201', name: '区第一中学', upper: '101', phone: '021-1234' });
    const mail = writeDigest(contents({ duties: [], lower: [aState({ unit: school }), { ...NEAR, unit: school }] }));

    expect(mail.subject).toBe('【绩效预警】区教育局:下属1个单位2项任务（1项已逾期）');
    expect(mail.text).toContain('下属1个单位2项任务（1项已逾期）。请督促下属单位按时完成。');
    expect(mail.text).toMatch(/下属单位已逾期（1） ——\s+■ O-32a 区第一中学：.*联系人：王 021-1234/su);
    expect(mail.text).toMatch(/下属单位即将到期（1） ——\s+■ O-29 区第一中学：/u);
  });
});
