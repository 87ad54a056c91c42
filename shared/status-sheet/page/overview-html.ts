import { cellNumber, figureText } from '../../figure.ts';
import { escapeHtml } from '../../letter/write/html.ts';
import { shownValue } from '../shown-value.ts';
import type { Block, BlockColumn, Explanations, Lead, Overview, StatusValue, Tile } from '../status-book.ts';
import { toneOf } from '../tones.ts';
import { viewText } from './browser/view.ts';
import { chartsHtml } from './chart-svg.ts';
import { timelineHtml } from './timeline-svg.ts';

const RIGHT_ALIGNED: ReadonlySet<BlockColumn['kind']> = new Set(['whole', 'figure']);

const barHtml = (value: StatusValue): string => {
  if (value === null || typeof value !== 'object') return '';
  const percent = Math.max(0, Math.min(100, Math.round(cellNumber(value) * 100)));
  return `<div class="bar"><i style="width:${percent}%"></i></div>`;
};

const lookOf = (kind: BlockColumn['kind']): string => {
  if (RIGHT_ALIGNED.has(kind)) return ' class="n"';
  if (kind === 'text') return ' class="t"';
  if (kind === 'bar') return ' class="barcell"';
  return kind === 'day' || kind === 'code' ? ' class="s"' : '';
};

/** The address of what a figure leads to, within the page. */
const addressOf = ({ sheet, pick }: Lead): string =>
  escapeHtml(`#${viewText({ tab: sheet, find: '', sort: '', page: 1, pick })}`);

const linkHtml = (inner: string, lead: Lead | null): string =>
  lead === null || inner === '' ? inner : `<a href="${addressOf(lead)}">${inner}</a>`;

/** A cell as HTML, in its word's colour, as a link where it leads somewhere. */
export const cellHtml = (value: StatusValue, { kind }: Pick<BlockColumn, 'kind'>, lead: Lead | null = null): string => {
  if (kind === 'bar') return `<td class="barcell">${barHtml(value)}</td>`;
  const text = shownValue(value);
  const tone = typeof value === 'string' ? toneOf(kind, value) : 'plain';
  if (tone !== 'plain') return `<td>${linkHtml(`<span class="tag ${tone}">${escapeHtml(text)}</span>`, lead)}</td>`;
  return `<td${lookOf(kind)}>${linkHtml(escapeHtml(text), lead)}</td>`;
};

/** With its label, by which a narrow window shows the rows as cards. */
const labelled = (html: string, { label }: BlockColumn): string =>
  html.replace(/^<td/u, `<td data-l="${escapeHtml(label)}"`);

const rowHtml = ({ columns, leads }: Block, row: readonly StatusValue[], index: number): string =>
  `<tr>${columns.map((column, at) => labelled(cellHtml(row[at] ?? null, column, at === 0 ? (leads?.[index] ?? null) : null), column)).join('')}</tr>`;

/** A head without words is one over bars. */
const headHtml = ({ label, kind }: BlockColumn): string =>
  `<th scope="col"${lookOf(kind)}>${escapeHtml(label === '' ? '图示' : label)}</th>`;

const tableHtml = (block: Block, isCards: boolean): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(block.title)}"><table${isCards ? ' class="rows"' : ''}><thead><tr>${block.columns.map(headHtml).join('')}</tr></thead>` +
  `<tbody>${block.rows.map((row, index) => rowHtml(block, row, index)).join('')}</tbody></table></div>`;

const blockHtml = (block: Block, isCards = false): string =>
  `<section><h2>${escapeHtml(block.title)}</h2>${block.rows.length === 0 ? '' : tableHtml(block, isCards)}` +
  `${block.note === '' ? '' : `<p class="note">${escapeHtml(block.note)}</p>`}</section>`;

const tileHtml = ({ label, value, tone, change, lead }: Tile): string => {
  const inner =
    `<b>${escapeHtml(typeof value === 'string' ? value : figureText(value))}</b><span>${escapeHtml(label)}</span>` +
    `${change === undefined ? '' : `<small>${escapeHtml(change)}</small>`}`;
  return lead === undefined
    ? `<div class="tile ${tone}">${inner}</div>`
    : `<a class="tile ${tone}" href="${addressOf(lead)}">${inner}</a>`;
};

export const noticesHtml = ({ notices }: Overview): string =>
  notices.map((notice) => `<p class="notice">⚠ ${escapeHtml(notice)}</p>`).join('');

/** 总览 as HTML: tiles, what is to be done today (a card each in a narrow window, so that the telephone is in sight), then the blocks side by side, below each other in a narrow window. */
export const overviewHtml = ({ tiles, top, charts, left, right, timeline }: Overview): string =>
  `<div class="tiles">${tiles.map(tileHtml).join('')}</div>${top.map((block) => blockHtml(block, true)).join('')}${chartsHtml(charts)}${timeline.spans.length === 0 ? '' : '<p class="note"><a href="#timeline">全年任务时间轴在本页最下面</a></p>'}` +
  `<div class="two"><div>${left.map((block) => blockHtml(block)).join('')}</div><div>${right.map((block) => blockHtml(block)).join('')}</div></div>${timelineHtml(timeline)}`;

/** 说明 as HTML: terms in their colours, sentences beside them. */
export const explanationsHtml = ({ sections }: Explanations): string =>
  sections
    .map(
      ({ title, rows }) =>
        `<section><h2>${escapeHtml(title)}</h2><dl>${rows
          .map(
            ({ term, text, tone }) =>
              `<dt><span class="${tone === undefined ? 'term' : `tag ${tone}`}">${escapeHtml(term)}</span></dt><dd>${escapeHtml(text)}</dd>`,
          )
          .join('')}</dl></section>`,
    )
    .join('');
