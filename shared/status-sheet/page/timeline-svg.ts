import { escapeHtml } from '../../letter/write/html.ts';
import { shortened } from '../text-width.ts';
import { dayInYear, type Span, type Timeline } from '../timeline.ts';

const [WIDTH, LEFT, RIGHT, TOP, ROW, BAR] = [960, 250, 56, 26, 15, 10];

/** Half-width signs of a name beside its bar. */
const MOST_SIGNS = 46;

const COLOURS = { met: '#70ad47', open: '#9dc3e6', late: '#d9534f', ahead: '#c9d1dc' } as const;

const xOf = (year: number, at: number): number =>
  LEFT + (at * (WIDTH - LEFT - RIGHT)) / dayInYear(year, `${year + 1}-01-01`);

const rect = (x: number, y: number, width: number, colour: string): string =>
  width <= 0 ? '' : `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${colour}"/>`;

const restColour = ({ from, overdue }: Span, today: string): string => {
  if (overdue > 0) return COLOURS.late;
  return from > today ? COLOURS.ahead : COLOURS.open;
};

const rowSvg = ({ year, today }: Timeline, span: Span, at: number): string => {
  const y = TOP + at * ROW;
  const left = xOf(year, dayInYear(year, span.from));
  const width = Math.max(3, xOf(year, dayInYear(year, span.to)) - left);
  const met = (width * span.met) / span.owed;
  const head = `${span.code} ${span.name}`;
  const late = span.overdue === 0 ? '' : `，逾期 ${span.overdue}`;
  return (
    `<g><title>${escapeHtml(`${head}：${span.from} 至 ${span.to}，完成 ${span.met}/${span.owed}${late}`)}</title>` +
    `<text x="${LEFT - 6}" y="${y + 9}" text-anchor="end">${escapeHtml(shortened(head, MOST_SIGNS))}</text>` +
    `${rect(left, y, width, restColour(span, today))}${rect(left, y, met, COLOURS.met)}` +
    `<text x="${(left + width + 4).toFixed(1)}" y="${y + 9}">${span.met}/${span.owed}</text></g>`
  );
};

const monthsSvg = ({ year }: Timeline, bottom: number): string =>
  Array.from({ length: 12 }, (_, at) => {
    const x = xOf(year, dayInYear(year, `${year}-${String(at + 1).padStart(2, '0')}-01`)).toFixed(1);
    return `<line x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${bottom}" stroke="currentColor" stroke-opacity=".15"/><text x="${x}" y="${TOP - 10}">${at + 1}月</text>`;
  }).join('');

const todaySvg = ({ year, today }: Timeline, bottom: number): string => {
  if (!today.startsWith(String(year))) return '';
  const x = xOf(year, dayInYear(year, today)).toFixed(1);
  return `<line class="today" x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${bottom}" stroke="#c00000" stroke-width="2"><title>今天 ${today}</title></line>`;
};

const wordsOf = ({ year, today, spans }: Timeline): string => {
  const late = spans.filter(({ overdue }) => overdue > 0).length;
  return `${year}年${spans.length}项任务的时间轴，今天 ${today}：有单位逾期的 ${late} 项，各单位都完成的 ${spans.filter(({ met, owed }) => met === owed).length} 项。`;
};

const LEGEND = `<p class="note"><span class="key" style="background:${COLOURS.met}"></span>已完成的单位占比　<span class="key" style="background:${COLOURS.open}"></span>办理中　<span class="key" style="background:${COLOURS.late}"></span>有单位逾期　<span class="key" style="background:${COLOURS.ahead}"></span>还没开始　红线是所看的日子；右边是 完成/应办 单位数。</p>`;

/** 时间轴: a bar a duty from its first day to its last, filled as far as units have met it, across the year with a line at today; '' without duties. */
export const timelineHtml = (timeline: Timeline): string => {
  const { spans, year } = timeline;
  if (spans.length === 0) return '';
  const bottom = TOP + spans.length * ROW;
  return (
    `<section id="timeline"><h2>${year}年任务时间轴</h2>${LEGEND}<div class="scroll" tabindex="0" role="region" aria-label="任务时间轴">` +
    `<svg class="chart timeline" viewBox="0 0 ${WIDTH} ${bottom + 6}" role="img" aria-label="${escapeHtml(wordsOf(timeline))}">` +
    `${monthsSvg(timeline, bottom)}${spans.map((span, at) => rowSvg(timeline, span, at)).join('')}${todaySvg(timeline, bottom)}</svg></div></section>`
  );
};
