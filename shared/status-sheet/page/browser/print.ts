import type { App } from './app.ts';
import { byId } from './elements.ts';
import { showRows } from './rows.ts';

/** Width of an A4 page across, in CSS pixels, less its margins. */
const pageWidth = (): number => 1040;

const setPrinting = (app: App, isPrinting: boolean): void => {
  app.isPrinting = isPrinting;
  const known = app.tables.get(app.view.tab);
  if (known === undefined) return;
  const { page } = app.view;
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

export const PRINT = [pageWidth, setPrinting, printWhole];
