import { escapeHtml } from '../../letter/write/html.ts';
import { pageOf } from './district.ts';
import type { DistrictFigures } from './district-figures.ts';

const STYLE = `body{font:15px/1.6 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:2rem;color:#262626}
h1{font-size:1.4rem;color:#1f3864}table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:.4rem .8rem;text-align:right}
th{background:#eaf1f8}th:first-child,td:first-child{text-align:left}td.silent{text-align:left;color:#9c0006}
@media (prefers-color-scheme:dark){body{background:#1b1b1b;color:#eee}h1,a{color:#9dc3e6}th{background:#1f3864}}`;

const labelsOf = (all: readonly DistrictFigures[]): readonly string[] => [
  ...new Set(all.flatMap(({ status }) => status?.figures.map(([label]) => label) ?? [])),
];

const rowHtml = ({ district, status }: DistrictFigures, labels: readonly string[], page: string): string => {
  const name = `<td><a href="${escapeHtml(pageOf(district, page))}">${escapeHtml(district.name)}</a></td>`;
  if (status === null)
    return `<tr>${name}<td class="silent" colspan="${labels.length + 2}">没有应答：正在启动，或已停下(原因见运行窗口)</td></tr>`;
  const figures = new Map(status.figures);
  const cells = labels.map((label) => `<td>${escapeHtml(figures.get(label) ?? '')}</td>`).join('');
  return `<tr>${name}<td>${escapeHtml(status.day)}</td>${cells}<td>${status.notices === 0 ? '' : status.notices}</td></tr>`;
};

/** The districts of this machine side by side, each row leading to the district's own page. `page` is this page's address. */
export const districtsPage = (all: readonly DistrictFigures[], page: string): string => {
  const labels = labelsOf(all);
  const head = ['区', '数据截至', ...labels, '提醒']
    .map((label) => `<th scope="col">${escapeHtml(label)}</th>`)
    .join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>各区预算绩效管理</title><style>${STYLE}</style></head><body><h1>各区预算绩效管理</h1>
<table><thead><tr>${head}</tr></thead><tbody>${all.map((one) => rowHtml(one, labels, page)).join('')}</tbody></table></body></html>`;
};
