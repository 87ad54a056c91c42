import { describe, expect, it } from 'vitest';
import { bulletin } from '../../shared/paper/bulletin.ts';
import type { Paper, PaperPart } from '../../shared/paper/paper.ts';
import { paperHtml } from '../../shared/paper/paper-html.ts';
import type { DutyState } from '../../shared/standing/duty/duty-state.ts';
import type { StatusFacts } from '../../shared/status-sheet/status-facts.ts';
import {
  aMeasurement,
  anAssessment,
  aState,
  shownDuty,
  shownPlan,
  shownUnit,
  someFacts,
} from '../builders/facts-shown.ts';

const education = shownUnit();
const civil = shownUnit({ code: '102', name: '区民政局', folder: '区民政局' });
const town = shownUnit({ code: '201', name: '莘庄镇', folder: '莘庄镇' });
const street = shownUnit({ code: '202', name: '江川路街道', folder: '江川路街道' });
const units = [education, civil, town, street];

const late = (unit: typeof education, days: number, code = 'O-32a'): DutyState =>
  aState({ unit, duty: shownDuty({ code }), state: 'overdue', workingDaysLeft: -days });

const duties: readonly DutyState[] = [
  late(education, 2),
  late(civil, 9),
  late(civil, 4, 'O-33'),
  late(town, 1),
  late(street, 3),
  aState({
    unit: education,
    duty: shownDuty({ code: 'O-33' }),
    state: 'done',
    metOn: '2022-04-20',
    workingDaysLeft: null,
  }),
  aState({
    unit: town,
    duty: shownDuty({ code: 'O-23', name: '绩效跟踪', due: '2022-06-30' }),
    state: 'in-progress',
    deadline: '2022-06-30',
    workingDaysLeft: 36,
    measurement: aMeasurement({ gap: 1 }),
  }),
  aState({ unit: street, duty: shownDuty({ code: 'O-23' }), state: 'not-applicable', deadline: '2022-06-30' }),
];

const facts = (change: Partial<StatusFacts> = {}, of: readonly DutyState[] = duties): StatusFacts =>
  someFacts({
    assessment: anAssessment({ roster: { units }, duties: of }),
    forecast: [],
    weekAgo: {
      day: '2022-05-02',
      met: 2,
      overdue: 3,
      red: 0,
      onTime: null,
      coverage: null,
      dueThisWeek: 0,
      dueIn30: 2,
      dueIn60: 3,
      turningRed: 1,
      said: { owed: 7, untold: 0 },
    },
    ...change,
  });

const of = <Kind extends PaperPart['kind']>(paper: Paper, kind: Kind) =>
  paper.parts.filter((part): part is Extract<PaperPart, { kind: Kind }> => part.kind === kind);

