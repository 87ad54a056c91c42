import { escapeHtml } from '../letter/html.ts';
import { explanationsHtml, noticesHtml, overviewHtml } from './page/overview-html.ts';
import { pageData } from './page/page-data.ts';
import { PAGE_SCRIPT } from './page/page-script.ts';
import { PAGE_STYLE } from './page/page-style.ts';
import type { StatusBook, StatusSheet } from './status-book.ts';

export type PageWish = {
  /** Today's page reloads itself; a day that was asked for stays as it is. */
  readonly live: boolean;
  /** Plan years there is a page of; where there are several one may be chosen. */
  readonly years?: readonly number[];
};

const overviewOf = ({ sheets }: StatusBook) => sheets.find((sheet) => sheet.kind === 'overview');

const yearChoice = (chosen: number, years: readonly number[]): string => {
  if (years.length < 2) return '';
  const options = years.map(
    (year) => `<option value="${year}"${year === chosen ? ' selected' : ''}>${year}年</option>`,
  );
  return `<label>年度 <select name="year">${options.join('')}</select></label>`;
};

const headerHtml = (book: StatusBook, { live, years = [] }: PageWish): string => {
  const overview = overviewOf(book);
  const hint = live ? '每分钟自动刷新' : '按所选日期显示，不自动刷新';
  return (
    `<header><h1>${escapeHtml(overview?.title ?? '')}</h1><p>${escapeHtml([...(overview?.facts ?? []), hint].join('　'))}</p>` +
    `<form method="get">${yearChoice(book.year, years)}<label>查看日期 <input type="date" name="asOf" value="${escapeHtml(book.day)}"></label><button>查看</button>` +
    '<a href="?" style="color:#fff">回到今天</a></form></header>'
  );
};

const partHtml = (sheet: StatusSheet): string => {
  if (sheet.kind === 'table') return '';
  const inner = sheet.kind === 'overview' ? overviewHtml(sheet) : explanationsHtml(sheet);
  return `<div data-part="${escapeHtml(sheet.name)}" hidden>${inner}</div>`;
};

const navHtml = (sheets: readonly StatusSheet[]): string =>
  `<nav>${sheets.map(({ name }) => `<a href="#tab=${encodeURIComponent(name)}" data-tab="${escapeHtml(name)}">${escapeHtml(name)}</a>`).join('')}</nav>`;

/** The status page: one HTML document with its style, script and data inside, and nothing from elsewhere. */
export const statusPage = (book: StatusBook, wish: PageWish): string => {
  const overview = overviewOf(book);
  return (
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${escapeHtml(overview?.title ?? '预算绩效管理状态表')}</title><style>${PAGE_STYLE}</style></head>` +
    `<body data-live="${wish.live ? '1' : '0'}">${headerHtml(book, wish)}${navHtml(book.sheets)}<main>` +
    `${overview === undefined ? '' : noticesHtml(overview)}${book.sheets.map(partHtml).join('')}<div id="tables"></div>` +
    '<noscript><p class="notice">请打开浏览器的脚本功能，或直接打开 财政局/绩效管理状态表.xlsx。</p></noscript></main>' +
    `<script type="application/json" id="data">${pageData(book)}</script><script>${PAGE_SCRIPT}</script></body></html>`
  );
};
