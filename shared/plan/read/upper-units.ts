import type { Unit } from '../../unit.ts';
import { plain } from '../parse/parsed.ts';
import { cellFinding, type PlanFinding, type RowPlace } from './plan-finding.ts';

/** A row of 单位名录 whose `upper` still is what stands in the cell. */
export type RosterRow = { readonly unit: Unit; readonly place: RowPlace; readonly findings: readonly PlanFinding[] };

const COLUMN = '主管部门';

const isCalled = ({ code, name, folder, aliases }: Unit, said: string): boolean =>
  [code, name, folder, ...aliases].some((one) => plain(one) === said);

/** The unit a cell names: by its code, else by its name, folder or alias; null where none or several are called so. */
const unitCalled = (rows: readonly RosterRow[], said: string): Unit | null => {
  const exact = rows.find(({ unit }) => plain(unit.code) === said || plain(unit.name) === said);
  if (exact !== undefined) return exact.unit;
  const called = rows.filter(({ unit }) => isCalled(unit, said));
  return called.length === 1 ? (called[0] as RosterRow).unit : null;
};

const circleFrom = (start: Unit, byCode: ReadonlyMap<string, Unit>): readonly Unit[] | null => {
  const way: Unit[] = [];
  for (let at: Unit | undefined = start; at !== undefined; at = byCode.get(at.upper)) {
    if (way.includes(at)) return at === start ? way : null;
    way.push(at);
  }
  return null;
};

const circle = ({ unit, place }: RosterRow, byCode: ReadonlyMap<string, Unit>): readonly PlanFinding[] => {
  const way = circleFrom(unit, byCode);
  if (way === null) return [];
  const round = [...way, unit].map(({ name }) => name).join(' → ');
  const expected = way.length === 1 ? '另一个单位，或留空' : `不绕成圈的上级单位（现在是 ${round}）`;
  return [cellFinding('Q44', place, { column: COLUMN, value: unit.name, expected })];
};

/** Each row with the code of its upper unit; a cell that names no unit of the roster, or a circle of units, is a finding. */
export const withUpperUnits = (rows: readonly RosterRow[]): readonly RosterRow[] => {
  const resolved = rows.map((row): RosterRow => {
    const said = plain(row.unit.upper);
    if (said === '') return row;
    const upper = unitCalled(rows, said);
    if (upper !== null) return { ...row, unit: { ...row.unit, upper: upper.code } };
    const expected = '本名录中一个单位的单位编码或单位名称，没有主管部门的留空';
    const finding = cellFinding('Q44', row.place, { column: COLUMN, value: row.unit.upper, expected });
    return { ...row, unit: { ...row.unit, upper: '' }, findings: [...row.findings, finding] };
  });
  const byCode = new Map(resolved.map(({ unit }) => [unit.code, unit]));
  return resolved.map((row) => ({ ...row, findings: [...row.findings, ...circle(row, byCode)] }));
};
