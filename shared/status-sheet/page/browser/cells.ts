import type { App } from './app.ts';
import { element } from './elements.ts';
import { fileContent } from './files.ts';
import { columnAt, textAt } from './kept-rows.ts';
import type { PageColumn, PageTable } from './page-table.ts';
import { viewText } from './view.ts';

type Row = PageTable['rows'][number];

const isNumber = ({ kind }: PageColumn): boolean => kind === 'whole' || kind === 'figure';

const unitLink = (app: App, name: string): HTMLElement => {
  const said = new URLSearchParams(app.asked);
  said.set('name', name);
  return element('a', { href: `/unit?${said}` }, name);
};

/** Where the unit has to be phoned: overdue, or red and not for another office to mend. */
const mustAct = (table: PageTable, row: Row): boolean =>
  ['', '本单位'].includes(textAt(table, row, columnAt(table, '由谁处理'))) &&
  table.columns.some(
    ({ kind }, at) => (kind === 'state' || kind === 'level') && ['逾期', '红'].includes(textAt(table, row, at)),
  );

/** Whom to phone, under the unit's name. */
const contactOf = (app: App, table: PageTable, row: Row, at: number): readonly HTMLElement[] => {
  const contact = app.contacts[textAt(table, row, at)] ?? '';
  const isUnit = table.columns[at]?.label === '单位';
  return isUnit && contact !== '' && mustAct(table, row) ? [element('small', { class: 'who' }, contact)] : [];
};

const contentOf = (app: App, table: PageTable, row: Row, column: PageColumn, text: string): Node => {
  if (column.label === '文件') return fileContent(app, table, row, text);
  const tone = app.tones[column.kind]?.[text];
  if (tone !== undefined) return element('span', { class: `tag ${tone}` }, text);
  const isUnit = column.label === '单位' && Object.values(app.units).includes(text);
  return isUnit ? unitLink(app, text) : element('span', {}, text);
};

/** A cell of a list; below 720 px it carries its column's label. */
export const cell = (app: App, table: PageTable, row: Row, at: number): HTMLElement => {
  const column = table.columns[at];
  const text = textAt(table, row, at);
  if (column === undefined || text === '') return element('td');
  const look = isNumber(column) ? 'n' : column.kind === 'long' ? 'long' : 's';
  const content = element('span', {}, contentOf(app, table, row, column, text), ...contactOf(app, table, row, at));
  return element('td', { class: look, 'data-l': column.label.replace('*', '') }, content);
};

/** What a state looks like where there is room for one sign. */
const signOf = (state: string): string =>
  ({
    已完成: '●',
    逾期完成: '◐',
    逾期: '▲',
    进行中: '○',
    未开始: '·',
    已延期: '◇',
    已豁免: '—',
    无法核对: '?',
    不适用: '',
  })[state] ?? state;

/** A cell of the matrix: a sign in the state's colour that leads to the duty's row. */
export const matrixCell = (app: App, table: PageTable, row: Row, at: number): HTMLElement => {
  const text = textAt(table, row, at);
  const unit = textAt(table, row, Math.max(0, columnAt(table, '单位')));
  const column = table.columns[at];
  if (column === undefined || text === '') return element('td');
  const tone = app.tones['state']?.[text];
  if (tone === undefined) return element('td', { class: 's' }, contentOf(app, table, row, column, text));
  const view = { tab: '任务进度', find: '', sort: '', page: 1, pick: { 单位: [unit], 任务编号: [column.label] } };
  const said = `${unit} ${column.label} ${column.note} ${text}`;
  return element(
    'td',
    { class: tone },
    element('a', { href: `#${viewText(view)}`, title: said, 'aria-label': said }, signOf(text)),
  );
};

export const CELLS = [isNumber, unitLink, mustAct, contactOf, contentOf, cell, signOf, matrixCell];
