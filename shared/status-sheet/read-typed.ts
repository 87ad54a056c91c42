import type { Instant } from '../day.ts';
import type { Decided, UnitFolder } from '../ledger/entry.ts';
import type { Standing } from '../standing/standing.ts';
import type { Roster } from '../unit.ts';
import { addressOf, type Cell, type Workbook } from '../workbook/grid.ts';
import { compact } from '../workbook/label.ts';
import { readDay } from '../workbook/values/day.ts';
import { CHASE_SHEET } from './sheets/chase-sheet.ts';
import { DATA_AS_OF, EXPLANATION_SHEET, PLAN_IN_FORCE, WRITTEN_AT } from './sheets/explanation/explanation-terms.ts';
import { PROGRESS_SHEET } from './sheets/unit-rows.ts';
import { WARNING_SHEET } from './sheets/warning-sheet.ts';
import type { Typed, TypedFault, TypedRead } from './typed.ts';
import { typedRulings } from './typed-rulings.ts';
import { type TypedRow, type TypedTable, typedTable } from './typed-table.ts';
import { shownOf, typedValue } from './typed-value.ts';

type Place = {
  readonly sheet: string;
  /** Labels that tell a row's unit, the surest first, and what it is about. */
  readonly units: readonly string[];
  readonly about: string;
  /** What tells the subject where the cell says more than that. */
  readonly subjectOf?: (text: string) => string;
  readonly columns: readonly Decided['column'][];
};

/** `O-17 重点项目绩效跟踪` begins with 任务编号. */
const firstWord = (text: string): string => text.split(' ')[0] ?? '';

const PLACES: readonly Place[] = [
  { sheet: PROGRESS_SHEET, units: ['单位编码', '单位'], about: '任务编号', columns: ['延期至', '豁免原因', '备注'] },
  { sheet: WARNING_SHEET, units: ['单位'], about: '预警编号', columns: ['处置'] },
  { sheet: CHASE_SHEET, units: ['单位'], about: '任务', subjectOf: firstWord, columns: ['催办'] },
];

type Found = {
  readonly typed: Typed;
  readonly sheet: string;
  readonly cell: string;
  readonly fault: TypedFault | null;
};

const cellOf = (row: TypedRow, column: Decided['column'], place: Place): string => {
  const cell = row.cell(column);
  return cell === undefined
    ? `第${row.number}行(${place.about} ${row.key(place.about)})`
    : addressOf(cell.row, cell.column);
};

/** Null where the cell still says what we wrote in it. */
const foundIn = (row: TypedRow, column: Decided['column'], unit: UnitFolder, place: Place): Found | null => {
  const cell = row.cell(column);
  const about = (place.subjectOf ?? String)(row.key(place.about));
  const read = typedValue(column, cell, row.cell('截止日期'), about);
  if (read.kind === 'shown') return null;
  const at = { sheet: place.sheet, cell: cellOf(row, column, place) };
  if (read.kind === 'taken') {
    const typed = { unit, about, column, value: read.value, ...(column === '催办' ? { place: at } : {}) };
    return { typed, ...at, fault: null };
  }
  const value = cell === undefined ? '' : shownOf(cell);
  const message = `${row.key('单位')} ${about} 的 ${read.message}`;
  const fault = { ...at, value, message, remedy: read.remedy, inCell: true };
  return { typed: { unit, about, column, value }, ...at, fault };
};

const strayFault = (row: TypedRow, columns: readonly Decided['column'][], place: Place): readonly TypedFault[] =>
  columns.flatMap((column) => {
    const cell = row.cell(column);
    const value = cell === undefined ? '' : shownOf(cell);
    if (compact(value) === '') return [];
    return [
      {
        sheet: place.sheet,
        cell: cellOf(row, column, place),
        value,
        message: `这一行的 ${place.units[0]}「${row.key(place.units[0] ?? '')}」、${place.about}「${row.key(place.about)}」认不出来，「${value}」没有生效。`,
        remedy: '请不要改这两列；可把内容填到正确的行里。',
      },
    ];
  });

type Gathered = { readonly found: Found[]; readonly faults: TypedFault[] };

/** By its code; by its name where the roster has given it another code since. */
const unitOf = (row: TypedRow, units: ReadonlyMap<string, UnitFolder>, place: Place): UnitFolder | undefined =>
  place.units.map((label) => units.get(compact(row.key(label)))).find((unit) => unit !== undefined);

const gather = (table: TypedTable, units: ReadonlyMap<string, UnitFolder>, place: Place, into: Gathered): void => {
  const columns = place.columns.filter((column) => table.labels.has(column));
  for (const row of table.rows) {
    const unit = unitOf(row, units, place);
    if (unit === undefined || row.key(place.about) === '') into.faults.push(...strayFault(row, columns, place));
    else into.found.push(...columns.flatMap((column) => foundIn(row, column, unit, place) ?? []));
  }
};

const unitsBy = (roster: Roster): ReadonlyMap<string, UnitFolder> =>
  new Map(roster.units.flatMap(({ code, name, folder }) => [name, code].map((key) => [compact(key), folder] as const)));

