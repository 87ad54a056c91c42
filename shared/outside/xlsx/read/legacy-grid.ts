import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { withoutInvisible } from '../../../invisible-signs.ts';
import type { Area, Cell, CellKind, Row, Sheet, Workbook } from '../../../workbook/grid.ts';
import { DATE, formatOf, PERCENT } from './number-format.ts';
import { dateOfSerial } from './serial-date.ts';

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const KINDS: Partial<Record<CellObject['t'], CellKind>> = { n: 'number', s: 'text', b: 'boolean', e: 'error' };

const numberCell = (value: number, format: string, date1904: boolean): Omit<Cell, 'row' | 'column' | 'formula'> => {
  const { meaning, looks } = formatOf(format);
  const date = meaning === DATE ? dateOfSerial(value, date1904) : null;
  return date === null
    ? { kind: 'number', value, percent: meaning === PERCENT, ...(looks === null ? {} : { looks }) }
    : { kind: 'date', value: date, percent: false };
};

const cellAt = (cell: CellObject | undefined, row: number, column: number, date1904: boolean): Cell | null => {
  const kind = cell && KINDS[cell.t];
  if (cell === undefined || kind === undefined || cell.v === undefined) return null;
  const place = { row, column, formula: cell.f !== undefined };
  if (typeof cell.v === 'number' && kind === 'number')
    return { ...place, ...numberCell(cell.v, String(cell.z ?? ''), date1904) };
  const value =
    kind === 'error'
      ? (ERRORS[Number(cell.v)] ?? '#N/A')
      : kind === 'boolean'
        ? cell.v === true
        : withoutInvisible(String(cell.v));
  return value === '' ? null : { ...place, kind, value, percent: false };
};

const rowsOf = (sheet: WorkSheet, date1904: boolean): Row[] => {
  const dense: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  return dense.flatMap((line, index) => {
    const cells = (line ?? []).flatMap((cell, column) => cellAt(cell, index + 1, column + 1, date1904) ?? []);
    const hidden = sheet['!rows']?.[index]?.hidden === true;
    return cells.length === 0 ? [] : [{ number: index + 1, hidden, cells }];
  });
};

const mergesOf = (sheet: WorkSheet): Area[] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }));

const hiddenColumnsOf = (sheet: WorkSheet): Set<number> =>
  new Set((sheet['!cols'] ?? []).flatMap((column, index) => (column?.hidden === true ? [index + 1] : [])));

/** A workbook as the kept library reads it (dense, with number formats), as a grid. Chart and macro sheets are left out. */
export const gridOfLegacy = (book: WorkBook): Workbook => {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((name, index): Sheet[] => {
    const sheet = book.Sheets[name];
    const properties = book.Workbook?.Sheets?.[index];
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const hidden = (properties?.Hidden ?? 0) !== 0;
    return [
      { name, hidden, merges: mergesOf(sheet), hiddenColumns: hiddenColumnsOf(sheet), rows: rowsOf(sheet, date1904) },
    ];
  });
  return { sheets, date1904, origin: 'xls' };
};
