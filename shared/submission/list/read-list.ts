import type { Finding } from '../../finding.ts';
import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Area, Row } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { runChecks } from '../check.ts';
import { rowShifted } from '../checks/layout/row-shifted.ts';
import { checksFor, LIST_CHECKS } from '../checks/list-checks.ts';
import type { FormRead } from '../form-read.ts';
import type { ReadingContext } from '../reading-context.ts';
import type { FormRecord } from '../record.ts';
import { isDateAlone } from './foot-row.ts';
import { Headings, leadOf } from './headings.ts';
import type { ListRow, ListTable, Placed } from './list-table.ts';
import { NamedSums } from './named-sums.ts';
import type { RowKind } from './row-kind.ts';
import { inRowOrder } from './row-order.ts';
import { RowReader } from './row-reader.ts';
import { RowSorter } from './row-sorter.ts';
import { shiftOf } from './shifted-row.ts';
import { Totals } from './totals.ts';
import { TwinColumns } from './twin-columns.ts';
import { unitNamedIn } from './unit-named.ts';

/** Takes the rows of one list as they stream past; `finish` gives the form read. */
export class ListReader {
  private readonly table: ListTable;
  private readonly context: ReadingContext;
  private readonly reader: RowReader;
  private readonly sorter: RowSorter;
  private readonly totals: Totals;
  private readonly sums: NamedSums;
  private readonly twins: TwinColumns;
  private readonly checksOf: ReturnType<typeof checksFor>;
  private readonly records: FormRecord[] = [];
  private readonly findings: Finding[] = [];
  private readonly rowsOf: { readonly [kind in RowKind]?: number[] } = { sample: [], shown: [], types: [], unused: [] };
  private readonly shown: Placed[] = [];
  private readonly headings: Headings;
  private nilRow: Placed | null = null;
  private unitBelow: Placed | null = null;

  constructor(table: ListTable, merges: readonly Area[], context: ReadingContext) {
    this.table = table;
    this.context = context;
    this.sorter = new RowSorter(table, merges);
    this.reader = new RowReader(table, this.sorter.merged);
    this.totals = new Totals(table);
    this.headings = new Headings(table);
    this.sums = new NamedSums(this.totals, this.headings);
    this.twins = new TwinColumns(table);
    this.checksOf = checksFor(table);
  }

  take(whole: Row): void {
    const { row, cells, kind } = this.sorter.sort(whole);
    this.rowsOf[kind]?.push(row.number);
    if (kind === 'total') {
      this.takeRecords([...this.headings.nothingFollows(), ...this.sums.end()]);
      this.takeNumbered();
      this.totals.state(row.number, cells);
    }
    if (kind === 'nil') this.nilRow = nilIn(cells);
    if (kind === 'note') this.takeNote(row);
    if (kind === 'heading') this.headings.head(this.sorter.merged.keeping(row));
    if (kind === 'lone') this.headings.wait(this.sorter.merged.keeping(row));
    if (kind === 'sum') this.takeRecords(this.sums.take(this.sorter.merged.keeping(row)));
    if (kind === 'shown') this.shown.push(...leadOf(row));
    if (kind === 'record') this.takeRecords([...this.headings.aboveRecord(), row]);
  }

  finish(): FormRead {
    const { context, nilRow } = this;
    this.takeRecords([...this.headings.atEnd(), ...this.sums.end()]);
    this.takeNumbered();
    const { records, findings } = inRowOrder(this.records, this.findings);
    const table = { ...this.table, unitNamed: this.table.unitNamed ?? this.unitBelow };
    const subject = {
      table,
      records,
      totals: this.totals.rows,
      twins: this.twins.differing(),
      headings: this.headings.found,
      shown: this.shown,
      nilRow,
    };
    return {
      form: table.form.name,
      sheet: table.sheet,
      year: yearOf(table, records),
      unit: table.unitNamed?.text ?? null,
      nil: nilRow !== null && records.length === 0,
      // What may be empty says so by it, unless it is the blank form as issued.
      blank: records.length === 0 && nilRow === null && (table.issuedBlank || table.form.mayBeEmpty !== true),
      records,
      columns: Object.fromEntries(table.places),
      ...this.setAside(),
      findings: [...runChecks(LIST_CHECKS, subject, context), ...findings],
    };
  }

  /** Rows that count for nothing and are named where the answer says what counts. */
  private setAside(): Pick<FormRead, 'samples' | 'printed' | 'unused'> {
    const { sample = [], shown = [], types = [], unused = [] } = this.rowsOf;
    const rows = { samples: [...sample, ...shown], printed: types, unused };
    return Object.fromEntries(Object.entries(rows).filter(([, numbers]) => numbers.length > 0));
  }

  /** Objects numbered as groups are: `一、道路养护`, `二、绿化养护`, and no line below any of them. */
  private takeNumbered(): void {
    if (this.records.length === 0) this.takeRecords(this.headings.headNothing());
  }

  private takeNote(row: Row): void {
    this.unitBelow ??= unitNamedIn([row]);
    // Who signs stands above the day.
    if (isDateAlone(this.table, row.cells)) this.headings.signed();
  }

  private takeRecords(rows: readonly Row[]): void {
    for (const row of rows) this.takeRecord(row);
  }

  private takeRecord(row: Row): void {
    const read = this.reader.read(row, this.records.length);
    const shift = shiftOf(this.reader, row, read);
    this.totals.add(read);
    this.twins.add(row, read);
    this.records.push(read.record);
    for (const finding of this.faultsIn(row, read, shift)) this.findings.push(finding);
  }

  private faultsIn(row: Row, read: ListRow, shift: number): readonly Finding[] {
    if (shift === 0) return runChecks(this.checksOf(read), read, this.context);
    return rowShifted.find({ row: this.reader.read(row, read.index), shift }, this.context);
  }
}

const nilIn = (cells: Row['cells']): Placed | null => {
  const cell = cells.find((one) => !isBlank(one));
  return cell === undefined ? null : { row: cell.row, column: cell.column, text: compact(textOf(cell)) };
};

/** The title's year where a record is about it, else the year most records are about. */
const yearOf = ({ titleYear }: ListTable, records: readonly FormRecord[]): number | null => {
  const counts = new Map<number, number>();
  for (const { year } of records) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  if (titleYear !== null && counts.has(titleYear)) return titleYear;
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? titleYear;
};
