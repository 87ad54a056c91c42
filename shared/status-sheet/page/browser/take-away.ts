import type { App } from './app.ts';
import { button, element } from './elements.ts';
import { keptRows, textAt } from './kept-rows.ts';
import type { PageTable } from './page-table.ts';
import { viewText } from './view.ts';

/** The rows that are kept, all pages of them, as a spreadsheet program takes them from the clipboard. */
const asText = (table: PageTable, app: App): string =>
  [
    table.columns.map(({ label }) => label.replace('*', '')),
    ...keptRows(table, app.view).map((row) => table.columns.map((_, at) => textAt(table, row, at))),
  ]
    .map((row) => row.map((text) => text.replace(/[\t\n\r]+/gu, ' ')).join('\t'))
    .join('\n');

/** Over plain http a browser has no clipboard to write to: the text is selected and copied as by hand. */
export const copied = async (text: string): Promise<void> => {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const area = element('textarea', { 'aria-hidden': 'true', style: 'position:fixed;opacity:0' });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
};

const download = (app: App, table: PageTable, as: 'xlsx' | 'csv'): HTMLElement => {
  const said = new URLSearchParams(viewText({ ...app.view, tab: table.name, page: 1 }));
  said.delete('tab');
  said.set('name', table.name);
  said.set('as', as);
  for (const [key, value] of new URLSearchParams(app.asked)) said.set(key, value);
  return element('a', { class: 'button', href: `/api/table?${said}`, download: '' }, `下载 ${as}`);
};

/** Copy, print and download of what is shown. */
export const takeAway = (app: App, table: PageTable): readonly HTMLElement[] => {
  const copy = button('复制', () => {
    copied(asText(table, app)).then(
      () => {
        copy.textContent = '已复制';
      },
      () => {
        copy.textContent = '复制不了，请下载';
      },
    );
  });
  return [copy, button('打印', () => print()), download(app, table, 'xlsx'), download(app, table, 'csv')];
};

export const TAKE_AWAY = [asText, copied, download, takeAway];
