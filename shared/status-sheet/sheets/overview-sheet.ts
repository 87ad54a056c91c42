import { count, type Figure } from '../../figure.ts';
import { coverageRate, isMet, isOwed, onTimeRate, turning } from '../../warning/district-figures.ts';
import { dueAhead } from '../../warning/due-ahead.ts';
import type { Turn } from '../../warning/turn.ts';
import type { Block, Overview, Tile, Tone } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { faultSentence } from '../typed.ts';
import { momentText } from '../words.ts';
import { dueBlock, dutyBlock, levelBlock, stateBlock, turnBlock, urgentBlock } from './overview-blocks.ts';

const TURNS = '30天内将转红';

const tile = (label: string, value: Figure | string | null, tone: Tone): readonly Tile[] =>
  value === null ? [] : [{ label, value, tone }];

const alarm = (label: string, value: number, tone: Tone): readonly Tile[] =>
  tile(label, count(value), value === 0 ? 'green' : tone);

/** Nobody may take what can't be worked out for nothing to come. */
const turnTile = (forecast: readonly Turn[] | null, day: string): readonly Tile[] =>
  forecast === null ? tile(TURNS, '无法推算', 'yellow') : alarm(TURNS, turning(forecast, 'red', day).length, 'yellow');

const tilesOf = ({ assessment, forecast }: StatusFacts): readonly Tile[] => {
  const { duties, warnings, day } = assessment;
  const owed = duties.filter(isOwed);
  const red = [...duties, ...warnings.filter(({ rule }) => rule !== 'W01')].filter(({ level }) => level === 'red');
  const dueIn = (days: number): number => dueAhead(assessment, days).reduce((sum, { units }) => sum + units, 0);
  return [
    ...tile('应办任务', count(owed.length), 'blue'),
    ...tile('已完成', count(owed.filter(isMet).length), 'green'),
    ...alarm('逾期', owed.filter(({ state }) => state === 'overdue').length, 'red'),
    ...alarm('红色(任务和预警)', red.length, 'red'),
    ...alarm('30天内到期', dueIn(30), 'yellow'),
    ...(forecast === undefined ? [] : turnTile(forecast, day)),
    ...tile('按期率', onTimeRate(duties, day), 'blue'),
    ...tile('覆盖达标率', coverageRate(duties), 'blue'),
  ];
};

const turnBlocks = (forecast: readonly Turn[] | null, day: string): readonly Block[] =>
  (['red', 'yellow'] as const).map((level) =>
    turnBlock(level, forecast === null ? null : turning(forecast, level, day)),
  );

const pendingNotices = ({ pendingFiles = [] }: StatusFacts): readonly string[] => {
  const shown = pendingFiles.slice(0, 10).map(({ path, reason }) => `审核结果还没有写进 ${path}：${reason}`);
  return pendingFiles.length > 10 ? [...shown, `另有${pendingFiles.length - 10}个文件的审核结果等待写入。`] : shown;
};

const typedNotices = ({ typedFaults = [] }: StatusFacts): readonly string[] =>
  typedFaults.slice(0, 10).map(faultSentence);

/** 总览: figures and pictures at a glance, loud remarks on top. */
export const overviewSheet = (facts: StatusFacts): Overview => {
  const { assessment, publishedAt, forecast } = facts;
  const { plan, roster, day } = assessment;
  return {
    kind: 'overview',
    name: '总览',
    title: `${plan.year}年预算绩效管理状态表`,
    facts: [
      `数据截至 ${day}`,
      `更新于 ${momentText(publishedAt)}`,
      `单位 ${roster.units.length} 个`,
      `工作要点版本 ${plan.version}`,
    ],
    notices: [...assessment.notices, ...typedNotices(facts), ...pendingNotices(facts)],
    tiles: tilesOf(facts),
    left: [
      stateBlock(assessment.duties),
      levelBlock(assessment),
      urgentBlock(assessment),
      ...(forecast === undefined ? [] : turnBlocks(forecast, day)),
    ],
    right: [dueBlock(dueAhead(assessment, 60)), dutyBlock(assessment)],
    tab: 'FFC000',
  };
};
