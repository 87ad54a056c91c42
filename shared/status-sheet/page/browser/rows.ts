import { type App, go } from './app.ts';
import { cell, matrixCell } from './cells.ts';
import { button, byId, element } from './elements.ts';
import { keptRows, textAt } from './kept-rows.ts';
import type { PageColumn, PageTable } from './page-table.ts';

type Row = PageTable['rows'][number];

const rowsOfPage = (): number => 100;

const isMatrix = ({ name }: PageTable): boolean => name === '单位矩阵';

/** A head sorts by its column: rising, then falling. */
const headCell = (app: App, column: PageColumn): HTMLElement => {
  const { sort } = app.view;
  const isOn = sort.replace(/^-/u, '') === column.label;
  const isFalling = isOn && sort.startsWith('-');
  const sorting = button(`${column.label}${isOn ? (isFalling ? ' ▼' : ' ▲') : ''}`, () =>
    go(app, { sort: isOn && !isFalling ? `-${column.label}` : column.label }, false),
  );
  if (column.note !== '') sorting.title = column.note;
  const isTyped = column.label.endsWith('*');
  const order = isOn ? { 'aria-sort': isFalling ? 'descending' : 'ascending' } : {};
  return element('th', { scope: 'col', ...(isTyped ? { class: 'typed' } : {}), ...order }, sorting);
};

/** For paper: columns in which nothing stands take no room, and are named. */
const printedColumns = (app: App, table: PageTable, rows: readonly Row[]): readonly number[] =>
  table.columns.flatMap((_, at) =>
    !app.isPrinting || isMatrix(table) || rows.some((row) => textAt(table, row, at) !== '') ? [at] : [],
  );

const tableOf = (app: App, table: PageTable, rows: readonly Row[]): HTMLElement => {
  const columns = printedColumns(app, table, rows);
  const of = isMatrix(table) ? matrixCell : cell;
  const heads = columns.flatMap((at) => table.columns[at] ?? []).map((column) => headCell(app, column));
  const lines = rows.map((row) => element('tr', {}, ...columns.map((at) => of(app, table, row, at))));
  return element(
    'table',
    { class: isMatrix(table) ? 'matrix' : 'rows' },
    element('caption', {}, table.name),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...lines),
  );
};

/** The first columns stay in view while the rest is scrolled, as far as they leave half of the width to it. */
const freeze = (made: HTMLElement, frozen: number, width: number): void => {
  let left = 0;
  const heads = [...made.querySelectorAll<HTMLElement>('th')].slice(0, frozen);
  for (const [at, head] of heads.entries()) {
    const wide = head.offsetWidth;
    if (left + wide > width / 2) return;
    for (const one of made.querySelectorAll<HTMLElement>(`tr > :nth-child(${at + 1})`)) {
      one.classList.add('frozen');
      one.style.left = `${left}px`;
    }
    left += wide;
  }
};

const showPager = (app: App, count: number, pages: number): void => {
  const { page } = app.view;
  const leaf = (to: number) => () => {
    go(app, { page: to }, false);
    byId('rows').scrollTo(0, 0);
  };
  const [back, next] = [button('‹ 上一页', leaf(page - 1)), button('下一页 ›', leaf(page + 1))];
  back.disabled = page <= 1;
  next.disabled = page >= pages;
  byId('pager').replaceChildren(`共 ${count} 行`, ...(pages > 1 ? [back, `${page} / ${pages}`, next] : []));
};

/** The rows of the view: a page of them, or all for the printer. */
export const showRows = (app: App, table: PageTable): void => {
  const rows = keptRows(table, app.view);
  const pages = Math.max(1, Math.ceil(rows.length / rowsOfPage()));
  const page = Math.min(pages, app.view.page);
  app.view = { ...app.view, page };
  const shown = app.isPrinting ? rows : rows.slice((page - 1) * rowsOfPage(), page * rowsOfPage());
  const place = byId('rows');
  const empty = table.rows.length === 0 ? '还没有内容。' : '没有符合条件的行。';
  const made = shown.length === 0 ? element('p', { class: 'empty' }, empty) : tableOf(app, table, shown);
  place.replaceChildren(made);
  place.className = isMatrix(table) ? 'scroll tall' : 'scroll tall cards-when-narrow';
  if (!app.isPrinting) freeze(made, table.frozen, place.clientWidth);
  showPager(app, rows.length, pages);
};

export const ROWS = [rowsOfPage, isMatrix, headCell, printedColumns, tableOf, freeze, showPager, showRows];
