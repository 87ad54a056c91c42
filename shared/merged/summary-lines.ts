import type { FormName } from '../form/form-name.ts';
import type { Unit } from '../unit.ts';
import type { UpperUnits } from './base-columns.ts';
import type { BaseRow } from './base-row.ts';
import type { GroupBy } from './group.ts';
import { NOTHING, type Sum, sumsBy } from './sums.ts';

/** What a form says of one data year, beside what it said of the year before, and which units still owe it. */
export type FormYear = {
  readonly form: FormName;
  readonly year: number | null;
  readonly rows: readonly BaseRow[];
  readonly before: readonly BaseRow[];
  /** Units that said anything of the year before, be it that there was nothing. */
  readonly toldBefore: readonly Unit[];
  readonly silent: readonly Unit[];
};

/** One group's sums now and a year before (`last` is null where none of it had said anything then). `silent`: its units that have handed in nothing; null where no unit belongs to it. */
export type SummaryLine = Pick<GroupBy, 'grouping'> & {
  readonly group: string;
  readonly now: Sum;
  readonly last: Sum | null;
  readonly silent: readonly Unit[] | null;
};

type ByGroup = ReadonlyMap<string, readonly Unit[]>;

const silentByGroup = ({ silent }: FormYear, { groupsOfUnit }: GroupBy, uppers: UpperUnits): ByGroup | null => {
  if (groupsOfUnit === null) return null;
  const placed = silent.flatMap((unit) => groupsOfUnit(unit, uppers).map((group) => ({ group, unit })));
  const groups = Map.groupBy(placed, ({ group }) => group);
  return new Map([...groups].map(([group, of]) => [group, of.map(({ unit }) => unit)]));
};

/** Groups that had said something a year before; null where that hangs on the form alone. */
const groupsTold = (
  { toldBefore }: FormYear,
  { groupsOfUnit }: GroupBy,
  uppers: UpperUnits,
): ReadonlySet<string> | null =>
  groupsOfUnit === null ? null : new Set(toldBefore.flatMap((unit) => groupsOfUnit(unit, uppers)));

/** A form's year added up by the groupings; a group stands also where it had something only last year, or owes all of it. */
export const summaryLines = (
  of: FormYear,
  moneyColumns: readonly string[],
  uppers: UpperUnits,
  groupings: readonly GroupBy[],
): readonly SummaryLine[] =>
  groupings.flatMap((by) => {
    const now = sumsBy(by, of.rows, moneyColumns, uppers);
    const last = sumsBy(by, of.before, moneyColumns, uppers);
    const silent = silentByGroup(of, by, uppers);
    const told = groupsTold(of, by, uppers);
    const wasTold = (group: string): boolean => told?.has(group) ?? of.toldBefore.length > 0;
    return [...new Set([...now.keys(), ...last.keys(), ...(silent?.keys() ?? [])])].map((group) => ({
      grouping: by.grouping,
      group,
      now: now.get(group) ?? NOTHING,
      last: last.get(group) ?? (wasTold(group) ? NOTHING : null),
      silent: silent === null ? null : (silent.get(group) ?? []),
    }));
  });