const keyOf = ({ unit, about, column }: Typed): string => `${unit}/${about}/${column}`;

const keysOf = ({ units, about }: Place): readonly string[] => [units[0] ?? '', about];

const unread = (sheet: string, message: string, remedy: string): TypedFault => ({
  sheet,
  cell: '',
  value: '',
  message,
  remedy,
});

/** A sheet that was renamed or copied, and columns that are gone or called otherwise: what was typed there can't be told from what was not. */
const unreadFaults = (
  workbook: Workbook,
  place: Place,
  isThere: boolean,
  table: TypedTable | null,
): readonly TypedFault[] => {
  const again = `请在新写出的“${place.sheet}”里重新填；工作表名和表头请不要改。`;
  const isOfPlace = (found: TypedTable | null): boolean =>
    found !== null && place.columns.every((column) => found.labels.has(column));
  const copies = workbook.sheets
    .filter(({ name }) => !PLACES.some(({ sheet }) => sheet === name))
    .filter((sheet) => isOfPlace(typedTable(sheet, keysOf(place))))
    .map(({ name }) => unread(name, `改了名或复制出来的工作表“${name}”里填的没有读。`, again));
  if (!isThere) return copies;
  if (table === null) {
    const keys = keysOf(place).join('、');
    return [...copies, unread(place.sheet, `找不到 ${keys} 这两列，这张表里填的没有读。`, again)];
  }
  const gone = place.columns.filter((column) => !table.labels.has(column));
  if (gone.length === 0) return copies;
  return [...copies, unread(place.sheet, `找不到 ${gone.join('、')} 列，其中填的没有读，原来的继续有效。`, again)];
};

/** Rows that were copied and say different things: none is believed, both are named. */
const clashFault = (found: readonly Found[]): TypedFault | null => {
  const values = new Set(found.map(({ typed }) => typed.value));
  const [first] = found;
  if (first === undefined || values.size === 1) return null;
  return {
    sheet: first.sheet,
    cell: found.map(({ cell }) => cell).join('、'),
    value: [...values].join('、'),
    message: `${first.typed.about} 的 ${first.typed.column} 在几行里写得不一样(${[...values].map((value) => `「${value}」`).join('、')})，没有生效。`,
    remedy: '请只留一行。',
  };
};

const settle = ({ found, faults }: Gathered): Omit<TypedRead, 'day' | 'at' | 'planYear'> => {
  const typed: Typed[] = [];
  const untaken: Typed[] = [];
  const all = [...faults];
  for (const same of Map.groupBy(found, (one) => keyOf(one.typed)).values()) {
    const clash = clashFault(same);
    const [first] = same;
    if (clash !== null) all.push(clash);
    else if (first?.fault) {
      all.push(first.fault);
      untaken.push(first.typed);
    } else if (first !== undefined) typed.push(first.typed);
  }
  return { typed, untaken, faults: all };
};

/** What 说明 says behind a term. */
const explained = (workbook: Workbook, asked: string): Cell | undefined => {
  const sheet = workbook.sheets.find(({ name }) => name === EXPLANATION_SHEET);
  for (const { cells } of sheet?.rows ?? []) {
    const [term, text] = cells;
    if (compact(String(term?.value ?? '')) === asked) return text;
  }
  return undefined;
};

const MOMENT = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}/u;

/** The moment the sheet was written; null where an earlier release wrote it to the minute, or somebody changed it. */
const writtenAt = (workbook: Workbook): Instant | null => {
  const [moment] = MOMENT.exec(String(explained(workbook, WRITTEN_AT)?.value ?? '').trim()) ?? [];
  return moment === undefined ? null : `${moment.replace(' ', 'T')}+08:00`;
};

const shownYear = (workbook: Workbook): number | null => {
  const year = /^(\d{4})年/u.exec(String(explained(workbook, PLAN_IN_FORCE)?.value ?? '').trim())?.[1];
  return year === undefined ? null : Number(year);
};

/**
 * What finance typed in the marked columns of a status workbook. Rows are known by 单位编码+任务编号, by 预警编号 and by 回执编号, columns
 * by their labels, so sorting, filtering, inserted columns and moved rows change nothing. A row or column that is gone
 * says nothing, rather than "cleared".
 */
export const readTyped = (workbook: Workbook, roster: Roster, standings: readonly Standing[] = []): TypedRead => {
  const units = unitsBy(roster);
  const gathered: Gathered = { found: [], faults: [] };
  for (const place of PLACES) {
    const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
    const table = sheet === undefined ? null : typedTable(sheet, keysOf(place));
    if (table !== null) gather(table, units, place, gathered);
    gathered.faults.push(...unreadFaults(workbook, place, sheet !== undefined, table));
  }
  const day = readDay(explained(workbook, DATA_AS_OF)).value;
  const settled = settle(gathered);
  const rulings = typedRulings(workbook.sheets, standings);
  return {
    day,
    at: writtenAt(workbook),
    planYear: shownYear(workbook),
    typed: [...settled.typed, ...rulings.typed],
    untaken: [...settled.untaken, ...rulings.untaken],
    faults: [...settled.faults, ...rulings.faults],
  };
};
