import type { Finding } from '../../../finding.ts';
import type { CheckText } from '../../check.ts';

/** A cell of a finance workbook: row 0 and sheet '' where it is the built-in one's. */
export type PlanField = {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly expected: string;
};

const placeOf = ({ sheet, row }: PlanField): string => (row > 0 ? `工作表“${sheet}”第 ${row} 行` : `工作表“${sheet}”`);

const shown = (value: string): string => (value === '' ? '（空白）' : `“${value}”`);

/**
 * A cell of 工作要点 that is no filter, no year, no target. Whether it is, the plan's own reader knows; the finding is named by
 * column A of its row, until the exact column is known.
 */
export const planFieldUnreadable: CheckText & { find(field: PlanField): readonly [Finding] } = {
  id: 'Q27',
  title: '写法读不懂',
  level: 'error',
  what: '指标值写成“符号+数字+单位”(≥90%、985米、不低于90%)；工作要点的筛选条件写成“列=值|值”，目标值写数字或百分比。',
  why: '读不懂的条件不能猜：指标不参与计算，工作要点沿用上一次的有效版本。',
  source: '公开自评表的写法；工作要点填表说明',
  find: (field) => [
    {
      rule: planFieldUnreadable.id,
      level: planFieldUnreadable.level,
      sheet: field.sheet,
      cell: field.row > 0 ? `A${field.row}` : '',
      value: field.value,
      expected: field.expected,
      message: `${placeOf(field)}“${field.column}”填的是${shown(field.value)}，应为${field.expected}。`,
      remedy: `请改正该行的“${field.column}”后重新保存；改好之前继续沿用上一份有效的内容。`,
    },
  ],
};
