import { dayOf } from '../../day.ts';
import { closingDay, isClosedOn } from '../../plan/plan-years.ts';
import { turning } from '../../warning/figures/district-figures.ts';
import { dueAhead } from '../../warning/figures/due-ahead.ts';
import { figuresOfDay } from '../../warning/figures/figures-of-day.ts';
import { weekChange } from '../../warning/figures/week-change.ts';
import type { Turn } from '../../warning/turn.ts';
import type { Block, Overview } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { timelineOf } from '../timeline.ts';
import { faultSentence, type TypedFault } from '../typed.ts';
import { momentText } from '../words.ts';
import { departmentBlock } from './department-block.ts';
import { handedInBlock } from './handed-in.ts';
import { lastYearBlock } from './last-year-block.ts';
import { dueBlock, dutyBlock, levelBlock, stateBlock, turnBlock, urgentBlock } from './overview-blocks.ts';
import { overviewCharts } from './overview-charts.ts';
import { overviewTiles } from './overview-tiles.ts';
import { todayBlock } from './today-block.ts';
import { weekBlock } from './week-block.ts';

export const OVERVIEW_SHEET = '总览';

const turnBlocks = (forecast: readonly Turn[] | null, day: string): readonly Block[] =>
  (['red', 'yellow'] as const).map((level) =>
    turnBlock(level, forecast === null ? null : turning(forecast, level, day)),
  );

const pendingNotices = ({ pendingFiles = [] }: StatusFacts): readonly string[] => {
  const shown = pendingFiles.slice(0, 10).map(({ path, reason }) => `审核结果还没有写进 ${path}：${reason}`);
  return pendingFiles.length > 10 ? [...shown, `另有${pendingFiles.length - 10}个文件的审核结果等待写入。`] : shown;
};

const MOST_TOLD = 10;

/** `任务进度 Q2、Q3；报送记录 L8`: whoever typed it finds it, though the reasons of the first alone are told. */
const placesOf = (faults: readonly TypedFault[]): string =>
  [...Map.groupBy(faults, ({ sheet }) => sheet)]
    .map(([sheet, of]) =>
      `${sheet} ${of
        .map(({ cell }) => cell)
        .filter(Boolean)
        .join('、')}`.trim(),
    )
    .join('；');

const typedNotices = ({ typedFaults = [] }: StatusFacts): readonly string[] => {
  const [shown, more] = [typedFaults.slice(0, MOST_TOLD).map(faultSentence), typedFaults.slice(MOST_TOLD)];
  if (more.length === 0) return shown;
  return [...shown, `另有${more.length}处填写没有采用(${placesOf(more)})，改好上面的以后再列出原因。`];
};

/** A closed year stays as it was on its last day: nothing of it is to be done any more. */
const isClosed = ({ assessment: { plan, day }, publishedAt }: StatusFacts): boolean =>
  day === closingDay(plan) && isClosedOn(plan, dayOf(publishedAt));

/** 总览: figures and pictures at a glance, loud remarks on top. */
export const overviewSheet = (facts: StatusFacts): Overview => {
  const { assessment, publishedAt, forecast, lastYear } = facts;
  const { plan, roster, day } = assessment;
  const departments = departmentBlock(assessment);
  return {
    kind: 'overview',
    name: OVERVIEW_SHEET,
    title: `${plan.year}年预算绩效管理状态表`,
    facts: [
      `数据截至 ${day}`,
      `更新于 ${momentText(publishedAt)}`,
      `单位 ${roster.units.length} 个`,
      `工作要点版本 ${plan.version}`,
      ...(isClosed(facts) ? [`本年度已封存(${day})，以下是封存时的情况`] : []),
    ],
    notices: [...assessment.notices, ...typedNotices(facts), ...pendingNotices(facts)],
    tiles: overviewTiles(facts),
    top: isClosed(facts) ? [] : [todayBlock(facts)],
    charts: overviewCharts(facts),
    left: [
      weekBlock(weekChange(assessment, facts.closedWarnings ?? [])),
      ...(lastYear === undefined ? [] : [lastYearBlock(figuresOfDay(assessment), lastYear)]),
      stateBlock(assessment.duties),
      levelBlock(assessment),
      urgentBlock(assessment),
      ...(departments === null ? [] : [departments]),
      ...(forecast === undefined || isClosed(facts) ? [] : turnBlocks(forecast, day)),
    ],
    right: [
      ...(isClosed(facts) ? [] : [dueBlock(dueAhead(assessment, 60))]),
      handedInBlock(assessment),
      dutyBlock(assessment),
    ],
    timeline: timelineOf(assessment),
    tab: 'FFC000',
  };
};
