import { figureText } from '../figure.ts';
import { escapeHtml } from '../letter/write/html.ts';
import { chartSvg } from '../status-sheet/page/chart-svg.ts';
import type { Tile } from '../status-sheet/status-book.ts';
import type { Paper, PaperColumn, PaperPart, PaperTable } from './paper.ts';
import { PAPER_STYLE } from './paper-style.ts';

const tileHtml = ({ label, value, tone, change }: Tile): string =>
  `<div class="tile ${tone}"><b>${escapeHtml(typeof value === 'string' ? value : figureText(value))}</b><span>${escapeHtml(label)}</span>` +
  `${change === undefined ? '' : `<small>${escapeHtml(change)}</small>`}</div>`;

const look = ({ isFigure }: PaperColumn): string => (isFigure ? ' class="n"' : '');

const tableHtml = ({ title, columns, rows, note }: PaperTable): string => {
  const parts = columns.reduce((sum, column) => sum + column.parts, 0);
  const widths = columns.map((column) => `<col style="width:${((100 * column.parts) / parts).toFixed(2)}%">`).join('');
  const heads = columns.map((column) => `<th scope="col"${look(column)}>${escapeHtml(column.label)}</th>`).join('');
  const lines = rows.map(
    (row) => `<tr>${columns.map((column, at) => `<td${look(column)}>${escapeHtml(row[at] ?? '')}</td>`).join('')}</tr>`,
  );
  return (
    `<h3>${escapeHtml(title)}</h3>` +
    (rows.length === 0
      ? ''
      : `<table><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table>`) +
    (note === '' ? '' : `<p class="note">${escapeHtml(note)}</p>`)
  );
};

const partHtml = (part: PaperPart): string => {
  switch (part.kind) {
    case 'heading':
      return `<h2>${escapeHtml(part.text)}</h2>`;
    case 'sentence':
      return `<p class="said">${escapeHtml(part.text)}</p>`;
    case 'note':
      return `<p class="note">${escapeHtml(part.text)}</p>`;
    case 'figures':
      return `<div class="tiles">${part.tiles.map(tileHtml).join('')}</div>`;
    case 'chart':
      return `<h3>${escapeHtml(part.chart.title)}</h3>${chartSvg(part.chart)}`;
    case 'table':
      return tableHtml(part);
  }
};

const PRINT_SCRIPT = "document.getElementById('print').addEventListener('click',()=>print());";

/** Where a reader of the page goes from it: back, and to the same as a Word document. */
export type PaperLinks = { readonly back: string; readonly document: string };

const toolsHtml = ({ back, document }: PaperLinks): string =>
  `<div class="tools"><a href="${escapeHtml(back)}">回到状态一览</a><button type="button" id="print">打印</button><a href="${escapeHtml(document)}" download>下载 docx</a></div>`;

/** A paper as a page to print, whole in itself; with links where it is served and not kept as a file. */
export const paperHtml = ({ title, byline, parts }: Paper, links: PaperLinks | null): string =>
  '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">' +
  `<link rel="icon" href="data:,"><title>${escapeHtml(title)}</title><style>${PAPER_STYLE}</style></head><body>${links === null ? '' : toolsHtml(links)}<main>` +
  `<h1>${escapeHtml(title)}</h1><p class="byline">${escapeHtml(byline)}</p>${parts.map(partHtml).join('')}</main>` +
  `${links === null ? '' : `<script>${PRINT_SCRIPT}</script>`}</body></html>`;
