import type { Assessment } from '../warning/assessment.ts';
import type { ReportTable } from '../warning/report/report-table.ts';
import { overdueUnits } from './overdue-units.ts';
import type { PaperTable } from './paper.ts';
import { paperTable, type Shown } from './paper-table.ts';

const SHOWN: Shown = [
  ['单位', 8],
  ['逾期任务', 4],
  ['逾期工作日', 5],
  ['完成率', 4],
  ['先补哪一项', 17],
  ['还差', 6],
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
  const place = late.columns.indexOf('逾期任务');
  const table = paperTable(late, SHOWN, most, (rest) => {
    const duties = rest.reduce((sum, row) => sum + numberAt(row, place), 0);
    return `另有${rest.length}个单位共${duties}项逾期，见状态表的 催报单。`;
  });
  return { ...table, rows: table.rows.map((row) => row.map(shortened)) };
};
