import type { Duty } from '../../plan/duty.ts';
import type { DutyState } from '../../standing/duty-state.ts';
import type { Assessment } from '../../warning/assessment.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import { STATE_WORDS } from '../words.ts';

export const MATRIX_SHEET = '单位矩阵';

/** Codes that fit beside each other on one page across. */
const DUTIES_A_PAGE = 27;

const wordOf = (state: DutyState): string | null =>
  state.state === 'not-applicable' ? null : STATE_WORDS[state.state];

const dutyColumn = (duty: Duty): StatusColumn => ({
  label: duty.code,
  kind: 'state',
  width: 9,
  note: `${duty.name}，截止 ${duty.due}`,
});

/** Units down, duties across, one state per cell; blank where a unit does not owe the duty. */
export const matrixSheet = ({ plan, roster, duties }: Assessment): StatusTable => {
  const owed = new Set(duties.map(({ duty }) => duty.code));
  const shown = plan.duties.filter(({ code }) => owed.has(code));
  const place = new Map(shown.map(({ code }, index) => [code, index + 1]));
  const rows = new Map<string, StatusValue[]>();
  for (const { code, name } of roster.units) rows.set(code, [name, ...shown.map(() => null)]);
  for (const state of duties) {
    const row = rows.get(state.unit.code) ?? [state.unit.name, ...shown.map(() => null)];
    rows.set(state.unit.code, row);
    const at = place.get(state.duty.code);
    if (at !== undefined) row[at] = wordOf(state);
  }
  return {
    kind: 'table',
    name: MATRIX_SHEET,
    columns: [{ label: '单位', kind: 'text', width: 22 }, ...shown.map(dutyColumn)],
    rows: [...rows.values()],
    frozenColumns: 1,
    pagesWide: Math.max(1, Math.ceil(shown.length / DUTIES_A_PAGE)),
    tab: '2E75B6',
  };
};
