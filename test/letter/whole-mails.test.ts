import { describe, expect, it } from 'vitest';
import type { Mail } from '../../shared/letter/mail.ts';
import { writeDigest } from '../../shared/letter/write/digest.ts';
import type { DigestContents } from '../../shared/letter/write/digest-contents.ts';
import { type DistrictContents, writeDistrictDigest } from '../../shared/letter/write/district-digest.ts';
import { aMail, aMeasurement, anAssessment, aState, aWarning, shownDuty, shownUnit } from '../builders/facts-shown.ts';

/** Kept beside the test and read by people when they change: `npx vitest run --dir test whole-mails -u` writes them anew. */
const kept = (name: string): string => `whole-mails/${name}`;

const evidence = Array.from({ length: 4 }, (_, at) => ({
  path: `区教育局/自评${at + 1}.xlsx`,
  sheet: '汇总',
  row: at + 3,
  text: `自评得分 ${95 - at}`,
}));

const told: DigestContents = {
  unit: shownUnit(),
  day: '2022-05-09',
  planYears: [2022],
  lower: [],
  duties: [
    aState({ level: 'red', duty: shownDuty({ code: 'O-31', name: '街镇自评全覆盖' }), workingDaysLeft: -21 }),
    aState(),
    aState({ duty: shownDuty({ code: 'O-33', name: '没有日历的任务' }), deadline: null, workingDaysLeft: null }),
    aState({
      duty: shownDuty({
        code: 'O-29',
        name: '街镇重点跟踪不低于15个',
        measure: 'count',
        forms: ['绩效跟踪汇总表', '重点评价台账'],
        qualifies: [[{ column: '跟踪层次', operator: '=', values: ['部门重点', '财政重点'] }]],
        target: { kind: 'number', value: 15 },
        due: '2022-05-09',
      }),
      state: 'in-progress',
      level: 'blue',
      measurement: aMeasurement({
        numerator: 12,
        denominator: null,
        achieved: 12,
        gap: 3,
        missing: [],
        candidates: [],
      }),
      deadline: '2022-05-09',
      workingDaysLeft: 0,
    }),
    aState({
      duty: shownDuty({ code: 'O-18', name: '事前评估不低于30%', measure: 'coverage-amount', due: '2022-05-16' }),
      state: 'in-progress',
      level: 'blue',
      deadline: '2022-05-19',
      extendedTo: '2022-05-19',
      workingDaysLeft: 8,
      measurement: aMeasurement({
        unit: 'money',
        numerator: 123_456_789,
        denominator: 500_000_000,
        achieved: 2469,
        gap: 26_543_211,
        missing: ['甲项目', '乙项目', '丙项目'],
        candidates: ['乙项目'],
      }),
    }),
  ],
  warnings: [
    aWarning({ evidence }),
    aWarning({ id: 'W06-101-P2', rule: 'W06', level: 'yellow', text: '资金没有用完' }),
  ],
  links: { folder: 'https://example.gov.cn/区教育局', statusPage: 'https://example.gov.cn/status' },
  to: [{ name: '王', mail: 'wang@example.gov.cn' }],
  copy: [{ name: '李', mail: 'li@example.gov.cn' }],
  contact: { name: '赵', mail: 'zhao@example.gov.cn' },
};

const TO_HEAD = {
  to: [{ name: '李', mail: 'li@example.gov.cn' }],
  copy: [{ name: '赵', mail: 'zhao@example.gov.cn' }],
};

const contents: DistrictContents = {
  assessment: anAssessment({
    duties: [
      aState({ level: 'red' }),
      aState({ duty: shownDuty({ code: 'O-33' }) }),
      aState({ unit: shownUnit({ code: '102', name: '区民政局' }), state: 'done', level: 'none' }),
      aState({ unit: shownUnit({ code: '103', name: '区档案局' }), duty: shownDuty({ code: 'O-40' }) }),
    ],
    warnings: [aWarning()],
    notices: ['工作要点.xlsx 改坏了，上一版继续有效。'],
  }),
  mails: [
    aMail({ state: 'unclear', note: '发信服务器没有回音' }),
    aMail({ about: 'O-33', state: 'refused', note: '邮箱不存在', subject: '【绩效预警】区教育局:O-33' }),
    aMail({ about: 'O-40', state: 'skipped' }),
  ],
  mailsFrom: '2022-05-02',
  weekAgo: {
    day: '2022-05-02',
    said: { owed: 4, untold: 0 },
    dueThisWeek: 0,
    dueIn30: 2,
    dueIn60: 3,
    turningRed: 1,
    met: 0,
    overdue: 2,
    red: 1,
    onTime: null,
    coverage: { value: 0, format: 'percent' },
  },
  closed: [],
  forecast: [
    { unit: shownUnit(), duty: shownDuty({ code: 'O-33' }), level: 'red', on: '2022-05-20' },
    { unit: shownUnit({ name: '区档案局' }), duty: shownDuty({ code: 'O-40' }), level: 'yellow', on: '2022-05-18' },
  ],
  links: { folder: 'https://example.gov.cn/财政局', statusPage: 'https://example.gov.cn/status' },
  to: [{ name: '赵', mail: 'zhao@example.gov.cn' }],
  copy: [],
  folder: '财政局',
};

