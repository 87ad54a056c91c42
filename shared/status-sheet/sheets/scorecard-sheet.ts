import type { Figure } from '../../figure.ts';
import type { AppraisalItem } from '../../plan/appraisal.ts';
import { appraisalHead } from '../../plan/appraisal-text.ts';
import type { Score } from '../../warning/figures/scorecard.ts';
import type { StatusColumn, StatusTable } from '../status-book.ts';

export const SCORECARD_SHEET = '考核';

const COLUMNS: readonly StatusColumn[] = [
  { label: '单位', kind: 'text', width: 24 },
  { label: '按期率', kind: 'figure', width: 13, fullBar: 1, note: '已到期任务中按期完成的比例。' },
  {
    label: '覆盖达标率',
    kind: 'figure',
    width: 13,
    fullBar: 1,
    note: '截止日已过的覆盖率类任务(覆盖率、包含、比率、限时)中达到目标值的比例；无法核对的不计。',
  },
  { label: '首次通过率', kind: 'figure', width: 13, fullBar: 1, note: '首次报送即通过或仅有提示的文件比例。' },
  { label: '再评价偏差', kind: 'figure', width: 12, note: '自评与再评价得分差÷满分的平均，越小越好。' },
  { label: '得分', kind: 'figure', width: 13, fullBar: 100 },
  { label: '排名', kind: 'whole', width: 8, note: '各单位类别分别排名。' },
  { label: '类别', kind: 'text', width: 28 },
];

const percent = (value: number | null): Figure | null => (value === null ? null : { value, format: 'percent' });

const points = (value: number | null): Figure | null => (value === null ? null : { value, format: 'points' });

const itemColumn = (item: AppraisalItem): StatusColumn => ({
  label: appraisalHead(item),
  kind: 'figure',
  width: 16,
  note: '工作要点的 考核 里这一项得到的分；空白是没有要求本单位的。',
});

/** 考核: one row a unit, and what each item of the plan's 考核 earned it. */
export const scorecardSheet = (rows: readonly Score[], items: readonly AppraisalItem[]): StatusTable => ({
  kind: 'table',
  name: SCORECARD_SHEET,
  columns: [...COLUMNS, ...items.map(itemColumn)],
  rows: rows.map(({ unit, onTime, coverage, firstPass, deviation, score, rank, earned }) => [
    unit.name,
    percent(onTime),
    percent(coverage),
    percent(firstPass),
    percent(deviation),
    points(score),
    rank,
    unit.classes.join('、'),
    ...earned.map(points),
  ]),
  frozenColumns: 1,
  pagesWide: 1,
  tab: '548235',
});
