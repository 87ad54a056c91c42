import { type App, go } from './app.ts';
import { button, element } from './elements.ts';
import type { PageColumn, PageTable } from './page-table.ts';

const isShort = (texts: readonly string[]): boolean => texts.length <= 12;

const box = (app: App, label: string, text: string): HTMLElement => {
  const kept = app.view.pick[label] ?? [];
  const input = element('input', { type: 'checkbox' });
  input.checked = kept.includes(text);
  input.addEventListener('change', () => {
    const now = app.view.pick[label] ?? [];
    const next = input.checked ? [...now, text] : now.filter((one) => one !== text);
    go(app, { pick: { ...app.view.pick, [label]: next } });
  });
  return element('label', {}, input, ` ${text === '' ? '(空白)' : text}`);
};

/** Long lists can be narrowed by typing. */
const narrowing = (list: HTMLElement, label: string): HTMLElement => {
  const input = element('input', { type: 'search', placeholder: '找…', 'aria-label': `在${label}里找` });
  input.addEventListener('input', () => {
    for (const line of list.children)
      if (line instanceof HTMLElement) line.hidden = !(line.textContent ?? '').includes(input.value);
  });
  return input;
};

/** One column's values, of which several can be kept. */
const choice = (app: App, column: PageColumn): HTMLElement => {
  const label = column.label.replace('*', '');
  const kept = app.view.pick[label] ?? [];
  const texts = [...column.texts].sort((a, b) => a.localeCompare(b, 'zh'));
  const list = element('div', { class: 'values' }, ...texts.map((text) => box(app, label, text)));
  const told = kept.length === 0 ? label : `${label}：${kept.length === 1 ? kept[0] || '空白' : `${kept.length}个`}`;
  const made = element(
    'details',
    { class: kept.length === 0 ? 'choice' : 'choice on', 'data-choice': label },
    element('summary', {}, told),
    element('div', { class: 'menu' }, ...(isShort(texts) ? [list] : [narrowing(list, label), list])),
  );
  return made;
};

const searchBox = (app: App): HTMLElement => {
  const input = element('input', {
    type: 'search',
    id: 'find',
    placeholder: '搜索：单位、任务、文件、项目名称……',
    'aria-label': '搜索',
    value: app.view.find,
  });
  input.addEventListener('input', () => go(app, { find: input.value }, false));
  return input;
};

const isFiltered = ({ view }: App): boolean =>
  view.find !== '' || view.sort !== '' || Object.values(view.pick).some((kept) => kept.length > 0);

/** Search, filters and what can be done with the rows that are shown. */
export const tools = (app: App, table: PageTable, actions: readonly HTMLElement[]): HTMLElement => {
  const clear = button('清除筛选', () => go(app, { find: '', sort: '', pick: {} }));
  clear.disabled = !isFiltered(app);
  return element(
    'div',
    { class: 'tools' },
    searchBox(app),
    ...table.columns.filter(({ isFilter }) => isFilter).map((column) => choice(app, column)),
    clear,
    ...actions,
    element('div', { class: 'pager', id: 'pager', role: 'status' }),
  );
};

export const FILTERS = [isShort, box, narrowing, choice, searchBox, isFiltered, tools];
