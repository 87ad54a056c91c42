import type { StatusColumn, StatusValue } from '../status-sheet/status-book.ts';
import type { BaseRow } from './base-row.ts';

/** Whose row it is. */
export const UNIT_COLUMNS: readonly StatusColumn[] = [
  { label: '单位编码', kind: 'code', width: 12 },
  { label: '单位', kind: 'text', width: 22 },
  { label: '主管部门', kind: 'text', width: 20 },
  { label: '单位类别', kind: 'text', width: 16 },
];

/** Where it stands in what the unit handed in. */
export const SOURCE_COLUMNS: readonly StatusColumn[] = [
  { label: '文件', kind: 'text', width: 40 },
  { label: '工作表', kind: 'text', width: 18 },
  { label: '行', kind: 'whole', width: 7 },
  { label: '回执编号', kind: 'code', width: 20, isLink: true, note: '点开就是原文件。' },
];

/** Names of upper units by unit code. */
export type UpperUnits = ReadonlyMap<string, string>;

export const unitCells = ({ unit }: Pick<BaseRow, 'unit'>, uppers: UpperUnits): readonly StatusValue[] => [
  unit.code,
  unit.name,
  uppers.get(unit.code) ?? '',
  unit.classes.join('、'),
];

export const sourceCells = ({ version, record }: BaseRow): readonly StatusValue[] => [
  version.path,
  record.sheet,
  record.row,
  version.receipt,
];
