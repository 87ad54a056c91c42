import { escapeHtml } from '../letter/write/html.ts';
import { explanationsHtml, noticesHtml, overviewHtml } from './page/overview-html.ts';
import { PAGE_SCRIPT } from './page/page-script.ts';
import { PAGE_STYLE } from './page/page-style.ts';
import { CHART_SHEET } from './sheets/chart-sheet.ts';
import type { StatusBook, StatusSheet } from './status-book.ts';
import { TONES_OF } from './tones.ts';
import { exactMomentText, momentText } from './words.ts';

export type PageWish = {
  /** Today's page reloads itself; a day that was asked for stays as it is. */
  readonly live: boolean;
  /** Plan years there is a page of; where there are several one may be chosen. */
  readonly years?: readonly number[];
  /** The share as its readers reach it; absent where they cannot. */
  readonly share?: string;
  /** One of several districts, which links and forms of the page go on asking for. */
  readonly district?: string;
};

const overviewOf = ({ sheets }: StatusBook) => sheets.find((sheet) => sheet.kind === 'overview');

const yearChoice = (chosen: number, years: readonly number[]): string => {
  if (years.length < 2) return '';
  const options = years.map(
    (year) => `<option value="${year}"${year === chosen ? ' selected' : ''}>${year}年</option>`,
  );
  return `<label>年度 <select name="year">${options.join('')}</select></label>`;
};

const districtKept = (district: string): string =>
  district === '' ? '' : `<input type="hidden" name="district" value="${escapeHtml(district)}">`;

/** The 通报 of the day that is looked at. */
const bulletinAddress = ({ day, year }: StatusBook, { live, district = '' }: PageWish): string => {
  const own = district === '' ? '' : `&district=${encodeURIComponent(district)}`;
  return escapeHtml(`/bulletin?year=${year}${live ? '' : `&asOf=${day}`}${own}`);
};

const headerHtml = (book: StatusBook, wish: PageWish): string => {
  const { live, years = [], district = '' } = wish;
  const overview = overviewOf(book);
  const hint = live ? '每分钟自动刷新' : '按所选日期显示，不自动刷新';
  return (
    `<header><h1>${escapeHtml(overview?.title ?? '')}</h1><p>${escapeHtml([...(overview?.facts ?? []), hint].join('　'))}</p>` +
    `<form method="get">${districtKept(district)}${yearChoice(book.year, years)}<label>查看日期 <input type="date" name="asOf" value="${escapeHtml(book.day)}"></label><button>查看</button>` +
    `<a href="?${district === '' ? '' : `district=${encodeURIComponent(district)}`}">回到今天</a><a href="${bulletinAddress(book, wish)}">一页通报</a></form></header>`
  );
};

/** 总览 stands there without any script; the script shows what is asked for instead. */
const partHtml = (sheet: StatusSheet): string => {
  if (sheet.kind === 'table') return '';
  const isFirst = sheet.kind === 'overview';
  const inner = isFirst ? overviewHtml(sheet) : explanationsHtml(sheet);
  return `<div data-part="${escapeHtml(sheet.name)}"${isFirst ? '' : ' hidden'}>${inner}</div>`;
};

/** What the script starts with, as JSON that may stand inside a script element. */
const dataOf = (book: StatusBook, { share = '' }: PageWish): string =>
  JSON.stringify({ units: book.unitNames ?? {}, contacts: book.contacts ?? {}, share, tones: TONES_OF })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

const navHtml = (sheets: readonly StatusSheet[]): string =>
  `<nav aria-label="各张表">${sheets.map(({ name }) => `<a href="#tab=${encodeURIComponent(name)}" data-tab="${escapeHtml(name)}">${escapeHtml(name)}</a>`).join('')}</nav>`;

/**
 * The status page: one HTML document with its style, its script and 总览 inside, and nothing from elsewhere. Tables are asked for
 * when they are looked at, so that the first view of a whole district is small.
 */
export const statusPage = (book: StatusBook, wish: PageWish): string => {
  const overview = overviewOf(book);
  return (
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<link rel="icon" href="data:,"><title>${escapeHtml(overview?.title ?? '预算绩效管理状态表')}</title><style>${PAGE_STYLE}</style></head>` +
    `<body data-live="${wish.live ? '1' : '0'}"><a class="skip" href="#main">跳到正文</a>${headerHtml(book, wish)}${navHtml(book.sheets.filter(({ name }) => name !== CHART_SHEET))}<main id="main">` +
    `<div id="notices">${overview === undefined ? '' : noticesHtml(overview)}</div>` +
    '<noscript><p class="notice">没有脚本时只有总览；各张表请打开浏览器的脚本功能，或直接打开 财政局/绩效管理状态表.xlsx。</p></noscript>' +
    `${book.sheets.map(partHtml).join('')}<p id="printed"></p><div id="tables"></div></main>` +
    `<script type="application/json" id="data">${dataOf(book, wish)}</script><script>${PAGE_SCRIPT}</script></body></html>`
  );
};

/** A page without the moment it was made at, which is another with each look. */
export const pageContents = (page: string, { publishedAt }: Pick<StatusBook, 'publishedAt'>): string =>
  page.replaceAll(exactMomentText(publishedAt), '').replaceAll(momentText(publishedAt), '');
