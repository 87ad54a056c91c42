import type { Chart } from '../chart.ts';
import type { Overview, StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import { timelineCharts } from './timeline-chart.ts';

/** Where the workbook's charts take their figures from. */
export const CHART_SHEET = '图表数据';

/** All pictures of 总览 in the workbook, in the order in which their figures stand. */
export const chartsOf = ({ charts, timeline }: Overview): readonly Chart[] => [...charts, ...timelineCharts(timeline)];

/** The figures of the charts: each has its heads in one column and its series in the next ones, from the first row on. */
export const chartSheet = (charts: readonly Chart[]): StatusTable => {
  const columns = charts.flatMap(({ title, series, isPercent }): readonly StatusColumn[] => [
    { label: title, kind: 'text', width: 22 },
    ...series.map(({ name }): StatusColumn => ({ label: name, kind: isPercent ? 'figure' : 'whole', width: 11 })),
  ]);
  const longest = Math.max(0, ...charts.map(({ heads }) => heads.length));
  const rows = Array.from({ length: longest }, (_, at): readonly StatusValue[] =>
    charts.flatMap(({ heads, series, isPercent }): readonly StatusValue[] => [
      heads[at] ?? null,
      ...series.map(({ values }): StatusValue => {
        const value = values[at] ?? null;
        return value === null || !isPercent ? value : { value: Math.round(value * 10_000), format: 'percent' };
      }),
    ]),
  );
  return { kind: 'table', name: CHART_SHEET, columns, rows, frozenColumns: 0, pagesWide: 1, tab: '7F7F7F' };
};
