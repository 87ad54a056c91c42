import { bareOwnLabel, LABEL } from '../../form/own-labels.ts';
import { plain } from '../parse/parsed.ts';
import type { PlanSheetKey } from '../plan-rows.ts';
import { type PlanFinding, type RowPlace, rowFinding } from './plan-finding.ts';

type TextRow = { readonly [column: string]: string };
type Placed = { readonly row: TextRow; readonly place: RowPlace };

/** What may stand in one row of a sheet alone. */
type Once = {
  readonly sheet: PlanSheetKey;
  /** The cell that a second row is told at. */
  readonly column: string;
  /** What two rows may not share; '' where nothing is said. */
  readonly key: (row: TextRow) => string;
  readonly why: string;
  readonly remedy: string;
};

const of = (row: TextRow, column: string): string => plain(row[column] ?? '');

const numbered = (sheet: PlanSheetKey, column: string): Once => ({
  sheet,
  column,
  key: (row) => of(row, column),
  why: '同一个编号只能有一行',
  remedy: '请删去重复的一行，或改用另一个编号。',
});

const wordKey = (row: TextRow): string => {
  const word = of(row, '词');
  if (word === '') return '';
  return `${of(row, '栏目')} ${of(row, '栏目') === LABEL ? bareOwnLabel(word) : word}`;
};

/** Of two rows that say the same thing one would hold and the other be passed over in silence. */
const ONCE: readonly Once[] = [
  numbered('duties', '任务编号'),
  numbered('rules', '规则编号'),
  numbered('ladder', '步骤'),
  numbered('formulas', '编号'),
  {
    sheet: 'calendar',
    column: '日期',
    key: (row) => of(row, '日期'),
    why: '同一天只能写一行',
    remedy: '请只留下对的一行。',
  },
  {
    sheet: 'settings',
    column: '设置项',
    key: (row) => of(row, '设置项'),
    why: '同一项设置只能有一行',
    remedy: '请只留下要用的一行。',
  },
  {
    sheet: 'scoring',
    column: '表单',
    key: (row) => (of(row, '表单') === '' ? '' : ['表单', '数据年度', '适用类别'].map((one) => of(row, one)).join(' ')),
    why: '同一张表、同一数据年度、同一适用类别只能有一行，只有第一行会用到',
    remedy: '请把两行写成一行。',
  },
  { sheet: 'words', column: '词', key: wordKey, why: '同一个词只能有一行', remedy: '请只留下要用的一行。' },
  {
    sheet: 'appraisal',
    column: '指标',
    key: (row) => `${of(row, '指标')} ${of(row, '计分方式')}`.trim(),
    why: '同一个指标同一种计分方式只能有一行，否则会计两次',
    remedy: '请删去重复的一行。',
  },
];

const repeatedIn = (rows: readonly Placed[], { column, key, why, remedy }: Once): readonly PlanFinding[] => {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, place }) => {
    const said = key(row);
    const earlier = first.get(said);
    if (earlier === undefined) first.set(said, place.row);
    if (said === '' || earlier === undefined) return [];
    const value = (row[column] ?? '').trim();
    return [rowFinding('Q36', place, `的${column}“${value}”与第 ${earlier} 行重复，${why}。`, remedy, value, column)];
  });
};

/** Every row of a plan that says anew what an earlier one of its sheet has said. */
export const saidTwice = (rows: { readonly [key in PlanSheetKey]: readonly Placed[] }): readonly PlanFinding[] =>
  ONCE.flatMap((once) => repeatedIn(rows[once.sheet], once));
