import { yearOf } from '../../day.ts';
import type { FormRecord } from '../../submission/record.ts';
import { PLAN_SHEETS } from '../plan-rows.ts';
import { textUnder } from './field-text.ts';
import { type PlanFinding, rowFinding } from './plan-finding.ts';

type DueIn = { readonly year: number; readonly count: number };

/** The year most of these 截止日期 lie in, the earlier of two, and how many do; those that name no year are passed over. */
export const yearMostDueIn = (dues: readonly string[]): DueIn | null => {
  const counts = new Map<number, number>();
  for (const due of dues) {
    const year = yearOf(due);
    if (year >= 1900) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  return most === undefined ? null : { year: most[0], count: most[1] };
};

/**
 * The title decides the year of a 工作要点. Saved as last year's with only the dates or only the title changed, it would take the place
 * of the other year's plan, or find everything overdue: so it is told where most 截止日期 lie in another year.
 */
export const yearInDoubt = (records: readonly FormRecord[], titled: number | null): readonly PlanFinding[] => {
  const { sheet } = PLAN_SHEETS.duties;
  const duties = records.filter((record) => textUnder(record, '工作表') === sheet);
  const dues = duties.map((record) => textUnder(record, '截止日期'));
  const most = yearMostDueIn(dues);
  if (titled === null || most === null || most.year === titled || most.count * 2 <= dues.length) return [];
  const finding = rowFinding(
    'Q02',
    { sheet: duties[0]?.sheet ?? sheet, row: 0 },
    `的标题写的是${titled}年，按${titled}年的工作要点办理；但 ${dues.length} 行任务中有 ${most.count} 行的截止日期在${most.year}年。`,
    `确是${titled}年的工作要点，请核对截止日期；是${most.year}年的，请把各工作表标题里的年份改成${most.year}后保存。原来另有一份${titled}年的，已被这份代替，请在那一份里任意改动一格再保存，它就重新生效。`,
    `${titled}年`,
  );
  return [{ ...finding, level: 'hint', expected: `${most.year}年` }];
};
