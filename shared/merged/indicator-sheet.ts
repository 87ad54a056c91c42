import { points } from '../figure.ts';
import { fileLinks } from '../status-sheet/file-links.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-sheet/status-book.ts';
import type { IndicatorFact } from '../submission/record.ts';
import { SOURCE_COLUMNS, sourceCells, UNIT_COLUMNS, type UpperUnits, unitCells } from './base-columns.ts';
import type { BaseRow } from './base-row.ts';
import { madeTable } from './made-table.ts';

const INDICATOR_SHEET = '绩效指标';

const COLUMNS: readonly StatusColumn[] = [
  { label: '表单', kind: 'text', width: 26 },
  { label: '年度', kind: 'whole', width: 8 },
  { label: '项目编码', kind: 'code', width: 16 },
  { label: '项目名称', kind: 'text', width: 28 },
  { label: '一级指标', kind: 'text', width: 14 },
  { label: '二级指标', kind: 'text', width: 14 },
  { label: '三级指标', kind: 'text', width: 28 },
  { label: '年度指标值', kind: 'text', width: 18 },
  { label: '实际完成值', kind: 'text', width: 18 },
  { label: '分值', kind: 'figure', width: 8 },
  { label: '得分', kind: 'figure', width: 8 },
  { label: '单元格', kind: 'code', width: 9 },
];

type IndicatorRow = { readonly of: BaseRow; readonly fact: IndicatorFact };

const cells = ({ of, fact }: IndicatorRow, uppers: UpperUnits): readonly StatusValue[] => [
  ...unitCells(of, uppers),
  of.record.form,
  of.record.year,
  of.record.code,
  of.record.name,
  fact.level1,
  fact.level2,
  fact.name,
  fact.target,
  fact.actual,
  fact.weight === null ? null : points(fact.weight),
  fact.score === null ? null : points(fact.score),
  fact.cell,
  ...sourceCells(of),
];

/** The indicator lines of all cards, one a row; a card is a row of its own form's sheet besides. */
export const indicatorSheet = (cards: readonly BaseRow[], uppers: UpperUnits): StatusTable => {
  const rows = cards.flatMap((of) => (of.record.indicators ?? []).map((fact) => ({ of, fact })));
  const columns = [...UNIT_COLUMNS, ...COLUMNS, ...SOURCE_COLUMNS];
  const looks = {
    kind: 'table' as const,
    name: INDICATOR_SHEET,
    columns,
    links: fileLinks(
      rows.map(({ of }) => of.version.path),
      columns.length - 1,
    ),
    isDataTable: true,
    frozenColumns: 2,
    pagesWide: 1,
    tab: '5B9BD5',
  };
  return madeTable(looks, rows, (row) => cells(row, uppers));
};
