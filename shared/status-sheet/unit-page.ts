import { answerPathsOf, holdsItsAnswer } from '../folder/answer-path.ts';
import { escapeHtml } from '../letter/write/html.ts';
import { VERDICT_WORDS } from '../submission/verdict-words.ts';
import { contactText, type Unit } from '../unit.ts';
import { cellHtml } from './page/overview-html.ts';
import { PAGE_STYLE } from './page/page-style.ts';
import { reachedBy } from './share-address.ts';
import { shownValue } from './shown-value.ts';
import { type StatusBook, type StatusColumn, type StatusTable, type StatusValue, tableOf } from './status-book.ts';

type Part = {
  readonly title: string;
  readonly sheet: string;
  readonly columns: readonly string[];
  /** Which of the unit's rows, in words of a column; absent: all. */
  readonly only?: { readonly column: string; readonly values: readonly string[] };
  /** Column of a number by which the rows are ordered, the least first; absent: as in the sheet. */
  readonly first?: string;
  readonly none: string;
  /** What the columns do not say of themselves. */
  readonly note?: string;
  readonly most: number;
};

const MOST = 200;

const PARTS: readonly Part[] = [
  {
    title: '要办的任务',
    sheet: '任务进度',
    columns: ['任务编号', '任务', '执行截止日', '截止日变动', '状态', '级别', '差额', '缺口明细', '剩余工作日', '说明'],
    only: { column: '状态', values: ['逾期', '进行中', '未开始', '已延期', '无法核对'] },
    first: '剩余工作日',
    none: '没有要办的任务。',
    note: '执行截止日已按休息日移动、按延期改过，与工作要点印发的不同时写在截止日变动里；剩余工作日是负数的，是已逾期的工作日数；差额带两位小数的是万元，其余是个数。',
    most: MOST,
  },
  {
    title: '任务和数据预警',
    sheet: '预警清单',
    columns: ['任务或规则', '级别', '内容', '由谁处理', '首次预警日', '最近发信日', '处置'],
    none: '没有预警。',
    note: '由谁处理 写的不是本单位的，要等它写的单位改好，本单位不用办。',
    most: 30,
  },
  {
    title: '报送记录',
    sheet: '报送记录',
    columns: ['报送时间', '文件', '工作表', '表单', '结论', '效力', '退回理由', '错误数', '提示数', '回执编号'],
    none: '还没有报送过。',
    note: '结论是审核那一版的结果；效力写现行的是现在用的那一版，自检、已代替或移走、财政退回、待确认、封存后报送的都不计入。',
    most: 40,
  },
  {
    title: '发信记录',
    sheet: '发信记录',
    columns: ['时间', '收件人', '抄送', '步骤', '主题', '结果'],
    none: '还没有发过信。',
    most: 30,
  },
  {
    title: '已经办好的',
    sheet: '任务进度',
    columns: ['任务编号', '任务', '执行截止日', '状态', '首次达标日'],
    only: { column: '状态', values: ['已完成', '逾期完成', '已豁免'] },
    none: '还没有。',
    most: MOST,
  },
];

const at = ({ columns }: StatusTable, label: string): number => columns.findIndex((column) => column.label === label);

const numberAt = (row: StatusTable['rows'][number], place: number): number => {
  const value = row[place];
  return typeof value === 'number' ? value : Number.MAX_SAFE_INTEGER;
};

const rowsOf = (table: StatusTable, names: readonly string[], { only, first }: Part): StatusTable['rows'] => {
  const unit = at(table, '单位');
  const kept = only === undefined ? -1 : at(table, only.column);
  const rows = table.rows.filter(
    (row) =>
      names.includes(shownValue(row[unit] ?? null)) &&
      (only === undefined || only.values.includes(shownValue(row[kept] ?? null))),
  );
  const order = first === undefined ? -1 : at(table, first);
  return order < 0 ? rows : rows.toSorted((a, b) => numberAt(a, order) - numberAt(b, order));
};

const linkTo = (address: string, words: string): string => `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`;

/** An attachment is taken as it is, and not answered. */
const ATTACHED = VERDICT_WORDS.attached;

/** The unit's folder as people reach it, and how a file in it is linked: only over the web can a page lead to one. */
type Folder = { readonly address: string; readonly of: Unit };

const isWeb = (address: string): boolean => /^https?:/iu.test(address);

