import { count, type Figure, percentFigure } from '../figure.ts';
import type { FormName } from '../form/form-name.ts';
import { columnsOfForm } from '../form/forms.ts';
import type { OwnColumns } from '../form/own/own-form.ts';
import { nameList } from '../name-list.ts';
import type { SheetLink, StatusColumn, StatusTable, StatusValue } from '../status-sheet/status-book.ts';
import type { UpperUnits } from './base-columns.ts';
import { GROUPINGS, type GroupBy, WHOLE } from './group.ts';
import { type FormYear, type SummaryLine, summaryLines } from './summary-lines.ts';
import type { Sum } from './sums.ts';

export const SUMMARY_SHEET = '汇总';

const COLUMNS: readonly StatusColumn[] = [
  {
    label: '表单',
    kind: 'text',
    width: 28,
    note: '这个工作簿由系统写，内容一变就整本重写，自己加的工作表、透视表和批注不保留；要加的，请另存一份再加。',
  },
  { label: '年度', kind: 'whole', width: 8 },
  { label: '分组', kind: 'text', width: 12 },
  { label: '名称', kind: 'text', width: 26 },
  {
    label: '汇总项',
    kind: 'text',
    width: 22,
    note: '金额为万元，由明细逐行相加；一年报几次的表(绩效跟踪)，每个对象取截至月份最后的一次。',
  },
  { label: '数值', kind: 'figure', width: 16, note: '空着是还没有报来能计入的表，0 是报过零报告或没有这样的。' },
  {
    label: '上年',
    kind: 'figure',
    width: 16,
    note: '同一表单上一数据年度现在计入的数；空着是上一年度没有报来能计入的表，0 是报过零报告或没有这样的。',
  },
  { label: '差额', kind: 'figure', width: 16 },
  { label: '增减', kind: 'figure', width: 10, note: '差额 ÷ 上年；上年为 0 的空着。' },
  { label: '未报单位数', kind: 'whole', width: 11 },
  {
    label: '未报单位',
    kind: 'long',
    width: 48,
    note: '应报而没有报来能计入的表：数值还不是全数；还没有到开始日期的写 未到报送时间。',
  },
  { label: '明细', kind: 'text', width: 10, isLink: true, note: '点开就是这些数所加的表。' },
];

const LINK_TEXT = '看明细';
const NOT_YET = '未到报送时间';

const money = (value: number): Figure => ({ value, format: 'money' });

const compared = (now: Figure | null, last: Figure | null): readonly StatusValue[] =>
  now === null || last === null
    ? [now, last, null, null]
    : [now, last, { ...now, value: now.value - last.value }, percentFigure(now.value - last.value, last.value)];

const moneyIn = (sum: Sum | null, column: string): Figure | null =>
  sum === null ? null : money(sum.money.get(column) ?? 0);

const countIn = (sum: Sum | null): Figure | null => (sum === null ? null : count(sum.count));

const itemsOf = ({ now, last }: SummaryLine, moneyColumns: readonly string[]) => [
  { item: '记录数', values: compared(countIn(now), countIn(last)) },
  ...moneyColumns.map((column) => ({
    item: `${column}(万元)`,
    values: compared(moneyIn(now, column), moneyIn(last, column)),
  })),
];

const moneyColumnsOf = (form: FormName, own: readonly OwnColumns[]): readonly string[] =>
  columnsOfForm(form, own)
    .filter(({ kind }) => kind === 'money')
    .map(({ label }) => label);

type Row = readonly StatusValue[];

/** How many units of a line have handed in nothing, and which; nobody is late with what is not asked for yet. */
const silentIn = ({ told, isAskedLater }: FormYear, { silent }: SummaryLine): readonly StatusValue[] => {
  if (silent === null) return [null, null];
  if (isAskedLater && told.length === 0) return [null, NOT_YET];
  const names = silent.map(({ name }) => name);
  return [names.length, nameList(names, undefined, '个单位')];
};

const rowsOf = (
  of: FormYear,
  uppers: UpperUnits,
  groupings: readonly GroupBy[],
  own: readonly OwnColumns[],
): readonly Row[] => {
  const moneyColumns = moneyColumnsOf(of.form, own);
  return summaryLines(of, moneyColumns, uppers, groupings).flatMap((line) =>
    itemsOf(line, moneyColumns).map(({ item, values }) => [
      of.form,
      of.year,
      line.grouping,
      line.group,
      item,
      ...values,
      ...silentIn(of, line),
      LINK_TEXT,
    ]),
  );
};

/** Rows below each other of one form share the link to its sheet. */
const sheetLinks = (rows: readonly Row[]): readonly SheetLink[] => {
  const links: { column: number; from: number; to: number; target: string }[] = [];
  for (const [index, [form]] of rows.entries()) {
    const target = `#'${form}'!A1`;
    const run = links.at(-1);
    if (run?.target === target) run.to = index;
    else links.push({ column: COLUMNS.length - 1, from: index, to: index, target });
  }
  return links;
};

/**
 * Sums of records and money by form, data year and group, each beside the year before and the units it still lacks. What the
 * whole district comes to stands first, form by form.
 */
export const summarySheet = (
  formYears: readonly FormYear[],
  uppers: UpperUnits,
  own: readonly OwnColumns[],
): StatusTable => {
  const rows = [[WHOLE], GROUPINGS].flatMap((groupings) =>
    formYears.flatMap((of) => rowsOf(of, uppers, groupings, own)),
  );
  return {
    kind: 'table',
    name: SUMMARY_SHEET,
    columns: COLUMNS,
    rows,
    links: sheetLinks(rows),
    isDataTable: true,
    frozenColumns: 5,
    pagesWide: 1,
    tab: '2F5597',
  };
};
