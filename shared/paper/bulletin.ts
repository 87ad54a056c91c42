import { isNoPlan, NO_PLAN_TEXT } from '../plan/no-plan.ts';
import { openYearsBefore } from '../plan/plan-years.ts';
import { stateChart } from '../status-sheet/sheets/overview-charts.ts';
import { overviewTiles } from '../status-sheet/sheets/overview-tiles.ts';
import type { StatusFacts } from '../status-sheet/status-facts.ts';
import { momentText } from '../status-sheet/words.ts';
import { financeOf } from '../unit.ts';
import { behindTable } from './behind-table.ts';
import { dayText } from './day-text.ts';
import { type Paper, type PaperPart, sentence } from './paper.ts';
import { weekSentences } from './week-sentences.ts';

/** More rows, or more bars, would need a second page. */
const [MOST_BEHIND, MOST_BARS] = [6, 8];

/** The units' states, who is behind most on top. */
const chartOf = ({ assessment }: StatusFacts): PaperPart => {
  const chart = stateChart(assessment);
  return {
    kind: 'chart',
    chart: {
      ...chart,
      title: chart.heads.length > MOST_BARS ? `${chart.title}（最落后的${MOST_BARS}个）` : chart.title,
      heads: chart.heads.slice(0, MOST_BARS),
      series: chart.series.map((series) => ({ ...series, values: series.values.slice(0, MOST_BARS) })),
    },
  };
};

const noteOf = ({ assessment: { notices, plan, day }, plans = [], publishedAt }: StatusFacts): string =>
  [
    `数据更新于${momentText(publishedAt)}，工作要点版本 ${plan.version}；应办任务不含不适用、已豁免的，完成含逾期完成。`,
    ...openYearsBefore(plans, plan, day).map((year) => `${year}年还没有封存，它的任务不在以上数字之内。`),
    ...(notices.length === 0 ? [] : [`状态表上另有${notices.length}条提示，可能影响以上数字，请先核对。`]),
  ].join('');

/** 通报: the week on one page for a meeting, with its figures, one picture, who is behind and by how much, and three sentences. */
export const bulletin = (facts: StatusFacts): Paper => {
  const { plan, day, roster } = facts.assessment;
  const title = `${plan.year}年预算绩效管理工作通报`;
  const byline = `${financeOf(roster)?.name ?? '区财政局'}　${dayText(day)}`;
  if (isNoPlan(plan)) return { title, byline, parts: [sentence(NO_PLAN_TEXT)] };
  return {
    title,
    byline,
    parts: [
      ...weekSentences(facts).map(sentence),
      { kind: 'figures', tiles: overviewTiles(facts) },
      ...(facts.assessment.duties.length === 0 ? [] : [chartOf(facts)]),
      behindTable(facts.assessment, MOST_BEHIND),
      { kind: 'note', text: noteOf(facts) },
    ],
  };
};