const fileHtml = (path: string, isAnswered: boolean, { address, of }: Folder): string => {
  const inside = path.startsWith(`${of.folder}/`) ? path.slice(of.folder.length + 1) : null;
  if (inside === null || !isWeb(address)) return escapeHtml(path);
  const at = (one: string): string => `${address}/${one.split('/').map(encodeURIComponent).join('/')}`;
  const beside = !isAnswered || holdsItsAnswer(path) ? null : answerPathsOf(inside).next().value;
  return linkTo(at(inside), path) + (beside == null ? '' : `<br>${linkTo(at(beside), '审核结果')}`);
};

/** On a narrow screen a row is a card, each cell under its label. */
const cellOf = (value: StatusValue, column: StatusColumn, isAnswered: boolean, folder: Folder): string => {
  const label = ` data-l="${escapeHtml(column.label)}"`;
  if (column.label === '文件') return `<td class="t"${label}>${fileHtml(shownValue(value), isAnswered, folder)}</td>`;
  return cellHtml(value, column).replace(/^<td/u, `<td${label}`);
};

const tableHtml = (title: string, columns: readonly StatusColumn[], lines: string): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table class="rows"><thead><tr>` +
  `${columns.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`).join('')}</tr></thead><tbody>${lines}</tbody></table></div>`;

const partHtml = (book: StatusBook, names: readonly string[], part: Part, folder: Folder): string => {
  const table = tableOf(book, part.sheet);
  if (table === undefined) return '';
  const rows = rowsOf(table, names, part);
  const places = part.columns.map((label) => at(table, label)).filter((place) => place >= 0);
  const columns = places.flatMap((place) => table.columns[place] ?? []);
  const verdict = at(table, '结论');
  const lines = rows
    .slice(0, part.most)
    .map(
      (row) =>
        `<tr>${columns.map((column, index) => cellOf(row[places[index] ?? -1] ?? null, column, row[verdict] !== ATTACHED, folder)).join('')}</tr>`,
    );
  const more = rows.length > part.most ? `<p class="note">共 ${rows.length} 条，这里列出前 ${part.most} 条。</p>` : '';
  const note = part.note === undefined ? '' : `<p class="note">${escapeHtml(part.note)}</p>`;
  return (
    `<section><h2>${escapeHtml(part.title)}（${rows.length}）</h2>` +
    (rows.length === 0
      ? `<p class="note">${escapeHtml(part.none)}</p>`
      : `${tableHtml(part.title, columns, lines.join(''))}${more}${note}`) +
    '</section>'
  );
};

const headHtml = (book: StatusBook, unit: Unit): string => {
  const [{ name }, contact] = [unit, contactText(unit)];
  return (
    `<header><h1>${escapeHtml(name)} · ${book.year}年绩效任务</h1>` +
    `<p>数据截至 ${escapeHtml(book.day)}${contact === '' ? '' : `　专管员 ${escapeHtml(contact)}`}</p></header>`
  );
};

const linksHtml = ({ name }: Unit, asOf: string, district: string): string => {
  const own = district === '' ? '' : `district=${encodeURIComponent(district)}`;
  const day = asOf === '' ? '' : `&amp;asOf=${encodeURIComponent(asOf)}`;
  const said = `unit=${encodeURIComponent(name)}${day}${own === '' ? '' : `&amp;${own}`}`;
  return (
    `<p><a class="button" href="/api/forms?${said}" download>下载本单位待填表</a> ` +
    `<a class="button" href="/${own === '' ? '' : `?${own}`}#tab=${encodeURIComponent('任务进度')}&amp;p.${encodeURIComponent('单位')}=${encodeURIComponent(name)}">在状态一览中查看</a></p>`
  );
};

/** A share's path can't be opened from a page, it is there to be copied; a path of the server's own is no use to anybody else. */
const folderHtml = (folder: string): string => {
  if (isWeb(folder)) return `<p><a href="${escapeHtml(folder)}" class="button">打开本单位文件夹</a></p>`;
  return reachedBy(folder) !== '' ? `<p>本单位文件夹：<code>${escapeHtml(folder)}</code></p>` : '';
};

/**
 * One unit's page, whole without any script, so that its address can be sent to the unit: what it has to do, the forms to fill in,
 * what was found in its data, what it handed in, what it was written.
 */
export const unitPage = (book: StatusBook, unit: Unit, asOf: string, { district = '', folder = '' } = {}): string => {
  const names = [unit.name, unit.folder, ...unit.formerly.names];
  const parts = PARTS.map((part) => partHtml(book, names, part, { address: folder, of: unit })).join('');
  return (
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${escapeHtml(unit.name)} ${book.year}年绩效任务</title><style>${PAGE_STYLE}</style></head>` +
    `<body>${headHtml(book, unit)}<main>${linksHtml(unit, asOf, district)}${folderHtml(folder)}${parts}</main></body></html>`
  );
};
