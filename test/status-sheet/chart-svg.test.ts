import { describe, expect, it } from 'vitest';
import { chartXml } from '../../shared/outside/status-workbook/chart-xml.ts';
import type { Chart } from '../../shared/status-sheet/chart.ts';
import { chartSvg, chartsHtml } from '../../shared/status-sheet/page/chart-svg.ts';
import { overviewCharts } from '../../shared/status-sheet/sheets/overview-charts.ts';
import { anAssessment, aState, shownDuty, shownUnit, someFacts } from '../builders/facts-shown.ts';

const chart: Chart = {
  title: '各单位<任务>',
  kind: 'bars',
  heads: ['区教育局', '<img>'],
  series: [
    { name: '已完成', values: [3, 0], colour: '70AD47' },
    { name: '逾期', values: [1, 2], colour: 'D9534F' },
  ],
  isPercent: false,
};

describe('a chart of the page', () => {
  it('has every figure at hand, says itself in words, and shows names as text', () => {
    const svg = chartSvg(chart);

    expect(svg.match(/<title>/gu)).toHaveLength(3);
    expect(svg).toContain('<title>区教育局 已完成 3</title>');
    expect(svg).toContain('aria-label="各单位&lt;任务&gt;。已完成共 3，逾期共 3；2项。"');
    expect(chartsHtml([chart])).not.toContain('<img>');
  });
});

describe('a line of the page', () => {
  const line: Chart = {
    title: '按期率',
    kind: 'lines',
    heads: ['04-04', '04-11', '04-18'],
    series: [{ name: '按期率', values: [null, 0.5, null], colour: '5B9BD5' }],
    isPercent: true,
  };

  it('is seen where it has one point alone, with its figure at hand', () => {
    expect(chartSvg(line)).toMatch(
      /<circle cx="[\d.]+" cy="[\d.]+" r="3.5" fill="#5B9BD5"><title>04-11 按期率 50%<\/title>/u,
    );
    expect(chartSvg(line).match(/<circle/gu)).toHaveLength(1);
  });

  it('has its last head whole within the picture', () => {
    const [, width, x] =
      /viewBox="0 0 (\d+) [\s\S]*<text x="(\d+)" y="\d+" text-anchor="middle">04-18</u.exec(chartSvg(line)) ?? [];

    expect(Number(width) - Number(x)).toBeGreaterThanOrEqual(17);
  });

  it('is seen in the workbook as well', () => {
    expect(chartXml(line, { sheet: '图表数据', column: 0 })).toContain('<c:marker><c:symbol val="circle"/>');
    expect(chartXml(chart, { sheet: '图表数据', column: 0 })).not.toContain('<c:marker>');
  });
});

describe('the charts of 总览', () => {
  const units = [shownUnit(), shownUnit({ code: '102', name: '区民政局', folder: '民政' })];
  const duties = [
    aState({ unit: units[0]!, state: 'done', deadline: '2022-05-05' }),
    aState({ unit: units[1]!, state: 'overdue', deadline: '2022-05-05' }),
    aState({ unit: units[1]!, duty: shownDuty({ code: 'O-33' }), state: 'in-progress', deadline: '2022-05-31' }),
    aState({ unit: units[1]!, duty: shownDuty({ code: 'O-34' }), state: 'not-applicable', deadline: '2022-05-31' }),
  ];
  const charts = overviewCharts(
    someFacts({ assessment: anAssessment({ day: '2022-05-09', roster: { units }, duties }) }),
  );

  it('say what falls due in which week, met and open, of what is owed', () => {
    const [due] = charts;
    const at = (day: string): readonly (number | null | undefined)[] =>
      (due?.series ?? []).map(({ values }) => values[due?.heads.indexOf(day) ?? -1]);

    expect(at('05-02')).toEqual([1, 1]);
    expect(at('05-30')).toEqual([0, 1]);
  });

  it('put on top the unit that is behind most', () => {
    expect(charts[1]?.heads).toEqual(['区民政局', '区教育局']);
    expect(charts[1]?.series.find(({ name }) => name === '逾期')?.values).toEqual([1, 0]);
  });
});
