import { describe, expect, it } from 'vitest';
import type { DigestContents } from '../../shared/letter/write/digest-contents.ts';
import { digestSummary } from '../../shared/letter/write/digest-summary.ts';
import { aMeasurement, aState, aWarning, shownDuty, shownUnit } from '../builders/facts-shown.ts';

const DAY = '2022-05-09';
const LOWER = shownUnit({ code: '10101', name: '云溪小学', folder: '区教育局/云溪小学' });

const late = (code: string, days: number | null, level: 'yellow' | 'red' = 'yellow') =>
  aState({
    duty: shownDuty({ code, name: '自评' }),
    workingDaysLeft: days,
    level,
    measurement: aMeasurement({ gap: 0 }),
  });
const near = (code: string, days: number) =>
  aState({
    duty: shownDuty({ code, name: '跟踪', due: '2022-05-16' }),
    state: 'in-progress',
    level: 'blue',
    deadline: '2022-05-16',
    workingDaysLeft: days,
    measurement: aMeasurement({ gap: 0 }),
  });
const warned = (rule: string, level: 'yellow' | 'red', of = shownUnit()) =>
  aWarning({ id: `${rule}-${of.code}`, rule, level, unit: of, text: `${rule}的事。` });

const summary = (change: Partial<DigestContents>) => {
  const [stand, first, where] = digestSummary({
    unit: shownUnit(),
    day: DAY,
    planYears: [2022],
    duties: [],
    lower: [],
    warnings: [],
    links: { folder: '', statusPage: '' },
    to: [],
    copy: [],
    contact: null,
    ...change,
  });
  return { stand: stand?.text ?? '', first: first?.text ?? '', where };
};

describe('the three lines at the head of a mail', () => {
  it('name the day and the plan years', () => {
    expect(summary({ duties: [late('O-1', -2)], planYears: [2021, 2022] }).stand).toBe(
      '截至2022-05-09，按2021年、2022年工作要点，1项任务已逾期。请尽快补报。',
    );
  });

  it.each<[string, Partial<DigestContents>]>([
    [
      '财政局现予催办，请今天就办理；一时办不完的，请回复办到哪一步、哪天能报。',
      { duties: [late('O-1', -2)], urged: true },
    ],
    [
      '有任务逾期较久，已列为红色预警，请立即办理，并请负责人督促。',
      { duties: [late('O-1', -2), late('O-2', -30, 'red')] },
    ],
    ['请尽快补报。', { duties: [late('O-1', -2), near('O-2', 3)] }],
    ['请安排好时间，按时完成。', { duties: [near('O-2', 3)], warnings: [warned('W05', 'red')] }],
    ['请安排好时间，在截止日前报送。', { opened: [near('O-2', 9)], warnings: [warned('W05', 'red')] }],
    ['其中其他单位的1条，请核对或办理。', { warnings: [warned('W05', 'red'), warned('W06', 'red', LOWER)] }],
    ['请核对报送的数据。', { warnings: [warned('W05', 'red')] }],
    ['请督促下属单位按时完成。', { lower: [late('O-1', -2)] }],
  ])('ask: %s', (words, change) => {
    expect(summary(change).stand.split('。').slice(1).join('。')).toBe(words);
  });

  it.each<[string, Partial<DigestContents>]>([
    ['O-2 自评', { duties: [late('O-1', -2), late('O-2', -9), near('O-3', 1)] }],
    ['O-3 跟踪', { duties: [near('O-4', 4), near('O-3', 1)] }],
    // As many days, but graver.
    ['O-2 自评', { duties: [late('O-1', -2), late('O-2', -2, 'red')] }],
    // Of how late nothing is known: as today.
    ['O-1 自评', { duties: [near('O-3', 1), late('O-1', null)] }],
    ['O-2 自评', { duties: [late('O-2', 0), late('O-1', null)] }],
    ['O-5 跟踪', { opened: [near('O-6', 9), near('O-5', 8)], lower: [late('O-1', -9)] }],
  ])('name first %s', (words, change) => {
    expect(summary(change).first.startsWith(`${words}，`)).toBe(true);
  });

  it('name the unit where the first thing is not its own', () => {
    const lower = { ...late('O-1', -2), unit: LOWER };

    expect(summary({ lower: [lower] }).first).toMatch(/^云溪小学：O-1 自评，/u);
    expect(summary({ duties: [late('O-1', -2)] }).first).not.toContain('：');
    expect(summary({ warnings: [warned('W06', 'red', LOWER)] }).first).toBe('W06 云溪小学：W06的事。');
  });

  it('say how much is missing where something is', () => {
    const missing = { ...late('O-1', -2), measurement: aMeasurement({ gap: 3 }) };

    expect(summary({ duties: [missing] }).first).toContain('，还差3个，');
    expect(summary({ duties: [late('O-1', -2)] }).first).not.toContain('还差');
  });

  it('come to the gravest warning where no duty is due, and to nothing where there is none', () => {
    expect(summary({ warnings: [warned('W05', 'yellow'), warned('W06', 'red')] }).first).toBe('W06 W06的事。');
    expect(summary({}).first).toBe('');
  });

  it('lead to the page of the unit, else to its folder, else say where', () => {
    const statusPage = 'https://example.gov.cn/status';

    expect(summary({ links: { folder: 'F:/区教育局', statusPage } }).where).toEqual({
      label: '去处',
      text: '本单位页：任务、待填表、报送和发信',
      link: 'https://example.gov.cn/status/unit?name=101',
    });
    expect(summary({ links: { folder: 'F:/区教育局', statusPage: '' } }).where?.text).toBe(
      '把填好的表放进 F:/区教育局',
    );
    expect(summary({}).where?.text).toBe('把填好的表放进本单位文件夹。');
  });
});
