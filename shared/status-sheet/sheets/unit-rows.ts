import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { PrintedRows, SheetLink } from '../status-book.ts';

/** The rows of 任务进度 that are a unit's, which stand together: by its code. */
export const unitRows = (duties: readonly DutyState[]): ReadonlyMap<string, PrintedRows> => {
  const rows = new Map<string, { name: string; from: number; to: number }>();
  duties.forEach(({ unit }, index) => {
    const run = rows.get(unit.code);
    if (run === undefined) rows.set(unit.code, { name: unit.name, from: index, to: index });
    else if (run.to === index - 1) run.to = index;
  });
  return rows;
};

export const PROGRESS_SHEET = '任务进度';

/** The link of a row's cell to a row of 任务进度; none where that has no such row. */
export const linkTo = (progressRow: number | undefined, column: number, row: number): readonly SheetLink[] =>
  progressRow === undefined ? [] : [{ column, from: row, to: row, target: `#'${PROGRESS_SHEET}'!B${progressRow + 2}` }];
