import type { Lead } from '../status-book.ts';
import { PROGRESS_SHEET } from './unit-rows.ts';

/** Column of 任务进度 that tells the rows which count: windows, waived and not applicable duties stand there as well. */
export const OWED_COLUMN = '应办';

export const [OWED, NOT_OWED] = ['是', '否'];

/** What is owed and not met, before its deadline. */
export const OPEN_STATES: readonly string[] = ['未开始', '进行中', '已延期', '无法核对'];

/** Rows of 任务进度 that are owed, by some more of their columns: as many as the figure says that leads to them. */
export const owedRows = (pick: Lead['pick']): Lead => ({
  sheet: PROGRESS_SHEET,
  pick: { ...pick, [OWED_COLUMN]: [OWED] },
});
