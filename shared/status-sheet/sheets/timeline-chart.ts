import type { Chart } from '../chart.ts';
import { dayInYear, type Span, type Timeline } from '../timeline.ts';

const LATE = 'D9534F';

/**
 * Days of the year as spreadsheet programs write months: from their third day of all on, a mark each mean month lies in the month it
 * means, in those that know a 29th of February 1900 and in those that do not.
 */
const [FIRST, LAST, A_MONTH] = [3, 367, 30.4];

type Part = (span: Span) => number;

/** Bars that a printed page holds; of more there are several pictures, alike in length. */
const MOST_BARS = 36;

const inPictures = (timeline: Timeline): readonly Timeline[] => {
  const count = Math.ceil(timeline.spans.length / MOST_BARS);
  const each = Math.ceil(timeline.spans.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => ({
    ...timeline,
    spans: timeline.spans.slice(at * each, (at + 1) * each),
  }));
};

/** 时间轴 as bars of the spreadsheet program: where each begins, what is met of it, what is not; a line of its own ends at today. */
const chartOf = ({ year, today, spans }: Timeline, number: string): Chart => {
  const at = (day: string): number => dayInYear(year, day);
  const length: Part = ({ from, to }) => Math.max(1, at(to) - at(from));
  const met: Part = (span) => Math.round((length(span) * span.met) / span.owed);
  const rest: Part = (span) => length(span) - met(span);
  const series = (name: string, now: number, of: Part, colour: string) => ({
    name,
    values: [now, ...spans.map(of)],
    colour,
  });
  return {
    title: `${year}年任务时间轴(红线到今天)${number}`,
    kind: 'bars',
    heads: [`今天 ${today}`, ...spans.map(({ code, name, met: done, owed }) => `${code} ${name} ${done}/${owed}`)],
    series: [
      { ...series('开始(不画)', FIRST, ({ from }) => FIRST + at(from), 'FFFFFF'), isHidden: true },
      series('已完成的单位占比', 0, met, '70AD47'),
      series('未完成', 0, (span) => (span.overdue > 0 ? 0 : rest(span)), '9DC3E6'),
      series('有单位逾期', at(today), (span) => (span.overdue > 0 ? rest(span) : 0), LATE),
    ],
    isPercent: false,
    axis: { from: FIRST, to: LAST, step: A_MONTH, format: 'm"月"' },
  };
};

/** 时间轴 in as many pictures as it takes to print each on a page of its own; none without duties. */
export const timelineCharts = (timeline: Timeline): readonly Chart[] =>
  inPictures(timeline).map((part, at, { length }) => chartOf(part, length === 1 ? '' : ` ${at + 1}/${length}`));
