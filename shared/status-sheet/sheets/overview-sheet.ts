import { count, type Figure } from '../../figure.ts';
import { coverageRate, isMet, isOwed, onTimeRate, turning } from '../../warning/district-figures.ts';
import type { Overview, Tile, Tone } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { faultSentence } from '../typed.ts';
import { momentText } from '../words.ts';
import { dutyBlock, levelBlock, stateBlock, turnBlock, urgentBlock } from './overview-blocks.ts';

const tile = (label: string, value: Figure | null, tone: Tone): readonly Tile[] =>
  value === null ? [] : [{ label, value, tone }];

const alarm = (label: string, value: number, tone: Tone): readonly Tile[] =>
  tile(label, count(value), value === 0 ? 'green' : tone);

const tilesOf = ({ assessment, forecast }: StatusFacts): readonly Tile[] => {
  const { duties, warnings, day } = assessment;
  const owed = duties.filter(isOwed);
  const red = [...duties, ...warnings.filter(({ rule }) => rule !== 'W01')].filter(({ level }) => level === 'red');
  return [
    ...tile('应办任务', count(owed.length), 'blue'),
    ...tile('已完成', count(owed.filter(isMet).length), 'green'),
    ...alarm('逾期', owed.filter(({ state }) => state === 'overdue').length, 'red'),
    ...alarm('红色(任务和预警)', red.length, 'red'),
    ...(forecast === undefined ? [] : alarm('30天内将转红', turning(forecast, 'red', day).length, 'yellow')),
    ...tile('按期率', onTimeRate(duties, day), 'blue'),
    ...tile('覆盖达标率', coverageRate(duties), 'blue'),
  ];
};

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
      turnBlock('red', forecast === undefined ? null : turning(forecast, 'red', day)),
      turnBlock('yellow', forecast === undefined ? null : turning(forecast, 'yellow', day)),
    ],
    right: [dutyBlock(assessment)],
    tab: 'FFC000',
  };
};
