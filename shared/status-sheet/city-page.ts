import type { Day, Instant } from '../day.ts';
import { type Figure, figureText } from '../figure.ts';
import { escapeHtml } from '../letter/write/html.ts';
import { PAGE_STYLE } from './page/page-style.ts';
import type { Tone } from './status-book.ts';

/** One district beside others; counts of units and of their duties today. */
export type DistrictLine = {
  readonly units: number;
  readonly owed: number;
  readonly met: number;
  readonly overdue: number;
  readonly onTime: Figure | null;
  readonly coverage: Figure | null;
  /** Units whose most serious level is this. */
  readonly red: number;
  readonly yellow: number;
  readonly lastHandIn: Instant | null;
  /** What waits for a person there. */
  readonly troubles: number;
};

/** A district as the city sees it. `line` null where it can't be worked out just now. */
export type CityRow = {
  readonly name: string;
  /** Address of the district's own page. */
  readonly page: string;
  readonly line: DistrictLine | null;
};

type Column = {
  readonly label: string;
  readonly show: (line: DistrictLine) => string;
  readonly tone?: (line: DistrictLine) => Tone;
};

const figure = (one: Figure | null): string => (one === null ? '—' : figureText(one));
const toned =
  (tone: Tone, of: (line: DistrictLine) => number) =>
  (line: DistrictLine): Tone =>
    of(line) > 0 ? tone : 'plain';

const COLUMNS: readonly Column[] = [
  { label: '单位数', show: ({ units }) => String(units) },
  { label: '应办任务', show: ({ owed }) => String(owed) },
  { label: '已完成', show: ({ met }) => String(met) },
  { label: '逾期', show: ({ overdue }) => String(overdue), tone: toned('red', ({ overdue }) => overdue) },
  { label: '按期率', show: ({ onTime }) => figure(onTime) },
  { label: '覆盖达标率', show: ({ coverage }) => figure(coverage) },
  { label: '红色预警单位', show: ({ red }) => String(red), tone: toned('red', ({ red }) => red) },
  { label: '黄色预警单位', show: ({ yellow }) => String(yellow), tone: toned('yellow', ({ yellow }) => yellow) },
  { label: '最近报送', show: ({ lastHandIn }) => lastHandIn?.slice(0, 16).replace('T', ' ') ?? '—' },
  { label: '待处理事项', show: ({ troubles }) => String(troubles), tone: toned('orange', ({ troubles }) => troubles) },
];

const cells = ({ line }: CityRow): string => {
  if (line === null)
    return `<td colspan="${COLUMNS.length}" class="orange">暂时读不到这个区的数据，系统会继续重试。</td>`;
  return COLUMNS.map(
    ({ show, tone }) => `<td class="n ${tone?.(line) ?? 'plain'}">${escapeHtml(show(line))}</td>`,
  ).join('');
};

const head = ['区', ...COLUMNS.map(({ label }) => label)].map((label) => `<th>${label}</th>`).join('');

/** Districts side by side, each with a link to its own page: one HTML document without a script. */
export const cityPage = (rows: readonly CityRow[], today: Day): string => {
  const body = rows.map(
    (row) => `<tr><td><a href="${escapeHtml(row.page)}">${escapeHtml(row.name)}</a></td>${cells(row)}</tr>`,
  );
  return (
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="300">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>各区预算绩效管理情况</title><style>${PAGE_STYLE}</style></head><body><header><h1>各区预算绩效管理情况</h1>` +
    `<p>${today}　共 ${rows.length} 个区　每五分钟自动刷新</p></header><main><div class="scroll"><table><thead><tr>${head}</tr></thead>` +
    `<tbody>${body.join('')}</tbody></table></div></main></body></html>`
  );
};
