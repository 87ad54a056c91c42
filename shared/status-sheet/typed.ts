import type { Day, Instant } from '../day.ts';
import type { Decided, UnitFolder } from '../ledger/entry.ts';

/** One marked cell as it stands in a status workbook: '' where it is empty. */
export type Typed = {
  readonly unit: UnitFolder;
  /** 任务编号 or 预警编号. */
  readonly about: string;
  readonly column: Decided['column'];
  readonly value: string;
  /** Where it stands, for what is held against the day before it is taken over. */
  readonly place?: { readonly sheet: string; readonly cell: string };
};

/** A marked cell that could not be taken over; what was typed stays where it is until it is mended. */
export type TypedFault = {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
  /** What was typed is shown again in its cell, and the fault ends when that is mended. */
  readonly inCell?: boolean;
};

/** `untaken` is what people typed and could not be taken over: it is shown again, never lost. */
export type TypedRead = {
  /** The day the sheet shows, from its 说明; null where it does not say. */
  readonly day: Day | null;
  /** When the copy was written that people typed in; null where it does not say. */
  readonly at: Instant | null;
  /** The plan year the workbook is of; null where it does not say: an earlier release wrote it. */
  readonly planYear: number | null;
  readonly typed: readonly Typed[];
  readonly untaken: readonly Typed[];
  readonly faults: readonly TypedFault[];
};

/** A fault as one sentence for the top of the status sheet. */
export const faultSentence = ({ sheet, cell, message, remedy }: TypedFault): string =>
  `状态表 ${sheet} ${cell}：${message}${remedy}`;
