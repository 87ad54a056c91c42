import { type App, go, readView } from './app.ts';
import { byId } from './elements.ts';
import { printWhole } from './print.ts';
import { keepFresh } from './refresh.ts';
import { show } from './show.ts';

/** An open menu closes by Escape and by a click elsewhere. */
const closeMenus = (except: EventTarget | null): void => {
  for (const open of document.querySelectorAll('details.choice[open]'))
    if (!(except instanceof Node && open.contains(except))) open.removeAttribute('open');
};

export const start = (): void => {
  const { units, contacts, share, tones } = JSON.parse(byId('data').textContent ?? '{}') as Pick<
    App,
    'units' | 'contacts' | 'share' | 'tones'
  >;
  const app: App = {
    view: { tab: '总览', find: '', sort: '', page: 1, pick: {} },
    tables: new Map(),
    units,
    contacts,
    share,
    tones,
    asked: location.search,
    show: () => show(app),
    isPrinting: false,
  };
  const again = (): void => {
    readView(app);
    app.show();
  };
  for (const link of document.querySelectorAll<HTMLElement>('nav a'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go(app, { tab: link.dataset['tab'] ?? '总览', find: '', sort: '', pick: {} });
    });
  addEventListener('popstate', again);
  addEventListener('hashchange', again);
  addEventListener('click', ({ target }) => closeMenus(target));
  addEventListener('keydown', ({ key }) => (key === 'Escape' ? closeMenus(null) : undefined));
  printWhole(app);
  if (document.body.dataset['live'] === '1') keepFresh(app);
  again();
};

export const START = [closeMenus, start];
