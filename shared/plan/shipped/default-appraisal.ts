import type { AppraisalItem } from '../appraisal.ts';
import { parseAppraisal } from '../parse/parse-appraisal.ts';
import { APPRAISAL_COLUMNS, type AppraisalRow, tableRows } from '../plan-rows.ts';

/**
 * 工作要点 / 考核 as it ships. The notice names what is to be assessed (O-48: 督导结果, 再评价, 全覆盖) and gives no weights: these are
 * local defaults.
 */
const LINES: readonly string[] = [
  '按期率\t40\t按比例',
  '覆盖达标率\t30\t按比例',
  '首次通过率\t20\t按比例',
  '再评价偏差\t10\t按比例',
];

export const DEFAULT_APPRAISAL: readonly AppraisalRow[] = tableRows(APPRAISAL_COLUMNS, LINES);

/** What those rows read as: the items of a plan that has none of its own. */
export const SHIPPED_APPRAISAL: readonly AppraisalItem[] = DEFAULT_APPRAISAL.map(
  (row) => parseAppraisal([])(row).value,
);
