import { type Figure, figureText, percentFigure } from '../figure.ts';
import type { StatusFacts } from '../status-sheet/status-facts.ts';
import type { Assessment } from '../warning/assessment.ts';
import { dueAhead, dueCount } from '../warning/figures/due-ahead.ts';
import { figuresOfDay } from '../warning/figures/figures-of-day.ts';
import { longestOverdue, type UnitToChase, unitsOverdue, unitsToChase } from '../warning/figures/units-to-chase.ts';
import { dayText } from './day-text.ts';

/** Units and duties told by name in a sentence. */
const [MOST_UNITS, MOST_DUTIES] = [3, 2];

const [AHEAD, FURTHER] = [30, 60];

/** `（较上周增加6项）`; '' where the week before is not known. */
const changeText = (now: number, before: number | undefined): string => {
  if (before === undefined) return '';
  if (now === before) return '（与上周持平）';
  return now > before ? `（较上周增加${now - before}项）` : `（较上周减少${before - now}项）`;
};

const rateText = (name: string, rate: Figure | null): readonly string[] =>
  rate === null ? [] : [`${name}${figureText(rate)}`];

/** How far the district is, and how much is late. */
const standSentence = ({ assessment, weekAgo }: StatusFacts): string => {
  const { day, roster } = assessment;
  const { owed, met, overdue, onTime, coverage } = figuresOfDay(assessment);
  const rates = [...rateText('已到期任务的按期率', onTime), ...rateText('覆盖达标率', coverage)];
  return (
    `截至${dayText(day)}，全区${roster.units.length}个单位应办${owed}项任务，已完成${met}项${changeText(met, weekAgo?.met)}，` +
    `${[...rateText('完成率', percentFigure(met, owed)), ...rates].join('，')}；` +
    `逾期${overdue}项${changeText(overdue, weekAgo?.overdue)}。`
  );
};

const behindText = ({ unit, overdue }: UnitToChase): string => {
  const late = longestOverdue(overdue);
  return `${unit.name}（${overdue.length}项${late === null ? '' : `，最久逾期${late}个工作日`}）`;
};

/** What is past its deadline and untold; '' for nothing. */
const untoldText = (assessment: Assessment): string => {
  const of = unitsToChase(assessment).filter(({ untold }) => untold.length > 0);
  const duties = of.reduce((sum, { untold }) => sum + untold.length, 0);
  return duties === 0 ? '' : `另有${of.length}个单位的${duties}项到期仍无法核对，先要补齐清单、台账。`;
};

/** Who is behind most, the gravest first. */
const behindSentence = (assessment: Assessment): string => {
  const behind = unitsOverdue(assessment);
  const untold = untoldText(assessment);
  if (behind.length === 0) return `没有单位逾期。${untold}`;
  const named = behind.slice(0, MOST_UNITS).map(behindText).join('、');
  return behind.length > MOST_UNITS
    ? `逾期的有${behind.length}个单位，最要紧的是${named}。${untold}`
    : `逾期的有${behind.length}个单位：${named}。${untold}`;
};

/** What falls due next, and what is asked for. */
const aheadSentence = ({ assessment, forecast }: StatusFacts): string => {
  const dues = dueAhead(assessment, FURTHER);
  const [soon, all] = [dueCount(assessment, AHEAD), dueCount(assessment, FURTHER)];
  const anyOverdue = unitsToChase(assessment).length > 0;
  const unknown = forecast === null ? `（已载入的节假日安排不到${AHEAD}天后，再往后的没有推算）` : '';
  const asked = anyOverdue ? '请逾期单位抓紧补报，其他单位按时完成。' : '请各单位按时完成。';
  if (all === 0) return `今后${FURTHER}天没有任务到期${unknown}。${anyOverdue ? '请逾期单位抓紧补报。' : ''}`;
  const named = dues
    .slice(0, MOST_DUTIES)
    .map(({ on, duty, units }) => `${dayText(on).slice(5)}的${duty.code} ${duty.name}（${units}个单位）`);
  return `今后${AHEAD}天有${soon}项到期${unknown}，${FURTHER}天内共${all}项，最先的是${named.join('、')}。${asked}`;
};

/** The week in three sentences: where the district stands, who is behind, what comes next. */
export const weekSentences = (facts: StatusFacts): readonly string[] => [
  standSentence(facts),
  behindSentence(facts.assessment),
  aheadSentence(facts),
];
