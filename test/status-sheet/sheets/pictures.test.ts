import { describe, expect, it } from 'vitest';
import { chartSvg } from '../../../shared/status-sheet/page/chart-svg.ts';
import { timelineHtml } from '../../../shared/status-sheet/page/timeline-svg.ts';
import { handedInBlock, handedInChart } from '../../../shared/status-sheet/sheets/handed-in.ts';
import { timelineCharts } from '../../../shared/status-sheet/sheets/timeline-chart.ts';
import { warningWeeks } from '../../../shared/status-sheet/sheets/warning-weeks.ts';
import { timelineOf } from '../../../shared/status-sheet/timeline.ts';
import { anAssessment, aState, aWarning, shownDuty, shownUnit } from '../../builders/facts-shown.ts';

const [education, civil, town] = ['区教育局', '区民政局', '莘庄镇'].map((name, at) =>
  shownUnit({ code: `${101 + at}`, name, folder: name }),
) as [ReturnType<typeof shownUnit>, ReturnType<typeof shownUnit>, ReturnType<typeof shownUnit>];

const early = shownDuty({ code: 'O-32a', name: '自评全覆盖', opens: '2022-03-01', due: '2022-04-30' });
const soon = shownDuty({ code: 'O-33', name: '公开', opens: null, due: '2022-05-31' });
const late = shownDuty({ code: 'O-58', name: '配合', opens: '2022-09-01', due: '2022-12-31' });

const assessment = anAssessment({
  roster: { units: [education, civil, town] },
  duties: [
    aState({ unit: education, duty: early, state: 'done', deadline: '2022-05-05' }),
    aState({ unit: civil, duty: early, state: 'overdue', deadline: '2022-05-05' }),
    aState({ unit: town, duty: early, state: 'overdue', deadline: '2022-05-05' }),
    aState({ unit: education, duty: soon, state: 'in-progress', deadline: '2022-05-31' }),
    aState({ unit: civil, duty: soon, state: 'not-applicable', deadline: '2022-05-31' }),
    aState({ unit: education, duty: late, state: 'not-started', deadline: '2022-12-31' }),
  ],
});

describe('已交和未交', () => {
  it('counts and names the units of each duty that is due or soon will be, those most owe first', () => {
    const chart = handedInChart(assessment);

    expect(chart?.heads).toEqual(['O-32a 自评全覆盖', 'O-33 公开']);
    expect(chart?.series.map(({ name, values, names }) => [name, values, names])).toEqual([
      ['已交', [1, 0], [['区教育局'], []]],
      ['未交', [2, 1], [['区民政局', '莘庄镇'], ['区教育局']]],
    ]);
    expect(handedInBlock(assessment).rows).toEqual([
      ['O-32a', '自评全覆盖', 1, 2, '区民政局、莘庄镇'],
      ['O-33', '公开', 0, 1, '区教育局'],
    ]);
  });

  it('has the names at hand in the picture, and leads each row to who has not', () => {
    expect(chartSvg(handedInChart(assessment)!)).toContain('<title>O-32a 自评全覆盖 未交 2：区民政局、莘庄镇</title>');
    expect(handedInBlock(assessment).leads?.[0]?.pick).toMatchObject({ 任务编号: ['O-32a'] });
  });

  it('says so where all is done', () => {
    const done = anAssessment({ duties: [aState({ state: 'done' })] });

    expect([handedInChart(done), handedInBlock(done).note]).toEqual([null, '没有。']);
  });
});

describe('warnings by week', () => {
  const closed = (closedOn: string, firstSeen: string, rule = 'W05') => ({
    id: `${rule}-1`,
    unit: education,
    rule,
    level: 'red' as const,
    text: '',
    firstSeen,
    closedOn,
  });

  it('counts what came up and what was done away with, the closed ones where they came up as well', () => {
    const chart = warningWeeks(
      { day: '2022-05-09', warnings: [aWarning({ firstSeen: '2022-05-06' }), aWarning({ rule: 'W01' })] },
      [closed('2022-05-09', '2022-04-27'), closed('2022-05-09', '2022-05-09', 'W02')],
    );

    expect(chart?.heads).toEqual(['04-11', '04-18', '04-25', '05-02', '05-09']);
    expect(chart?.series.map(({ values }) => values)).toEqual([
      [0, 0, 1, 1, 0],
      [0, 0, 0, 0, 1],
    ]);
  });

  it('is no picture where there was nothing', () => {
    expect(warningWeeks({ day: '2022-05-09', warnings: [] }, [])).toBeNull();
  });
});

describe('the timeline in the workbook', () => {
  it('is bars that stand on unseen ones, what is met, what is not, and a bar that ends at today', () => {
    const [chart] = timelineCharts(timelineOf(assessment));

    expect(chart?.heads).toEqual(['今天 2022-05-09', 'O-32a 自评全覆盖 1/3', 'O-33 公开 0/1', 'O-58 配合 0/1']);
    expect(chart?.series.map(({ name, values }) => [name, values])).toEqual([
      ['开始(不画)', [3, 62, 3, 246]],
      ['已完成的单位占比', [0, 22, 0, 0]],
      ['未完成', [0, 0, 150, 121]],
      ['有单位逾期', [128, 43, 0, 0]],
    ]);
    expect(timelineCharts(timelineOf(anAssessment({ duties: [] })))).toEqual([]);
  });
});

describe('a timeline of more duties than a page holds', () => {
  const timeline = timelineOf(
    anAssessment({
      duties: Array.from({ length: 59 }, (_, at) => aState({ duty: shownDuty({ code: `O-${at + 1}`, name: '' }) })),
    }),
  );

  it('is several pictures, alike in length, each with today’s line and none left out', () => {
    const charts = timelineCharts(timeline);

    expect(charts.map(({ title, heads }) => [title.slice(-4), heads.length])).toEqual([
      [' 1/2', 31],
      [' 2/2', 30],
    ]);
    expect(charts.every(({ heads }) => heads[0] === '今天 2022-05-09')).toBe(true);
    expect(charts.flatMap(({ heads }) => heads.slice(1))).toHaveLength(59);
  });
});

describe('the timeline of the year', () => {
  const timeline = timelineOf(assessment);

  it('has every owed duty from its first day to its last, soonest due first, with how many have met it', () => {
    expect(timeline.spans).toEqual([
      { code: 'O-32a', name: '自评全覆盖', from: '2022-03-01', to: '2022-05-05', owed: 3, met: 1, overdue: 2 },
      { code: 'O-33', name: '公开', from: '2022-01-01', to: '2022-05-31', owed: 1, met: 0, overdue: 0 },
      { code: 'O-58', name: '配合', from: '2022-09-01', to: '2022-12-31', owed: 1, met: 0, overdue: 0 },
    ]);
  });

  it('draws a line at today where today lies in the year, and says itself in words', () => {
    const html = timelineHtml(timeline);

    expect(html).toContain('<title>今天 2022-05-09</title>');
    expect(html).toContain('<title>O-32a 自评全覆盖：2022-03-01 至 2022-05-05，完成 1/3，逾期 2</title>');
    expect(html).toContain(
      'aria-label="2022年3项任务的时间轴，今天 2022-05-09：有单位逾期的 1 项，各单位都完成的 0 项。"',
    );
    expect(timelineHtml({ ...timeline, today: '2023-01-05' })).not.toContain('class="today"');
    expect(timelineHtml({ ...timeline, spans: [] })).toBe('');
  });
});
