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
  /** Units that said anything of the year, and of the year before, be it that there was nothing. */
  readonly told: readonly Unit[];
  readonly toldBefore: readonly Unit[];
  readonly silent: readonly Unit[];
  /** Nobody is asked for it before a day to come. */
  readonly isAskedLater: boolean;
};

/** One group's sums now and a year before; each null where none of it has, or had then, said anything. `silent`: its units that have handed in nothing; null where no unit belongs to it. */
export type SummaryLine = Pick<GroupBy, 'grouping'> & {
  readonly group: string;
  readonly now: Sum | null;
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

/** What a group comes to: nothing where its units have said so, null where they have said nothing at all. Of what no unit belongs to, any unit tells. */
const saidBy = (
  sums: ReadonlyMap<string, Sum>,
  told: readonly Unit[],
  { groupsOfUnit }: GroupBy,
  uppers: UpperUnits,
): ((group: string) => Sum | null) => {
  const groups = groupsOfUnit === null ? null : new Set(told.flatMap((unit) => groupsOfUnit(unit, uppers)));
  return (group) => sums.get(group) ?? ((groups?.has(group) ?? told.length > 0) ? NOTHING : null);
};

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
    const [nowOf, lastOf] = [saidBy(now, of.told, by, uppers), saidBy(last, of.toldBefore, by, uppers)];
    return [...new Set([...now.keys(), ...last.keys(), ...(silent?.keys() ?? [])])].map((group) => ({
      grouping: by.grouping,
      group,
      now: nowOf(group),
      last: lastOf(group),
      silent: silent === null ? null : (silent.get(group) ?? []),
    }));
  });
