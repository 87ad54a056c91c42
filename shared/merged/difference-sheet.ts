import type { Day } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import { columnsOfForm } from '../form/forms.ts';
import { fileLinks } from '../status-sheet/file-links.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-sheet/status-book.ts';
import type { AssessContext } from '../warning/assess-context.ts';
import { baseRows, rowsOfYears } from './base-row.ts';
import { DIFFERENCE_COLUMNS, differences } from './differences.ts';
import { formSheet } from './form-sheet.ts';
import { mergedYears } from './merged-years.ts';
import { deadlinesOver } from './snapshots.ts';
import { upperUnits } from './upper-units.ts';

const DIFFERENCE_SHEET = '差异';

const COLUMNS: readonly StatusColumn[] = [
  { label: '表单', kind: 'text', width: 28 },
  {
    label: '截止日',
    kind: 'day',
    width: 12,
    note: '这张表最近一个已过的截止日；从那一天结束算起。那一天的整张表留在 财政局/汇总快照(系统第一次看到这个共享文件夹时已过31天以上的没有)。',
  },
  { label: '变化', kind: 'text', width: 10, note: '新增、减少的是整行；修改的每个字段一行。' },
  { label: '单位编码', kind: 'code', width: 12 },
  { label: '单位', kind: 'text', width: 22 },
  { label: '对象', kind: 'text', width: 28 },
  { label: '列', kind: 'text', width: 16 },
  { label: '原值', kind: 'figure', width: 18 },
  { label: '现值', kind: 'figure', width: 18 },
  { label: '文件', kind: 'text', width: 40 },
  { label: '回执编号', kind: 'code', width: 20, isLink: true, note: '点开就是现在的原文件；减少的行是当时的。' },
];

const FILE_AT = DIFFERENCE_COLUMNS.indexOf('文件');

type Row = readonly StatusValue[];

/** The units of which what counts in the form changed after the day: all others say what they said. */
const changedSince = ({ units, day }: AssessContext, form: FormName, since: Day): AssessContext['units'] =>
  units.filter((facts) => facts.timeline(form).changes.some((change) => change > since && change <= day));

const tableOn = (context: AssessContext, form: FormName, years: readonly number[] | null) => {
  const columns = columnsOfForm(form, context.ownForms);
  const rows = rowsOfYears(baseRows(context, form), years);
  const { name, columns: shown, rows: cells } = formSheet(form, columns, rows, upperUnits(context.common.roster));
  return { name, columns: shown.map(({ label }) => label), rows: cells };
};

const UNCHANGED: Row = ['没有变化', ...DIFFERENCE_COLUMNS.slice(1).map(() => null)];

const rowsOf = (context: AssessContext, form: FormName, since: Day): readonly Row[] => {
  const units = changedSince(context, form, since);
  const years = mergedYears(context.common.plan, form);
  const { rows } = differences<StatusValue>(
    tableOn({ ...context, units, day: since }, form, years),
    tableOn({ ...context, units }, form, years),
  );
  return (rows.length === 0 ? [UNCHANGED] : rows).map((row) => [form, since, ...row]);
};

/**
 * What each form says otherwise than at the end of the last deadline it was due on: rows come and gone, and each changed field. Null
 * before the first deadline.
 */
export const differenceSheet = (context: AssessContext): StatusTable | null => {
  const { plan, calendar } = context.common;
  const over = deadlinesOver(plan, calendar, context.day);
  const last = new Map(over.flatMap(({ deadline, forms }) => [...forms].map((form) => [form, deadline] as const)));
  const rows = [...last].flatMap(([form, deadline]) => rowsOf(context, form, deadline));
  if (rows.length === 0) return null;
  const paths = rows.map((row) => String(row[FILE_AT + 2] ?? ''));
  return {
    kind: 'table',
    name: DIFFERENCE_SHEET,
    columns: COLUMNS,
    rows,
    links: fileLinks(paths, COLUMNS.length - 1),
    isDataTable: true,
    frozenColumns: 1,
    pagesWide: 1,
    tab: 'BF8F00',
  };
};
