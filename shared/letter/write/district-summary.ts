import { figureText } from '../../figure.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { dueAhead, dueCount } from '../../warning/figures/due-ahead.ts';
import { figuresOfDay } from '../../warning/figures/figures-of-day.ts';
import type { WeekAgo } from '../../warning/figures/week-ago.ts';
import { changeSince } from './change-text.ts';
import type { Line } from './digest-item.ts';
import type { TodayItem } from './today-item.ts';

const AHEAD = 30;

const standOf = (assessment: Assessment, weekAgo: WeekAgo | null): string => {
  const { owed, met, overdue, onTime } = figuresOfDay(assessment);
  const since = (now: number, before: number | null | undefined): string => {
    const change = changeSince(now, before);
    return change === '' ? '' : `（${change}）`;
  };
  const figures = [
    `应办${owed}项${since(owed, weekAgo?.said?.owed)}`,
    `完成${met}项${since(met, weekAgo?.met)}`,
    `逾期${overdue}项${since(overdue, weekAgo?.overdue)}`,
    ...(onTime === null ? [] : [`按期率${figureText(onTime)}`]),
  ].join('，');
  return `${figures}${weekAgo === null ? '' : '；括号里是比上周'}。`;
};

const firstOf = (today: readonly TodayItem[]): string => {
  const [first] = today;
  if (first === undefined) return '今天没有要催办和处理的事。';
  const contact = [first.contact, first.phone].filter((text) => text !== '').join(' ');
  return `${first.who}：${first.what}${contact === '' ? '' : `，找 ${contact}`}。${today.length > 1 ? `今天要办的共${today.length}件，见下表。` : ''}`;
};

const aheadOf = (assessment: Assessment): string => {
  const dues = dueAhead(assessment, AHEAD);
  const [next] = dues;
  if (next === undefined) return `${AHEAD}天内没有任务到期。`;
  return `${AHEAD}天内有${dueCount(assessment, AHEAD)}项到期，最先的是 ${next.on} 的 ${next.duty.code} ${next.duty.name}（${next.units}个单位）。`;
};

/** The week in three lines for who reads no further: how it stands against last week, what comes first today, what falls due. */
export const districtSummary = (
  assessment: Assessment,
  weekAgo: WeekAgo | null,
  today: readonly TodayItem[],
): readonly Line[] => [
  { label: '情况', text: standOf(assessment, weekAgo) },
  { label: '先办', text: firstOf(today) },
  { label: '到期', text: aheadOf(assessment) },
];
