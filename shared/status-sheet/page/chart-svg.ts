import { escapeHtml } from '../../letter/html.ts';
import type { Chart, Series } from '../chart.ts';

const WIDTH = 460;
const HEIGHT = 220;
const [TOP, BOTTOM, LEFT, RIGHT] = [34, 24, 40, 10];
const BAR_HEIGHT = 18;
const NAME_WIDTH = 130;

const textAt = (x: number, y: number, text: string, anchor = 'start'): string =>
  `<text x="${Math.round(x)}" y="${Math.round(y)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;

const legend = (series: readonly Series[]): string =>
  series
    .map(
      ({ name, colour }, at) =>
        `<rect x="${8 + at * 84}" y="10" width="10" height="10" fill="#${colour}"/>${textAt(22 + at * 84, 19, name)}`,
    )
    .join('');

const totals = ({ heads, series }: Chart): readonly number[] =>
  heads.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));

const rect = (x: number, y: number, width: number, height: number, colour: string, said: string): string =>
  width <= 0 || height <= 0
    ? ''
    : `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" fill="#${colour}"><title>${escapeHtml(said)}</title></rect>`;

const saidOf = (head: string, { name }: Series, value: number): string => `${head} ${name} ${value}`;

/** Every so manieth head is written, so that none covers the next. */
const stepOf = (heads: readonly string[]): number => Math.max(1, Math.ceil(heads.length / 8));

const underHeads = (heads: readonly string[], xOf: (at: number) => number): string =>
  heads.map((head, at) => (at % stepOf(heads) === 0 ? textAt(xOf(at), HEIGHT - 8, head, 'middle') : '')).join('');

const scale = (most: number, isPercent: boolean): string =>
  [0, 0.5, 1]
    .map((part) => {
      const y = HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
      const word = isPercent ? `${Math.round(part * most * 100)}%` : String(Math.round(part * most));
      return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="currentColor" stroke-opacity=".15"/>${textAt(LEFT - 5, y + 4, word, 'end')}`;
    })
    .join('');

const columnsSvg = (chart: Chart): string => {
  const most = Math.max(1, ...totals(chart));
  const step = (WIDTH - LEFT - RIGHT) / chart.heads.length;
  const unit = (HEIGHT - TOP - BOTTOM) / most;
  const columns = chart.heads.map((head, at) => {
    let y = HEIGHT - BOTTOM;
    return chart.series
      .map((series) => {
        const value = series.values[at] ?? 0;
        y -= value * unit;
        return rect(LEFT + at * step + 1, y, step - 2, value * unit, series.colour, saidOf(head, series, value));
      })
      .join('');
  });
  return scale(most, false) + columns.join('') + underHeads(chart.heads, (at) => LEFT + (at + 0.5) * step);
};

const barsSvg = (chart: Chart): string => {
  const most = Math.max(1, ...totals(chart));
  const unit = (WIDTH - NAME_WIDTH - RIGHT) / most;
  return chart.heads
    .map((head, at) => {
      const y = TOP + at * BAR_HEIGHT;
      let x = NAME_WIDTH;
      const parts = chart.series.map((series) => {
        const value = series.values[at] ?? 0;
        const drawn = rect(x, y, value * unit, BAR_HEIGHT - 4, series.colour, saidOf(head, series, value));
        x += value * unit;
        return drawn;
      });
      const name = head.length > 10 ? `${head.slice(0, 9)}…` : head;
      return textAt(NAME_WIDTH - 6, y + 11, name, 'end') + parts.join('');
    })
    .join('');
};

const linesSvg = (chart: Chart): string => {
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, chart.heads.length - 1);
  const point = (value: number, at: number): string =>
    `${(LEFT + at * step).toFixed(1)},${(HEIGHT - BOTTOM - value * (HEIGHT - TOP - BOTTOM)).toFixed(1)}`;
  const lines = chart.series.map(({ values, colour }) => {
    const points = values.flatMap((value, at) => (value === null ? [] : [point(value, at)]));
    return `<polyline points="${points.join(' ')}" fill="none" stroke="#${colour}" stroke-width="2.5"/>`;
  });
  return scale(1, true) + lines.join('') + underHeads(chart.heads, (at) => LEFT + at * step);
};

const DRAW = { columns: columnsSvg, bars: barsSvg, lines: linesSvg } as const;

/** What a picture says to who cannot see it. */
const wordsOf = ({ title, heads, series, isPercent }: Chart): string =>
  `${title}。${series
    .map(({ name, values }) => {
      const last = values.findLast((value) => value !== null) ?? null;
      if (isPercent) return `${name}最近 ${last === null ? '—' : `${Math.round(last * 100)}%`}`;
      return `${name}共 ${values.reduce<number>((sum, value) => sum + (value ?? 0), 0)}`;
    })
    .join('，')}；${heads.length}项。`;

/** A chart as SVG, each part with its figure at hand. */
export const chartSvg = (chart: Chart): string => {
  const height = chart.kind === 'bars' ? TOP + chart.heads.length * BAR_HEIGHT + 8 : HEIGHT;
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(wordsOf(chart))}">${legend(chart.series)}${DRAW[chart.kind](chart)}</svg>`;
};

/** Charts side by side, each under its title. */
export const chartsHtml = (charts: readonly Chart[]): string =>
  charts.length === 0
    ? ''
    : `<div class="charts">${charts.map((chart) => `<section><h2>${escapeHtml(chart.title)}</h2>${chartSvg(chart)}</section>`).join('')}</div>`;
