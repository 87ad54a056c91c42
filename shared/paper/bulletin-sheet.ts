import { CHART_SHEET, chartSheet, chartsOf } from '../status-sheet/sheets/chart-sheet.ts';
import { ALL_PARTS, type Block, type Overview, type StatusBook } from '../status-sheet/status-book.ts';
import type { Paper, PaperPart, PaperTable } from './paper.ts';

const NAME = '通报';

/** A paper's table over the whole width of the sheet: the shares of its columns in the sheet's own parts. */
const blockOf = ({ title, columns, rows, note }: PaperTable): Block => {
  const all = columns.reduce((sum, { parts }) => sum + parts, 0);
  const edge = (at: number): number =>
    Math.round((columns.slice(0, at).reduce((sum, { parts }) => sum + parts, 0) * ALL_PARTS) / all);
  return {
    title,
    columns: columns.map(({ label }, at) => ({ label, kind: 'text', parts: edge(at + 1) - edge(at) })),
    rows,
    note,
  };
};

const ofKind = <Kind extends PaperPart['kind']>({ parts }: Paper, kind: Kind) =>
  parts.filter((part): part is Extract<PaperPart, { readonly kind: Kind }> => part.kind === kind);

const sheetOf = (paper: Paper, { year, day }: StatusBook): Overview => ({
  kind: 'overview',
  name: NAME,
  title: paper.title,
  facts: [paper.byline],
  notices: [],
  sentences: [...ofKind(paper, 'sentence'), ...ofKind(paper, 'note')].map(({ text }) => text),
  isOnePage: true,
  tiles: ofKind(paper, 'figures').flatMap(({ tiles }) => tiles),
  top: ofKind(paper, 'table').map(blockOf),
  charts: ofKind(paper, 'chart').map(({ chart }) => chart),
  left: [],
  right: [],
  timeline: { year, today: day, spans: [] },
  tab: 'FFC000',
});

/** The book with the 通报 on a sheet of its own, behind all others but the figures of the charts, which have its chart's as well. */
export const withBulletin = (book: StatusBook, paper: Paper): StatusBook => {
  const sheets = book.sheets.filter(({ name }) => name !== CHART_SHEET);
  const own = sheetOf(paper, book);
  const charts = [...sheets, own].flatMap((sheet) => (sheet.kind === 'overview' ? chartsOf(sheet) : []));
  return { ...book, sheets: [...sheets, own, ...(charts.length === 0 ? [] : [chartSheet(charts)])] };
};
