/**
 * The page's own script: shows one table at a time, a hundred rows of it. What is chosen stands in the address behind `#`,
 * so that a reload, a bookmark and a link from a mail (`#unit=101&find=O-32a`) come back to the same view. Texts go in by
 * `textContent` alone.
 */
export const PAGE_SCRIPT = `
(() => {
const { tables, tones } = JSON.parse(document.getElementById('data').textContent);
const byName = new Map(tables.map((table) => [table.name, table]));
const PAGE = 100;
const NUMBERS = new Set(['whole', 'figure']);
const CHOSEN = new Set(['state', 'level', 'verdict', 'outcome', 'finding-level']);
const main = document.getElementById('tables');
const view = { tab: '总览', find: '', unit: '', sort: '', page: '1', pick: {} };

/** Links name a unit by its code, people by its name. */
const nameOf = (unit) => {
  const table = byName.get('任务进度');
  const row = table && table.rows.find((one) => textAt(table, one, columnOf(table, '单位编码')) === unit);
  return row ? textAt(table, row, columnOf(table, '单位')) : unit;
};
const readHash = () => {
  const hash = new URLSearchParams(location.hash.slice(1));
  view.tab = hash.get('tab') || (hash.has('unit') || hash.has('find') ? (/^W\\d/.test(hash.get('find') || '') ? '预警清单' : '任务进度') : '总览');
  for (const key of ['find', 'unit', 'sort']) view[key] = hash.get(key) || '';
  view.unit = nameOf(view.unit);
  view.page = hash.get('page') || '1';
  view.pick = {};
  for (const [key, value] of hash) if (key.startsWith('p.')) view.pick[key.slice(2)] = value;
};
const writeHash = () => {
  const hash = new URLSearchParams();
  if (view.tab !== '总览') hash.set('tab', view.tab);
  for (const key of ['find', 'unit', 'sort']) if (view[key]) hash.set(key, view[key]);
  if (view.page !== '1') hash.set('page', view.page);
  for (const [key, value] of Object.entries(view.pick)) if (value) hash.set('p.' + key, value);
  history.replaceState(null, '', '#' + hash);
};
const el = (tag, props = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children);
  return made;
};
const textAt = (table, row, column) => table.columns[column].texts[row[column]];
const columnOf = (table, label) => table.columns.findIndex((column) => column.label === label);
const numberIn = (text) => (text === '' ? -Infinity : Number(text.replace(/[,%]/g, '')));

/** Places of the column's texts that pass a test, tried once per distinct text. */
const passing = (column, test) => column.texts.map(test);

const filters = (table) => {
  const tests = [];
  for (const [label, value] of [['单位', view.unit], ...Object.entries(view.pick)]) {
    const at = columnOf(table, label);
    if (at < 0 || !value) continue;
    const ok = passing(table.columns[at], (text) => text === value);
    tests.push((row) => ok[row[at]]);
  }
  for (const word of view.find.toLowerCase().split(/\\s+/).filter(Boolean)) {
    const hits = table.columns.map((column) => passing(column, (text) => text.toLowerCase().includes(word)));
    tests.push((row) => row.some((place, at) => hits[at][place]));
  }
  return tests;
};
const sorted = (table, rows) => {
  const label = view.sort.replace(/^-/, '');
  const at = columnOf(table, label);
  if (at < 0) return rows;
  const { kind, texts } = table.columns[at];
  const order = texts.map((text, place) => [NUMBERS.has(kind) ? numberIn(text) : text, place]);
  order.sort(([a], [b]) => (NUMBERS.has(kind) ? a - b : a.localeCompare(b, 'zh')));
  const rank = [];
  order.forEach(([, place], index) => { rank[place] = index; });
  const sign = view.sort.startsWith('-') ? -1 : 1;
  return rows.toSorted((a, b) => sign * (rank[a[at]] - rank[b[at]]));
};
const cell = (column, text) => {
  const made = el('td');
  made.dataset.l = column.label.replace('*', '');
  const tone = tones[column.kind] && tones[column.kind][text];
  if (text === '') return made;
  if (tone) made.append(el('span', { className: 'tag ' + tone, textContent: text }));
  else made.append(el('span', { textContent: text }));
  made.className = NUMBERS.has(column.kind) ? 'n' : column.kind === 'long' ? 'long' : 's';
  return made;
};
const head = (table) =>
  el('tr', {}, ...table.columns.map((column) => {
    const on = view.sort.replace(/^-/, '') === column.label;
    const th = el('th', { title: column.note, textContent: column.label + (on ? (view.sort.startsWith('-') ? ' ▼' : ' ▲') : '') });
    th.dataset.c = column.label;
    if (column.label.endsWith('*')) th.className = 'typed';
    th.onclick = () => {
      view.sort = on && !view.sort.startsWith('-') ? '-' + column.label : column.label;
      show();
    };
    return th;
  }));
const matrixRow = (table, row) =>
  el('tr', {}, ...table.columns.map((column, at) => {
    const text = textAt(table, row, at);
    if (at === 0) return el('td', { textContent: text });
    const td = el('td', { textContent: text, title: textAt(table, row, 0) + ' ' + column.label + ' ' + column.note });
    const tone = tones.state[text];
    if (tone) td.className = tone;
    if (text) {
      td.dataset.go = '1';
      td.onclick = () => { Object.assign(view, { tab: '任务进度', unit: textAt(table, row, 0), find: column.label, pick: {}, page: '1' }); show(); };
    }
    return td;
  }));
const choice = (label, texts, value, set) => {
  const select = el('select', {}, el('option', { value: '', textContent: label + '：全部' }), ...texts.filter(Boolean).map((text) => el('option', { value: text, textContent: text })));
  select.value = value;
  select.onchange = () => { set(select.value); view.page = '1'; show(); };
  return select;
};
const tools = (table) => {
  const search = el('input', { type: 'search', placeholder: '搜索：单位、任务、文件、项目名称……', value: view.find });
  search.oninput = () => { view.find = search.value; view.page = '1'; fill(table); };
  const units = columnOf(table, '单位');
  const bar = el('div', { className: 'tools' }, search);
  if (units >= 0) bar.append(choice('单位', table.columns[units].texts.toSorted((a, b) => a.localeCompare(b, 'zh')), view.unit, (value) => { view.unit = value; }));
  if (table.name !== '单位矩阵') for (const column of table.columns) if (CHOSEN.has(column.kind)) bar.append(choice(column.label, column.texts, view.pick[column.label] || '', (value) => { view.pick[column.label] = value; }));
  const clear = el('button', { textContent: '清除筛选' });
  clear.onclick = () => { Object.assign(view, { find: '', unit: '', pick: {}, sort: '', page: '1' }); show(); };
  bar.append(clear, el('div', { className: 'pager', id: 'pager' }));
  if (table.name !== '单位矩阵') return bar;
  const legend = Object.entries(tones.state).map(([word, tone]) => el('span', { className: 'tag ' + tone, textContent: word }));
  const words = el('div', { className: 'note' }, '图例：', ...legend.flatMap((tag) => [tag, ' ']), '空白为不适用；点一格看明细。');
  return el('div', {}, bar, words);
};
const pager = (count, pages) => {
  const bar = document.getElementById('pager');
  const go = (step) => () => { view.page = String(Math.min(pages, Math.max(1, Number(view.page) + step))); show(); scrollTo(0, 0); };
  const [back, next] = [el('button', { textContent: '‹ 上一页' }), el('button', { textContent: '下一页 ›' })];
  back.onclick = go(-1);
  next.onclick = go(1);
  bar.replaceChildren('共 ' + count + ' 行', ...(pages > 1 ? [back, view.page + ' / ' + pages, next] : []));
};
const fill = (table) => {
  const tests = filters(table);
  const rows = sorted(table, tests.length === 0 ? table.rows : table.rows.filter((row) => tests.every((test) => test(row))));
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number(view.page) || 1));
  view.page = String(page);
  const shown = rows.slice((page - 1) * PAGE, page * PAGE);
  const matrix = table.name === '单位矩阵';
  const body = el('tbody', {}, ...shown.map((row) => matrix ? matrixRow(table, row) : el('tr', {}, ...table.columns.map((column, at) => cell(column, textAt(table, row, at))))));
  const made = el('table', { className: matrix ? 'matrix' : 'rows' }, el('thead', {}, head(table)), body);
  const box = document.getElementById('rows');
  box.className = 'scroll tall' + (matrix ? '' : ' cards-when-narrow');
  box.replaceChildren(shown.length === 0 ? el('p', { className: 'empty', textContent: table.rows.length === 0 ? '还没有内容。' : '没有符合条件的行。' }) : made);
  pager(rows.length, pages);
  writeHash();
};
const show = () => {
  for (const link of document.querySelectorAll('nav a')) link.className = link.dataset.tab === view.tab ? 'on' : '';
  for (const part of document.querySelectorAll('[data-part]')) part.hidden = part.dataset.part !== view.tab;
  const table = byName.get(view.tab);
  main.hidden = !table;
  if (!table) { main.replaceChildren(); writeHash(); return; }
  main.replaceChildren(tools(table), el('div', { id: 'rows' }));
  fill(table);
};
for (const link of document.querySelectorAll('nav a')) link.onclick = (event) => {
  event.preventDefault();
  Object.assign(view, { tab: link.dataset.tab, find: '', pick: {}, sort: '', page: '1' });
  show();
};
addEventListener('hashchange', () => { readHash(); show(); });
readHash();
show();

let busy = Date.now();
for (const kind of ['pointerdown', 'keydown', 'wheel']) addEventListener(kind, () => { busy = Date.now(); }, { passive: true });
if (document.body.dataset.live === '1') setInterval(() => {
  if (document.visibilityState === 'visible' && Date.now() - busy > 55000) location.reload();
}, 60000);
})();
`;
