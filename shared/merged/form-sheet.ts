import type { Column } from '../form/column.ts';
import type { FormName } from '../form/form-name.ts';
import { fileLinks } from '../status-sheet/file-links.ts';
import type { StatusTable, StatusValue } from '../status-sheet/status-book.ts';
import { SOURCE_COLUMNS, sourceCells, UNIT_COLUMNS, type UpperUnits, unitCells } from './base-columns.ts';
import type { BaseRow } from './base-row.ts';
import { madeTable } from './made-table.ts';
import { shownColumn, shownField } from './shown-field.ts';

const OWN_LABELS: ReadonlySet<string> = new Set([...UNIT_COLUMNS, ...SOURCE_COLUMNS].map(({ label }) => label));

/** A table knows its columns by name: what the form calls as we do is marked as the form's. */
const asShown = (column: Column) => {
  const shown = shownColumn(column);
  return OWN_LABELS.has(column.label) ? { ...shown, label: `${column.label}(表内)` } : shown;
};

const rowCells = (row: BaseRow, columns: readonly Column[], uppers: UpperUnits): readonly StatusValue[] => [
  ...unitCells(row, uppers),
  ...columns.map(({ label, kind }) => shownField(row.record.fields[label], kind)),
  ...sourceCells(row),
];

/** Every counting record of a form, one a row, in its own columns between whose it is and where it stands. */
export const formSheet = (
  form: FormName,
  columns: readonly Column[],
  rows: readonly BaseRow[],
  uppers: UpperUnits,
): StatusTable => {
  const shown = [...UNIT_COLUMNS, ...columns.map(asShown), ...SOURCE_COLUMNS];
  const looks = {
    kind: 'table' as const,
    name: form,
    columns: shown,
    links: fileLinks(
      rows.map(({ version }) => version.path),
      shown.length - 1,
    ),
    isDataTable: true,
    frozenColumns: 2,
    pagesWide: 1,
    tab: '5B9BD5',
  };
  return madeTable(looks, rows, (row) => rowCells(row, columns, uppers));
};
