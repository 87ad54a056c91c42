import type { App } from './app.ts';
import { byId } from './elements.ts';
import { keptRows } from './kept-rows.ts';
import { showRows } from './rows.ts';

/** Width of an A4 page across, in CSS pixels, less its margins and what the rounding of thirty columns adds. */
const pageWidth = (): number => 1034;

/** What the sheet of paper is: the table, what its rows were picked by, and how many they are, so that none is left out unsaid. */
const printedAs = ({ view: { tab, find, pick } }: App, kept: number, all: number): string =>
  [
    tab,
    ...Object.entries(pick).flatMap(([label, values]) =>
      values.length === 0 ? [] : [`${label}：${values.map((value) => value || '(空白)').join('、')}`],
    ),
    ...(find === '' ? [] : [`含“${find}”`]),
    kept === all ? `共 ${all} 行` : `${kept} 行(全表 ${all} 行)`,
  ].join('　');

const setPrinting = (app: App, isPrinting: boolean): void => {
  app.isPrinting = isPrinting;
  const known = app.tables.get(app.view.tab);
  if (known === undefined) return;
  const { page } = app.view;
  const kept = keptRows(known.table, app.view).length;
  byId('printed').textContent = isPrinting ? printedAs(app, kept, known.table.rows.length) : '';
  document.body.classList.toggle('printing', isPrinting);
  showRows(app, known.table);
  app.view = { ...app.view, page };
  const made = byId('rows').querySelector('table');
  if (made === null || !isPrinting) return;
  made.style.width = `${pageWidth()}px`;
  made.style.zoom = String(Math.min(1, pageWidth() / made.scrollWidth));
};

/** All rows that are kept go to paper, not the page of them that is shown, made to fit across an A4 page. */
export const printWhole = (app: App): void => {
  addEventListener('beforeprint', () => setPrinting(app, true));
  addEventListener('afterprint', () => setPrinting(app, false));
};

export const PRINT = [pageWidth, printedAs, setPrinting, printWhole];
