import { escapeHtml } from './html.ts';

/** A small table of texts as a mail shows it. */
export type Table = {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Two figures side by side say nothing without their heads. */
export const tableText = ({ title, heads, rows }: Table): string =>
  [`—— ${title} ——`, ...[heads, ...rows].map((row) => `  ${row.filter((text) => text !== '').join('  ')}`)].join('\n');

const CELL = 'padding:5px 8px;border:1px solid #d5dbe5;text-align:left;vertical-align:top;word-break:break-word';

/** Not broken: codes, days, a telephone number but at its hyphen, 108个单位 but before 单位. More would leave a telephone's width no room for what is to be done. */
const WHOLE = /\b(?:[A-Z]-\d+[a-z]?(?:-\d+)*\b|\d{4}-\d{2}-\d{2}\b|\d{5,}\b|\d+个(?=单位))/gu;

const unbroken = (html: string): string => html.replace(WHOLE, '<span style="white-space:nowrap">$&</span>');

const cells = (tag: 'td' | 'th', texts: readonly string[], style: string): string =>
  texts.map((text) => `<${tag} style="${CELL};${style}">${unbroken(escapeHtml(text))}</${tag}>`).join('');

export const tableHtml = ({ title, heads, rows }: Table): string =>
  `<h2 style="margin:18px 0 8px;font-size:16px;color:#1f3864">${escapeHtml(title)}</h2>` +
  '<table cellpadding="0" cellspacing="0" style="border-collapse:collapse;width:100%;font-size:14px;line-height:1.6;background:#fff">' +
  `<tr>${cells('th', heads, 'background:#2f5597;color:#fff;white-space:nowrap')}</tr>` +
  `${rows.map((row) => `<tr>${cells('td', row, '')}</tr>`).join('')}</table>`;
