import { escapeHtml } from '../../letter/write/html.ts';
import { nameList } from '../../name-list.ts';
import type { Chart, Series } from '../chart.ts';
import { shortened } from '../text-width.ts';

const WIDTH = 460;
const HEIGHT = 220;
const [TOP, BOTTOM, LEFT, RIGHT] = [34, 24, 40, 10];
const BAR_HEIGHT = 18;
const NAME_WIDTH = 130;

/** Half-width signs of a name beside a bar. */
const NAME_SIGNS = 21;

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

const MOST_NAMES = 30;

/** What is said of a part where it is pointed at: its figure, and who is counted. */
const saidOf = (head: string, { name, names }: Series, value: number, at: number): string => {
  const who = names?.[at] ?? [];
  return `${head} ${name} ${value}${who.length === 0 ? '' : `：${nameList(who, MOST_NAMES)}`}`;
};

/** Every so manieth head is written, so that none covers the next. */
const stepOf = (heads: readonly string[]): number => Math.max(1, Math.ceil(heads.length / 8));

/** Half of what `04-11` takes: a head under the last point of a line would be cut off at the edge. */
const HALF_HEAD = 17;

const underHeads = (heads: readonly string[], xOf: (at: number) => number): string =>
  heads
    .map((head, at) =>
      at % stepOf(heads) === 0 ? textAt(Math.min(xOf(at), WIDTH - HALF_HEAD), HEIGHT - 8, head, 'middle') : '',
    )
    .join('');

const scale = (most: number, isPercent: boolean): string =>
  [0, 0.5, 1]
    .map((part) => {
      const y = HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
      const value = part * most;
      // Half a duty there is none.
      const word = isPercent ? `${Math.round(value * 100)}%` : Number.isInteger(value) ? String(value) : '';
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
        return rect(LEFT + at * step + 1, y, step - 2, value * unit, series.colour, saidOf(head, series, value, at));
      })
      .join('');
  });
  return scale(most, false) + columns.join('') + underHeads(chart.heads, (at) => LEFT + (at + 0.5) * step);
};

const pairsSvg = (chart: Chart): string => {
  const most = Math.max(1, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const step = (WIDTH - LEFT - RIGHT) / chart.heads.length;
  const wide = (step - 10) / chart.series.length;
  const unit = (HEIGHT - TOP - BOTTOM) / most;
  const pairs = chart.heads.map((head, at) =>
    chart.series
      .map((series, place) => {
        const value = series.values[at] ?? 0;
        const said = saidOf(head, series, value, at);
        return rect(
          LEFT + at * step + 5 + place * wide,
          HEIGHT - BOTTOM - value * unit,
          wide - 2,
          value * unit,
          series.colour,
          said,
        );
      })
      .join(''),
  );
  return scale(most, false) + pairs.join('') + underHeads(chart.heads, (at) => LEFT + (at + 0.5) * step);
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
        const drawn = rect(x, y, value * unit, BAR_HEIGHT - 4, series.colour, saidOf(head, series, value, at));
        x += value * unit;
        return drawn;
      });
      return textAt(NAME_WIDTH - 6, y + 11, shortened(head, NAME_SIGNS), 'end') + parts.join('');
    })
    .join('');
};

const percentText = (value: number): string => `${Math.round(value * 100)}%`;

const dot = (at: string, colour: string, said: string): string => {
  const [x, y] = at.split(',');
  return `<circle cx="${x}" cy="${y}" r="3.5" fill="#${colour}"><title>${escapeHtml(said)}</title></circle>`;
};

const linesSvg = (chart: Chart): string => {
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, chart.heads.length - 1);
  const point = (value: number, at: number): string =>
    `${(LEFT + at * step).toFixed(1)},${(HEIGHT - BOTTOM - value * (HEIGHT - TOP - BOTTOM)).toFixed(1)}`;
  const lines = chart.series.map(({ values, colour }) => {
    const points = values.flatMap((value, at) => (value === null ? [] : [point(value, at)]));
    return `<polyline points="${points.join(' ')}" fill="none" stroke="#${colour}" stroke-width="2.5"/>`;
  });
  // A line of one point is none: each point is a dot as well, with its figure at hand.
  const dots = chart.series.flatMap(({ name, values, colour }) =>
    values.map((value, at) =>
      value === null ? '' : dot(point(value, at), colour, `${chart.heads[at]} ${name} ${percentText(value)}`),
    ),
  );
  return scale(1, true) + lines.join('') + dots.join('') + underHeads(chart.heads, (at) => LEFT + at * step);
};

const DRAW = { columns: columnsSvg, pairs: pairsSvg, bars: barsSvg, lines: linesSvg } as const;

/** What a picture says to who cannot see it. */
const wordsOf = ({ title, heads, series, isPercent }: Chart): string =>
  `${title}。${series
    .map(({ name, values }) => {
      const last = values.findLast((value) => value !== null) ?? null;
      if (isPercent) return `${name}最近 ${last === null ? '—' : percentText(last)}`;
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
