import { decidedOn } from '../standing/decided/decisions.ts';
import { handInAbout } from '../standing/decided/rulings.ts';
import { latestDay } from '../standing/fold/latest-day.ts';
import type { Standing, Version } from '../standing/standing.ts';
import type { FormReading } from '../submission/reading.ts';
import { addressOf, type Cell, type Sheet } from '../workbook/grid.ts';
import { compact } from '../workbook/label.ts';
import { HAND_IN_SHEET } from './sheets/hand-in-sheet.ts';
import type { Typed, TypedFault } from './typed.ts';
import { type TypedRow, typedTable } from './typed-table.ts';
import { shownOf, typedValue } from './typed-value.ts';

/** The reason first: an answer that says 退回 says why. */
const COLUMNS = ['退回理由', '验收'] as const;
type Column = (typeof COLUMNS)[number];

type HandIn = { readonly standing: Standing; readonly version: Version; readonly form: FormReading };
type FindHandIn = (row: TypedRow) => HandIn | undefined;

const keyOf = (receipt: string, sheet: string, form: string, year: string): string =>
  [receipt, sheet, form, year].map(compact).join(' ');

/** Hand-ins by what a row of 报送记录 shows of them; a copy may still show a receipt from before they were read again. */
const handInsOf = (standings: readonly Standing[]): FindHandIn => {
  const found = new Map<string, HandIn>();
  for (const standing of standings)
    for (const version of standing.versions)
      for (const form of version.forms)
        for (const receipt of [version.receipt, ...(version.earlier ?? [])])
          found.set(keyOf(receipt, form.sheet, form.form, String(form.year ?? '')), { standing, version, form });
  return (row) => found.get(keyOf(row.key('回执编号'), row.key('工作表'), row.key('表单'), row.key('年度')));
};

type Cells = { readonly [column in Column]: string };

export type TypedRulings = {
  readonly typed: readonly Typed[];
  readonly untaken: readonly Typed[];
  readonly faults: readonly TypedFault[];
};

const NOTHING: TypedRulings = { typed: [], untaken: [], faults: [] };

const shownIn = (cell: Cell | undefined): string => (cell === undefined ? '' : shownOf(cell));

const faultAt = (row: TypedRow, message: string, remedy: string, inCell = true): TypedFault => {
  const cells = [row.cell('验收'), row.cell('退回理由')];
  const cell = cells.find((one) => one !== undefined && compact(shownOf(one)) !== '') ?? cells[0];
  return {
    sheet: HAND_IN_SHEET,
    cell: cell === undefined ? `第${row.number}行` : addressOf(cell.row, cell.column),
    value: shownIn(cell),
    message: `${row.key('单位')} ${row.key('文件')} 的 ${message}`,
    remedy,
    inCell,
  };
};

/** Why what a row says can't be taken over; null where it can. `columns`: those it says something new in. */
const faultOf = (row: TypedRow, { version }: HandIn, says: Cells, columns: readonly Column[]): TypedFault | null => {
  const ruling = typedValue('验收', row.cell('验收'), undefined);
  if (ruling.kind === 'untaken') return faultAt(row, ruling.message, ruling.remedy);
  if (says.验收 === '退回' && says.退回理由 === '')
    return faultAt(row, '验收 填了退回，没有写退回理由，没有生效。', '请在同一行的 退回理由 里写明要改什么。');
  const reason = typedValue('退回理由', row.cell('退回理由'), undefined);
  if (says.验收 === '退回' && reason.kind === 'untaken') return faultAt(row, reason.message, reason.remedy);
  const saysNewReason = says.退回理由 !== '' && columns.includes('退回理由');
  if (says.验收 === '验收' && saysNewReason)
    return faultAt(
      row,
      '退回理由 已写，验收 选的是 验收，没有退回。',
      '要退回的，请在同一行的 验收 里改选 退回；不退回就删掉理由。',
    );
  if (says.验收 === '' && saysNewReason && columns.length === 1)
    return faultAt(
      row,
      '退回理由 已写，验收 没有选，没有退回。',
      '要退回的，请在同一行的 验收 里选 退回；不退回就删掉理由。',
    );
  if (says.验收 === '退回' && version.until !== null)
    return faultAt(row, '这一版已被新版代替或移走，退回没有生效。', '请填在 效力 为现行的那一行。');
  return null;
};

const textOf = (row: TypedRow, column: Column): string => {
  const read = typedValue(column, row.cell(column), undefined);
  return read.kind === 'taken' ? read.value : shownIn(row.cell(column));
};

/** What a row says otherwise than what is in force: rows of a copied file may speak of one thing, and only one was typed in. */
const rulingIn = (row: TypedRow, handIn: HandIn, columns: readonly Column[]): TypedRulings => {
  const { standing, version, form } = handIn;
  const about = handInAbout(version, form);
  const inForce = (column: Column): string => decidedOn(standing, about, column, latestDay(standing));
  const says = {
    验收: columns.includes('验收') ? textOf(row, '验收') : inForce('验收'),
    退回理由: columns.includes('退回理由') ? textOf(row, '退回理由') : inForce('退回理由'),
  };
  const typed = columns
    .filter((column) => says[column] !== inForce(column))
    .map((column): Typed => ({ unit: standing.unit, about, column, value: says[column] }));
  if (typed.length === 0) return NOTHING;
  const typedIn = typed.map(({ column }) => column);
  const fault = faultOf(
    row,
    handIn,
    says,
    columns.filter((column) => typedIn.includes(column)),
  );
  return fault === null ? { ...NOTHING, typed } : { ...NOTHING, untaken: typed, faults: [fault] };
};

const strayIn = (row: TypedRow): TypedRulings => {
  if (COLUMNS.every((column) => compact(shownIn(row.cell(column))) === '')) return NOTHING;
  const said = `这一行的 回执编号「${row.key('回执编号')}」认不出来，填的没有生效。`;
  return {
    ...NOTHING,
    faults: [faultAt(row, said, '请不要改 回执编号、工作表、表单、年度 这几列；可把内容填到正确的行里。', false)],
  };
};

/** What finance typed in 验收 and 退回理由 of 报送记录, by the form of the version it stands beside. */
export const typedRulings = (sheets: readonly Sheet[], standings: readonly Standing[]): TypedRulings => {
  const sheet = sheets.find(({ name }) => name === HAND_IN_SHEET);
  const table = sheet === undefined ? null : typedTable(sheet, ['回执编号', '表单']);
  const columns = COLUMNS.filter((column) => table?.labels.has(column) === true);
  if (table === null || columns.length === 0) return NOTHING;
  const find = handInsOf(standings);
  const read = [...table.rows].map((row) => {
    const handIn = find(row);
    return handIn === undefined ? strayIn(row) : rulingIn(row, handIn, columns);
  });
  return {
    typed: read.flatMap(({ typed }) => typed),
    untaken: read.flatMap(({ untaken }) => untaken),
    faults: read.flatMap(({ faults }) => faults),
  };
};

/** Whose answers say something else once this is taken over. */
export const isRuling = ({ column }: { readonly column: string }): boolean => COLUMNS.some((one) => one === column);
