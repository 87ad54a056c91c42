import type { App } from './app.ts';
import { byId, element } from './elements.ts';
import { tools } from './filters.ts';
import { load } from './load.ts';
import type { PageTable } from './page-table.ts';
import { showRows } from './rows.ts';
import { takeAway } from './take-away.ts';

const markTab = (tab: string): void => {
  for (const link of document.querySelectorAll<HTMLElement>('nav a')) {
    const isOn = link.dataset['tab'] === tab;
    link.classList.toggle('on', isOn);
    if (isOn) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
};

/** Signs of the matrix, in words. */
const legendOf = (table: PageTable): readonly HTMLElement[] =>
  table.name !== '单位矩阵'
    ? []
    : [
        element(
          'p',
          { class: 'note' },
          '●已完成　◐逾期完成　▲逾期　○进行中　·未开始　◇已延期　—已豁免　?无法核对　空白为不适用；点一格看明细。',
        ),
      ];

/** The menu somebody has open stays open, and the search box keeps the cursor. */
const keepUse = (place: HTMLElement, draw: () => void): void => {
  const open = [...place.querySelectorAll('details[open]')].map((one) => one.getAttribute('data-choice'));
  const focused = document.activeElement?.id === 'find';
  draw();
  for (const one of place.querySelectorAll('details'))
    if (open.includes(one.getAttribute('data-choice'))) one.open = true;
  const find = document.getElementById('find');
  if (focused && find instanceof HTMLInputElement) {
    find.focus();
    find.setSelectionRange(find.value.length, find.value.length);
  }
};

const drawTable = (app: App, table: PageTable): void => {
  const place = byId('tables');
  keepUse(place, () => {
    const rows = element('div', {
      id: 'rows',
      class: 'scroll tall',
      tabindex: '0',
      role: 'region',
      'aria-label': table.name,
    });
    place.replaceChildren(tools(app, table, takeAway(app, table)), ...legendOf(table), rows);
    showRows(app, table);
  });
};

const drawUnlessLeft = (app: App, name: string): void => {
  const there = app.tables.get(name);
  if (app.view.tab === name && there !== undefined) drawTable(app, there.table);
};

/** Shows the tab of the view; a table is asked for when it is first looked at. */
export const show = (app: App): void => {
  const { tab } = app.view;
  markTab(tab);
  let isPart = false;
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
    part.hidden = part.dataset['part'] !== tab;
    isPart ||= !part.hidden;
  }
  const place = byId('tables');
  place.hidden = isPart;
  if (isPart) {
    place.replaceChildren();
    return;
  }
  if (app.tables.has(tab)) {
    drawUnlessLeft(app, tab);
    return;
  }
  place.replaceChildren(element('p', { class: 'empty', role: 'status' }, '正在取数……'));
  load(app, tab).then(
    () => drawUnlessLeft(app, tab),
    () => place.replaceChildren(element('p', { class: 'empty', role: 'alert' }, '取不到数，请稍后刷新页面再试。')),
  );
};

export const SHOW = [markTab, legendOf, keepUse, drawTable, drawUnlessLeft, show];