describe('the 通报 of a day', () => {
  it('says in three sentences where the district stands, who is behind and what comes next', () => {
    expect(of(bulletin(facts()), 'sentence').map(({ text }) => text)).toEqual([
      '截至2022年5月9日，全区4个单位应办7项任务，已完成1项（较上周减少1项），完成率14.29%，已到期任务的按期率16.67%，覆盖达标率14.29%；逾期5项（较上周增加2项）。',
      '逾期的有4个单位，最要紧的是区民政局（2项，最久逾期9个工作日）、江川路街道（1项，最久逾期3个工作日）、区教育局（1项，最久逾期2个工作日）。',
      '今后30天有0项到期，60天内共1项，最先的是6月30日的O-23 绩效跟踪（1个单位）。请逾期单位抓紧补报，其他单位按时完成。',
    ]);
  });

  it('names who is behind, by how much, and what to make good first; the gravest on top', () => {
    const [table] = of(bulletin(facts()), 'table');

    expect(table?.rows).toEqual([
      ['区民政局', '2', '9', '0.00%', 'O-32a 项目和政策绩效自评全覆盖', '1个'],
      ['江川路街道', '1', '3', '0.00%', 'O-32a 项目和政策绩效自评全覆盖', '1个'],
      ['区教育局', '1', '2', '50.00%', 'O-32a 项目和政策绩效自评全覆盖', '1个'],
      ['莘庄镇', '1', '1', '0.00%', 'O-32a 项目和政策绩效自评全覆盖', '1个'],
    ]);
  });

  it('has the figures of 总览 and one picture', () => {
    const paper = bulletin(facts());
    const [figures] = of(paper, 'figures');

    expect(figures?.tiles.find(({ label }) => label === '逾期')).toMatchObject({
      value: { value: 5, format: 'count' },
      change: '较上周 +2',
    });
    expect(of(paper, 'chart').map(({ chart }) => [chart.title, chart.heads[0]])).toEqual([
      ['各单位任务状态', '区民政局'],
    ]);
  });

  it('tells of many units the first six, and the others by their number, so that one page is enough', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      shownUnit({ code: `${300 + at}`, name: `第${at}镇`, folder: `${at}` }),
    );
    const paper = bulletin(
      someFacts({
        assessment: anAssessment({ roster: { units: many }, duties: many.map((unit, at) => late(unit, at + 1)) }),
      }),
    );
    const [table] = of(paper, 'table');

    expect([table?.rows.length, table?.rows[0]?.[0], table?.note]).toEqual([
      6,
      '第59镇',
      '另有54个单位共54项逾期，见状态表的 催报单。',
    ]);
    expect(of(paper, 'chart')[0]?.chart.heads.length).toBeLessThanOrEqual(8);
  });

  it('says so where nobody is late and nothing falls due, and where the calendar ends', () => {
    const done = [aState({ unit: education, state: 'done', metOn: '2022-04-20', workingDaysLeft: null })];
    const [, who, next] = of(bulletin(facts({ forecast: null }, done)), 'sentence').map(({ text }) => text);

    expect(who).toBe('没有单位逾期。');
    expect(next).toBe('今后60天没有任务到期（已载入的节假日安排不到30天后，再往后的没有推算）。');
  });

  it('says that what an earlier year still owes is not in its figures, until that year is closed', () => {
    const noteOn = (day: string): string => {
      const assessment = anAssessment({ plan: shownPlan({ year: 2023 }), day, roster: { units }, duties });
      const plans = [shownPlan({ year: 2022 }), assessment.plan];
      const { parts } = bulletin(facts({ assessment, plans }));
      return parts.map((part) => (part.kind === 'note' ? part.text : '')).join('');
    };

    expect(noteOn('2023-01-20')).toContain('2022年还没有封存，它的任务不在以上数字之内。');
    expect(noteOn('2023-07-03')).not.toContain('2022年');
  });

  it('names remarks of the status sheet that touch its figures, and says so where no plan is in force', () => {
    const noted = bulletin(facts({ assessment: anAssessment({ notices: ['日历没有载入', '计划改坏了'] }) }));
    const none = bulletin(facts({ assessment: anAssessment({ plan: shownPlan({ version: '' }), duties: [] }) }));

    expect(of(noted, 'note')[0]?.text).toContain('状态表上另有2条提示，可能影响以上数字，请先核对。');
    expect(none.parts).toHaveLength(1);
    expect(of(none, 'sentence')[0]?.text).toContain('还没有生效的工作要点');
  });
});

describe('a paper as a page', () => {
  const paper: Paper = {
    title: '通报<1>',
    byline: '区财政局',
    parts: [
      { kind: 'heading', text: '一、<总>' },
      { kind: 'note', text: '注' },
      {
        kind: 'table',
        title: '表',
        columns: [{ label: '单位', parts: 1, isFigure: false }],
        rows: [['<b>']],
        note: '',
      },
    ],
  };

  it('is whole in itself, shows names as text, and has tools only where it is served', () => {
    const [kept, served] = [paperHtml(paper, null), paperHtml(paper, { back: '/?a=1&b=2', document: '/x' })];

    expect(kept).not.toMatch(/<b>|<1>|<总>|<script|src=|href="\//u);
    expect(kept).toContain('@page{size:A4 portrait');
    expect(served).toContain('<a href="/?a=1&amp;b=2">回到状态一览</a>');
    expect(served).toContain('<a href="/x" download>下载 docx</a>');
  });
});
