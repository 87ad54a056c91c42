import { repeatedColumns } from '../../form/header/repeated-columns.ts';
import type { Row } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { isUnfilled } from '../../workbook/values/cell-text.ts';
import type { ListRow, ListTable, TwinColumn } from './list-table.ts';
import { type FieldReader, fieldReader } from './read-field.ts';
import { rateIn } from './row-reader.ts';

type Twin = TwinColumn & { readonly read: FieldReader; readonly differing: number[] };

/** Those that surely mean the same, and those left blank at the head of a list, which may be filled in further down. */
const twinsOf = (table: ListTable): readonly Twin[] =>
  repeatedColumns(table.form, table.headerTexts, table.places)
    .filter(({ isSame, label, column }) => isSame || table.leftBlank?.get(label) === column)
    .flatMap(({ label, column }) => {
      const declared = table.form.columns.find((one) => one.label === label);
      if (declared === undefined) return [];
      const read = fieldReader(declared, table.unitAt(column), table.date1904);
      return [{ label, column, read, differing: [] }];
    });

/** What a value says, whatever blanks it was typed with. */
const said = (value: unknown): string => compact(String(value ?? ''));

/** Holds the columns that are not read against those read in their place while rows pass: two that always say the same lose nothing. */
export class TwinColumns {
  private readonly twins: readonly Twin[];

  constructor(table: ListTable) {
    this.twins = twinsOf(table);
  }

  add({ cells }: Row, { record, row }: ListRow): void {
    for (const { label, column, read, differing } of this.twins) {
      const cell = cells.find((one) => one.column === column);
      if (isUnfilled(cell)) continue;
      const { value, problem } = read(cell, rateIn(record));
      if (problem !== null || said(value) !== said(record.fields[label])) differing.push(row);
    }
  }

  /** Those that say something else anywhere. */
  differing(): readonly TwinColumn[] {
    return this.twins.filter(({ differing }) => differing.length > 0);
  }
}
