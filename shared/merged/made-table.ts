import type { StatusTable, StatusValue } from '../status-sheet/status-book.ts';

/**
 * A table whose rows are made as they are asked for, each from one thing that is known. `rows` gives them all to who wants them whole;
 * it is no part of what a copy or a digest of the table takes along, which would make them all.
 */
export const madeTable = <One>(
  looks: Omit<StatusTable, 'rows' | 'made'>,
  all: readonly One[],
  cells: (one: One) => readonly StatusValue[],
): StatusTable => {
  const between = (from: number, to: number) => all.slice(from, to).map(cells);
  const table = { ...looks, made: { count: all.length, between } };
  return Object.defineProperty(table, 'rows', { get: () => between(0, all.length) }) as typeof table &
    Pick<StatusTable, 'rows'>;
};
