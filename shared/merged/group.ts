import type { Unit } from '../unit.ts';
import type { UpperUnits } from './base-columns.ts';
import type { BaseRow } from './base-row.ts';

/** By what the district's records are added up. */
type Grouping = '全区' | '主管部门' | '单位' | '单位类别' | '项目类别' | '对象类型';

/** A grouping and the groups a record belongs to: a unit of two classes counts in both, so only 全区 adds up to the whole. */
export type GroupBy = {
  readonly grouping: Grouping;
  /** The groups of a unit, also of one that has handed in nothing; null where only a record says its group. */
  readonly groupsOfUnit: ((unit: Unit, uppers: UpperUnits) => readonly string[]) | null;
  readonly groupsOf: (row: BaseRow, uppers: UpperUnits) => readonly string[];
};

const UNSAID = '(未填)';

const said = (row: BaseRow, column: string): readonly string[] => {
  const value = row.record.fields[column];
  const words = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
  return words.length === 0 ? [UNSAID] : words;
};

/** What the record says of itself, where its form asks it. */
const bySaid = (grouping: '项目类别' | '对象类型'): GroupBy => ({
  grouping,
  groupsOfUnit: null,
  groupsOf: (row) => (grouping in row.record.fields ? said(row, grouping) : []),
});

const byUnit = (grouping: Grouping, groupsOfUnit: NonNullable<GroupBy['groupsOfUnit']>): GroupBy => ({
  grouping,
  groupsOfUnit,
  groupsOf: ({ unit }, uppers) => groupsOfUnit(unit, uppers),
});

/** Of it each form has one line, which stands before all others in 汇总. */
export const WHOLE: GroupBy = byUnit('全区', () => ['全区']);

/** In the order they stand in 汇总 behind it. Where there are two levels, an upper unit's own records stand under its own name. */
export const GROUPINGS: readonly GroupBy[] = [
  byUnit('主管部门', (unit, uppers) => (uppers.size === 0 ? [] : [uppers.get(unit.code) ?? unit.name])),
  byUnit('单位类别', ({ classes }) => classes),
  bySaid('项目类别'),
  bySaid('对象类型'),
  byUnit('单位', ({ name }) => [name]),
];