const envelope = ({ id, subject, to, copy }: Mail): string => JSON.stringify({ id, subject, to, copy }, null, 1);

describe.each([
  ['a unit’s digest', 'unit', writeDigest(told)],
  [
    'a unit’s digest without a page, a folder to open and somebody to ask',
    'unit-alone',
    writeDigest({ ...told, links: { folder: '', statusPage: '' }, contact: null, planYears: [2021, 2022] }),
  ],
  [
    'what the finance office asked a unit to be told today',
    'unit-urged',
    writeDigest({ ...told, urged: true, duties: told.duties.slice(1, 2), warnings: [] }),
  ],
  [
    'a unit’s digest of a duty that begins',
    'unit-opened',
    writeDigest({ ...told, duties: [], opened: told.duties.slice(-1), warnings: [] }),
  ],
  ['a unit’s digest to its head alone', 'unit-head', writeDigest({ ...told, ...TO_HEAD })],
  ['a unit’s digest of warnings alone', 'unit-warnings', writeDigest({ ...told, duties: [] })],
  [
    'the weekly digest of a district with many late units',
    'late-district',
    writeDistrictDigest(
      {
        ...contents,
        assessment: anAssessment({
          duties: Array.from({ length: 40 }, (_, at) =>
            aState({
              unit: shownUnit({ code: String(200 + at), name: `单位${200 + at}` }),
              level: at % 2 === 0 ? 'red' : 'yellow',
            }),
          ),
        }),
        forecast: Array.from({ length: 40 }, (_, at) => ({
          unit: shownUnit({ name: `单位${200 + at}` }),
          duty: shownDuty({ code: `O-${at}` }),
          level: 'red' as const,
          on: '2022-05-20',
        })),
      },
      '区财政局',
    ),
  ],
  ['the weekly digest', 'district', writeDistrictDigest(contents, '区财政局')],
  [
    'the weekly digest of a quiet week without a page',
    'quiet-district',
    writeDistrictDigest(
      {
        ...contents,
        assessment: anAssessment({ duties: [] }),
        mails: [],
        forecast: [],
        links: { folder: '', statusPage: '' },
      },
      '区财政局',
    ),
  ],
])('%s', (_, name, mail) => {
  it('reads as it was read last', async () => {
    await expect(`${envelope(mail)}\n\n${mail.text}`).toMatchFileSnapshot(kept(`${name}.txt`));
    await expect(mail.html.replaceAll('><', '>\n<')).toMatchFileSnapshot(kept(`${name}.html`));
  });
});

describe('a head’s letter', () => {
  const [clerks, heads] = [writeDigest(told), writeDigest({ ...told, ...TO_HEAD })];

  it('is at most half as long as the clerk’s, and still names every duty, its gap, its deadline and the days left', () => {
    expect(heads.text.length).toBeLessThanOrEqual(clerks.text.length / 2);
    for (const said of [
      'O-31',
      'O-32a',
      'O-33',
      'O-29',
      'O-18',
      '还差：3个，截止 2022-05-09',
      '还剩8个工作日',
      '今天24时截止',
      'W05',
    ])
      expect(heads.text).toContain(said);
    expect(heads.text).toContain('经办人是绩效专管员 王');
  });

  it('has it all where its reader stands in for an officer, or there is no page to look it up on', () => {
    const alone = { ...told, ...TO_HEAD, unit: shownUnit({ officer: { name: '', mail: '' } }) };

    expect(writeDigest(alone).text).toContain('怎么办：');
    expect(writeDigest({ ...told, ...TO_HEAD, links: { ...told.links, statusPage: '' } }).text).toContain('怎么办：');
  });
});
