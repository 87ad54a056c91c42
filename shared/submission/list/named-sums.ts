import { textOf } from '../../workbook/cell-ink.ts';
import type { Row } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { Headings } from './headings.ts';
import type { Mark, Totals } from './totals.ts';

type Waiting = { readonly row: Row; readonly mark: Mark };

/** `第一中学`, `基建科`: who has projects, and may have one alone. */
const OWNER = /(?:学校|中学|小学|幼儿园|[局委办科处室所院馆站队镇乡]|中心|街道|本级|机关)$/u;

const isOwner = ({ cells }: Row): boolean => cells.some((cell) => OWNER.test(compact(textOf(cell))));

/**
 * Rows of a name and amounts alone, told apart by what the amounts come to: what the rows above or below add up to is their heading or
 * their sum, whatever it is called (`第一中学` over its projects); anything else is an object half written, and is given back.
 */
export class NamedSums {
  private readonly totals: Totals;
  private readonly headings: Headings;
  /** Stands over the others, such as a sum of all in the first row. */
  private outer: Waiting | null = null;
  private last: Waiting | null = null;

  constructor(totals: Totals, headings: Headings) {
    this.totals = totals;
    this.headings = headings;
  }

  /** Gives back rows before it that add up nothing. */
  take(row: Row): readonly Row[] {
    const back = this.endLast();
    if (this.totals.isSumOfAbove(row.cells)) this.headings.add(row);
    else this.last = { row, mark: this.totals.mark() };
    return back;
  }

  /** A total follows, or the end. */
  end(): readonly Row[] {
    const back = [...this.endLast(), ...this.addUp(this.outer)];
    this.outer = null;
    return back;
  }

  private endLast(): readonly Row[] {
    const { last } = this;
    this.last = null;
    if (last === null || this.outer !== null) return this.addUp(last);
    if (this.addsUp(last)) this.headings.add(last.row);
    else this.outer = last;
    return [];
  }

  private addUp(waiting: Waiting | null): readonly Row[] {
    if (waiting === null) return [];
    if (!this.addsUp(waiting)) return [waiting.row];
    this.headings.add(waiting.row);
    return [];
  }

  private addsUp({ mark, row }: Waiting): boolean {
    return this.totals.isSumSince(mark, row.cells, isOwner(row) ? 1 : 2);
  }
}
