import { cellNumber, figureText } from '../../figure.ts';
import { escapeHtml } from '../../letter/html.ts';
import { shownValue } from '../shown-value.ts';
import type { Block, BlockColumn, Explanations, Overview, StatusValue, Tile } from '../status-book.ts';
import { toneOf } from '../tones.ts';

const RIGHT_ALIGNED: ReadonlySet<BlockColumn['kind']> = new Set(['whole', 'figure']);

const barHtml = (value: StatusValue): string => {
  if (value === null || typeof value !== 'object') return '';
  const percent = Math.max(0, Math.min(100, Math.round(cellNumber(value) * 100)));
  return `<div class="bar"><i style="width:${percent}%"></i></div>`;
};

const lookOf = (kind: BlockColumn['kind']): string => {
  if (RIGHT_ALIGNED.has(kind)) return ' class="n"';
  if (kind === 'text') return ' class="t"';
  return kind === 'day' || kind === 'code' ? ' class="s"' : '';
};

const cellHtml = (value: StatusValue, { kind }: BlockColumn): string => {
  if (kind === 'bar') return `<td class="barcell">${barHtml(value)}</td>`;
  const text = shownValue(value);
  const tone = typeof value === 'string' ? toneOf(kind, value) : 'plain';
  if (tone !== 'plain') return `<td><span class="tag ${tone}">${escapeHtml(text)}</span></td>`;
  return `<td${lookOf(kind)}>${escapeHtml(text)}</td>`;
};

const blockHtml = ({ title, columns, rows, note }: Block): string =>
  `<section><h2>${escapeHtml(title)}</h2>` +
  (rows.length === 0
    ? ''
    : `<div class="scroll"><table><thead><tr>${columns.map(({ label, kind }) => `<th${lookOf(kind)}>${escapeHtml(label)}</th>`).join('')}</tr></thead>` +
      `<tbody>${rows.map((row) => `<tr>${columns.map((column, index) => cellHtml(row[index] ?? null, column)).join('')}</tr>`).join('')}</tbody></table></div>`) +
  (note === '' ? '' : `<p class="note">${escapeHtml(note)}</p>`) +
  '</section>';

const tileHtml = ({ label, value, tone, change }: Tile): string =>
  `<div class="tile ${tone}"><b>${escapeHtml(typeof value === 'string' ? value : figureText(value))}</b><span>${escapeHtml(label)}</span>` +
  `${change === undefined ? '' : `<small>${escapeHtml(change)}</small>`}</div>`;

export const noticesHtml = ({ notices }: Overview): string =>
  notices.map((notice) => `<p class="notice">⚠ ${escapeHtml(notice)}</p>`).join('');

/** 总览 as HTML: tiles, what is to be done today, then the blocks side by side, below each other in a narrow window. */
export const overviewHtml = ({ tiles, top, left, right }: Overview): string =>
  `<div class="tiles">${tiles.map(tileHtml).join('')}</div>${top.map(blockHtml).join('')}` +
  `<div class="two"><div>${left.map(blockHtml).join('')}</div><div>${right.map(blockHtml).join('')}</div></div>`;

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
