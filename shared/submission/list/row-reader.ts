import type { Column } from '../../form/column.ts';
import { UP_TO } from '../../form/periodic-forms.ts';
import { isBlank } from '../../workbook/cell-ink.ts';
import type { Cell, Row } from '../../workbook/grid.ts';
import { codedName, joinedName } from '../../workbook/values/coded-name.ts';
import { rateOf } from '../../workbook/values/rate.ts';
import type { ValueProblem } from '../../workbook/values/value-read.ts';
import type { FieldValue, FormRecord } from '../record.ts';
import { budgetIn, spentIn } from '../record-money.ts';
import type { ListRow, ListTable } from './list-table.ts';
import type { MergedDown } from './merged-down.ts';
import { type FieldReader, fieldReader } from './read-field.ts';
import { summed, summedIn } from './summed-columns.ts';
import { unitSlipIn } from './unit-slip.ts';

const NO_PROBLEMS: ReadonlyMap<string, ValueProblem> = new Map();

/** A column the table has, where it stands and how its cells are read. */
type Place = {
  readonly label: string;
  readonly isRate: boolean;
  readonly at: number;
  /** The columns whose amounts it adds up, where its own is one of several. */
  readonly sum: readonly number[] | undefined;
  readonly read: FieldReader;
};

const asText = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

/** The columns in the order they are read: a rate last, when the amounts it is worked out from are known. */
const inOrder = ({ form }: ListTable): readonly Column[] => [
  ...form.columns.filter(({ kind }) => kind !== 'rate'),
  ...form.columns.filter(({ kind }) => kind === 'rate'),
];

const placesOf = (table: ListTable): readonly Place[] =>
  inOrder(table).flatMap((column) => {
    const at = table.places.get(column.label);
    if (at === undefined) return [];
    const read = fieldReader(column, table.unitOf(column.label), table.date1904);
    return [{ label: column.label, isRate: column.kind === 'rate', at, sum: summedIn(table, column.label), read }];
  });

/** A code that stands with the name in one cell, set apart, where the code's own cell gives none. */
const splitCode = ({ form, joined }: ListTable, fields: Record<string, FieldValue>): void => {
  if (form.codeColumn === null || (fields[form.codeColumn] ?? null) !== null) return;
  const name = asText(fields[form.nameColumn]);
  const found = joined === true ? joinedName(name) : codedName(name);
  if (found === null) return;
  fields[form.codeColumn] = found.code;
  fields[form.nameColumn] = found.name;
};

/** Reads rows of one table into records, one after the other. */
export class RowReader {
  private readonly table: ListTable;
  private readonly merged: MergedDown;
  private readonly places: readonly Place[];
  /** A row in which nothing is filled: what the table has no column for stays so. */
  private readonly blank: { readonly [label: string]: FieldValue };
  /** The row's cells by column. */
  private readonly cells: (Cell | undefined)[] = [];

  constructor(table: ListTable, merged: MergedDown) {
    this.table = table;
    this.merged = merged;
    this.places = placesOf(table);
    this.blank = Object.fromEntries(inOrder(table).map(({ label }) => [label, null]));
  }

  /** `index`: of the record this row becomes. `shift` reads every column so many places further right. */
  read(row: Row, index: number, shift = 0): ListRow {
    const { table } = this;
    this.cells.fill(undefined);
    for (const cell of row.cells) this.cells[cell.column] = cell;
    const { fields, problems } = this.fieldsOf(row.number, shift);
    // Said once for all rows, in a header or the title, where it has no column of its own.
    if (fields[UP_TO] === null) fields[UP_TO] = table.month;
    for (const [label, word] of table.said) fields[label] = word;
    splitCode(table, fields);
    if (table.form.part !== undefined) fields['工作表'] = table.form.part;
    const year = table.form.yearColumn === null ? null : fields[table.form.yearColumn];
    const record: FormRecord = {
      form: table.form.name,
      year: typeof year === 'number' ? year : table.titleYear,
      code: table.form.codeColumn === null ? '' : asText(fields[table.form.codeColumn]),
      name: asText(fields[table.form.nameColumn]),
      fields,
      sheet: table.sheet,
      row: row.number,
      accepted: true,
    };
    const cell = (label: string): Cell | undefined => this.cellAt(row.number, (table.places.get(label) ?? 0) + shift);
    return { table, row: row.number, index, record, problems, slip: unitSlipIn(record), cell };
  }

  private fieldsOf(row: number, shift: number): { fields: Record<string, FieldValue>; problems: ListRow['problems'] } {
    const fields: Record<string, FieldValue> = { ...this.blank };
    let problems: Map<string, ValueProblem> | null = null;
    for (const { label, isRate, at, sum, read } of this.places) {
      const near = isRate ? rateIn({ form: this.table.form.name, fields }) : null;
      const { value, problem } =
        sum === undefined
          ? read(this.cellAt(row, at + shift), near)
          : summed(sum.map((column) => read(this.cellAt(row, column + shift), near)));
      fields[label] = value;
      if (problem !== null) {
        problems ??= new Map();
        problems.set(label, problem);
      }
    }
    return { fields, problems: problems ?? NO_PROBLEMS };
  }

  private cellAt(row: number, column: number): Cell | undefined {
    const own = this.cells[column];
    return own === undefined || isBlank(own) ? this.merged.at(row, column) : own;
  }
}

/** 执行数 ÷ 全年预算数 of a row, in hundredths of a percent; null where it can't be told. */
export const rateIn = (record: Pick<FormRecord, 'form' | 'fields'>): number | null => {
  const [spent, budget] = [spentIn(record), budgetIn(record)];
  return spent === null || budget === null ? null : rateOf(spent, budget);
};
