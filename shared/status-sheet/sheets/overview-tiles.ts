import { count, type Figure, figureText } from '../../figure.ts';
import { turning } from '../../warning/district-figures.ts';
import { daysOfWeekLeft, dueAhead, dueCount } from '../../warning/due-ahead.ts';
import { figuresOfDay } from '../../warning/figures-of-day.ts';
import type { Turn } from '../../warning/turn.ts';
import type { Lead, Tile, Tone } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { OPEN_STATES, owedRows } from './owed-rows.ts';

const TURNS = '30天内将转红';

const signed = (value: number, format: Figure['format']): string =>
  `${value > 0 ? '+' : '−'}${figureText({ value: Math.abs(value), format })}`;

/** `较上周 +3`, `较上周持平`; '' where either cannot be told. */
const changeText = (now: Figure | null, before: Figure | null | undefined): string => {
  if (now === null || before === null || before === undefined) return '';
  const change = now.value - before.value;
  return change === 0 ? '较上周持平' : `较上周 ${signed(change, now.format).replace('%', '点')}`;
};

const tile = (label: string, value: Figure | string | null, tone: Tone, more: Partial<Tile> = {}): readonly Tile[] =>
  value === null ? [] : [{ label, value, tone, ...more }];

const alarm = (label: string, value: number, tone: Tone, more: Partial<Tile> = {}): readonly Tile[] =>
  tile(label, count(value), value === 0 ? 'green' : tone, more);

const changed = (now: Figure | null, before: Figure | null | undefined): Partial<Tile> => {
  const change = changeText(now, before);
  return change === '' ? {} : { change };
};

/** Nobody may take what can't be worked out for nothing to come. */
const turnTile = (forecast: readonly Turn[] | null, day: string): readonly Tile[] =>
  forecast === null ? tile(TURNS, '无法推算', 'yellow') : alarm(TURNS, turning(forecast, 'red', day).length, 'yellow');

const progress = (...states: readonly string[]): { readonly lead: Lead } => ({ lead: owedRows({ 状态: states }) });

/** What falls due within so many days and is not met. */
const dueTile = ({ assessment }: StatusFacts, label: string, within: number): readonly Tile[] => {
  const days = [...new Set(dueAhead(assessment, within).map(({ on }) => on))];
  return alarm(
    label,
    dueCount(assessment, within),
    'yellow',
    days.length === 0 ? {} : { lead: owedRows({ 执行截止日: days, 状态: OPEN_STATES }) },
  );
};

/** The figures at the head of 总览, each with its change since a week ago and the way to its rows. */
export const overviewTiles = (facts: StatusFacts): readonly Tile[] => {
  const { assessment, forecast, weekAgo } = facts;
  const { day } = assessment;
  const now = figuresOfDay(assessment);
  const [met, overdue, red] = [count(now.met), count(now.overdue), count(now.red)];
  const { onTime, coverage } = now;
  const was = (key: 'met' | 'overdue' | 'red'): Figure | undefined =>
    weekAgo === undefined ? undefined : count(weekAgo[key]);
  return [
    ...tile('应办任务', count(now.owed), 'blue', { lead: owedRows({}) }),
    ...tile('已完成', met, 'green', { ...changed(met, was('met')), ...progress('已完成', '逾期完成') }),
    ...alarm('逾期', overdue.value, 'red', { ...changed(overdue, was('overdue')), ...progress('逾期') }),
    ...alarm('红色(任务和预警)', red.value, 'red', {
      ...changed(red, was('red')),
      lead: { sheet: '预警清单', pick: { 级别: ['红'] } },
    }),
    ...dueTile(facts, '本周到期', daysOfWeekLeft(day)),
    ...dueTile(facts, '30天内到期', 30),
    ...dueTile(facts, '60天内到期', 60),
    ...(forecast === undefined ? [] : turnTile(forecast, day)),
    ...tile('按期率', onTime, 'blue', changed(onTime, weekAgo?.onTime)),
    ...tile('覆盖达标率', coverage, 'blue', changed(coverage, weekAgo?.coverage)),
  ];
};
