import type { App } from './app.ts';
import { byId } from './elements.ts';
import { load } from './load.ts';
import { showRows } from './rows.ts';

const takeOver = (fresh: Document, selector: string): void => {
  const [now, next] = [document.querySelector(selector), fresh.querySelector(selector)];
  if (now !== null && next !== null && now.innerHTML !== next.innerHTML) now.innerHTML = next.innerHTML;
};

/** The head and the parts that came with the page; what has not changed is not sent again. */
const refreshParts = async (tag: string): Promise<string> => {
  const answer = await fetch(location.pathname + location.search, { headers: { 'If-None-Match': tag } });
  if (!answer.ok) return tag;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const selector of ['header p', '#notices', '[data-part="总览"]', '[data-part="说明"]'])
    takeOver(fresh, selector);
  return answer.headers.get('ETag') ?? '';
};

/** The table that is looked at, with the place in it kept. */
const refreshTable = async (app: App): Promise<void> => {
  const name = app.view.tab;
  for (const other of app.tables.keys()) if (other !== name) app.tables.delete(other);
  if (!app.tables.has(name) || !(await load(app, name))) return;
  const known = app.tables.get(name);
  if (known === undefined || app.view.tab !== name) return;
  const place = byId('rows');
  const { scrollTop, scrollLeft } = place;
  showRows(app, known.table);
  place.scrollTo(scrollLeft, scrollTop);
};

/** Once a minute while the page is looked at: only what has changed is fetched, and nothing jumps. */
export const keepFresh = (app: App): void => {
  let tag = '';
  setInterval(() => {
    if (document.visibilityState !== 'visible' || app.isPrinting) return;
    refreshParts(tag)
      .then((next) => {
        const isChanged = next !== tag;
        tag = next;
        return isChanged ? refreshTable(app) : undefined;
      })
      // The program is away for a while: the page stays as it is until the next try.
      .catch(() => undefined);
  }, 60_000);
};

export const REFRESH = [takeOver, refreshParts, refreshTable, keepFresh];
