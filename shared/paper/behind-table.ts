import type { Assessment } from '../warning/assessment.ts';
import type { ReportTable } from '../warning/report/report-table.ts';
import { overdueUnits } from './overdue-units.ts';
import type { PaperTable } from './paper.ts';
import { paperTable, type Shown } from './paper-table.ts';

/** What nobody can tell has a column where there is any. */
const shown = (hasUntold: boolean): Shown => [
  ['单位', 8],
  ['逾期任务', 4],
  ...(hasUntold ? [['到期无法核对', 4] as const] : []),
  ['逾期工作日', hasUntold ? 4 : 5],
  ['完成率', 4],
  ['先补哪一项', hasUntold ? 15 : 17],
  ['还差', hasUntold ? 5 : 6],
];

/** So many signs leave a row on one line. */
const MOST_SIGNS = 20;

const shortened = (text: string): string => (text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS - 1)}…` : text);

const numberAt = (row: ReportTable['rows'][number], place: number): number => {
  const value = row[place];
  return typeof value === 'object' && value !== null ? value.value : 0;
};

/** Who is behind and by how much, the gravest first; of more units than `most` the others as a number. */
export const behindTable = (assessment: Assessment, most: number): PaperTable => {
  const late = overdueUnits(assessment);
  const sumIn = (rows: readonly ReportTable['rows'][number][], label: string): number =>
    rows.reduce((sum, row) => sum + numberAt(row, late.columns.indexOf(label)), 0);
  const table = paperTable(late, shown(sumIn(late.rows, '到期无法核对') > 0), most, (rest) => {
    const untold = sumIn(rest, '到期无法核对');
    const more = untold === 0 ? '' : `、${untold}项到期无法核对`;
    return `另有${rest.length}个单位共${sumIn(rest, '逾期任务')}项逾期${more}，见状态表的 催报单。`;
  });
  return { ...table, rows: table.rows.map((row) => row.map(shortened)) };
};
