import { count, type Figure, figureText } from '../../figure.ts';
import { turning } from '../../warning/figures/district-figures.ts';
import { daysOfWeekLeft, dueAhead, dueCount } from '../../warning/figures/due-ahead.ts';
import { figuresOfDay } from '../../warning/figures/figures-of-day.ts';
import type { WeekAgo } from '../../warning/figures/week-ago.ts';
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

const changedFrom = (now: number, before: number | null | undefined): Partial<Tile> =>
  changed(count(now), typeof before === 'number' ? count(before) : null);

/** Nobody may take what can't be worked out for nothing to come. */
const turnTile = (forecast: readonly Turn[] | null, day: string, weekAgo: WeekAgo | undefined): readonly Tile[] => {
  if (forecast === null) return tile(TURNS, '无法推算', 'yellow');
  const turns = turning(forecast, 'red', day).length;
  return alarm(TURNS, turns, 'yellow', changedFrom(turns, weekAgo?.turningRed));
};

const progress = (...states: readonly string[]): { readonly lead: Lead } => ({ lead: owedRows({ 状态: states }) });

/** What falls due within so many days and is not met. */
const dueTile = (
  { assessment }: StatusFacts,
  label: string,
  within: number,
  before: number | undefined,
): readonly Tile[] => {
  const days = [...new Set(dueAhead(assessment, within).map(({ on }) => on))];
  const due = dueCount(assessment, within);
  return alarm(label, due, 'yellow', {
    ...changedFrom(due, before),
    ...(days.length === 0 ? {} : { lead: owedRows({ 执行截止日: days, 状态: OPEN_STATES }) }),
  });
};

/** The figures at the head of 总览, each with its change since a week ago and the way to its rows. */
export const overviewTiles = (facts: StatusFacts): readonly Tile[] => {
  const { assessment, forecast, weekAgo } = facts;
  const { day } = assessment;
  const now = figuresOfDay(assessment);
  const { onTime, coverage } = now;
  const sinceThen = (key: 'met' | 'overdue' | 'red'): Partial<Tile> => changedFrom(now[key], weekAgo?.[key]);
  return [
    ...tile('应办任务', count(now.owed), 'blue', { ...changedFrom(now.owed, weekAgo?.said?.owed), lead: owedRows({}) }),
    ...tile('已完成', count(now.met), 'green', { ...sinceThen('met'), ...progress('已完成', '逾期完成') }),
    ...alarm('逾期', now.overdue, 'red', { ...sinceThen('overdue'), ...progress('逾期') }),
    ...alarm('红色(任务和预警)', now.red, 'red', {
      ...sinceThen('red'),
      lead: { sheet: '预警清单', pick: { 级别: ['红'] } },
    }),
    ...dueTile(facts, '本周到期', daysOfWeekLeft(day), weekAgo?.dueThisWeek),
    ...dueTile(facts, '30天内到期', 30, weekAgo?.dueIn30),
    ...dueTile(facts, '60天内到期', 60, weekAgo?.dueIn60),
    ...(forecast === undefined ? [] : turnTile(forecast, day, weekAgo)),
    ...tile('按期率', onTime, 'blue', changed(onTime, weekAgo?.onTime)),
    ...tile('覆盖达标率', coverage, 'blue', changed(coverage, weekAgo?.coverage)),
  ];
};
