import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import type { Unit } from '../../shared/unit.ts';

export const isWide = (row: DutyRow): boolean => row.统计口径 === '含下属';

/** 适用单位: these alone, or `除…` all but these, by code, name or what they are called besides. */
const names = ({ 适用单位 }: DutyRow, { code, name, aliases }: Unit): boolean =>
  适用单位
    .replace('除', '')
    .split('、')
    .some((one) => [code, name, ...aliases].includes(one));

export const isChosen = (unit: Unit, row: DutyRow): boolean =>
  row.适用单位 === '' || names(row, unit) !== row.适用单位.startsWith('除');

export const isAskedOf = (unit: Unit, row: DutyRow): boolean => hasClass(unit, row) && isChosen(unit, row);

const hasClass = (unit: Unit, row: DutyRow): boolean =>
  row.适用类别.split('、').some((name) => (unit.classes as readonly string[]).includes(name));

/** Those below a unit, branch by branch. */
export const below = (units: readonly Unit[], { code }: Unit): readonly Unit[] => {
  const found: Unit[] = [];
  for (const unit of units) if (unit.upper === code) found.push(unit, ...below(units, unit));
  return found;
};

/** Somebody further up answers for the unit: its papers lie on that desk, and it has no line of its own. */
export const isAnsweredFor = (units: readonly Unit[], { upper }: Unit, row: DutyRow): boolean => {
  if (!isWide(row)) return false;
  const chief = units.find(({ code }) => code === upper);
  return chief !== undefined && (isAskedOf(chief, row) || isAnsweredFor(units, chief, row));
};

/** Whose papers count for a line: the unit's own, and for a wide one those of all below but for whom `除…` names. */
export const among = (units: readonly Unit[], unit: Unit, row: DutyRow): readonly Unit[] => {
  if (!isWide(row)) return [unit];
  const isLeftOut = (one: Unit): boolean => row.适用单位.startsWith('除') && names(row, one);
  return [unit, ...below(units, unit).filter((one) => !isLeftOut(one))];
};
