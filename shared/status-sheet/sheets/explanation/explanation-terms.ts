export const EXPLANATION_SHEET = '说明';

/** The term whose text is the day the sheet shows; the sheet is read back by it. */
export const DATA_AS_OF = '数据截至';

/** The term whose text is the moment the sheet was written: what was decided later is not on it. */
export const WRITTEN_AT = '更新时间';

/** The term whose text begins with the plan year: what is typed in the workbook belongs to that year. */
export const PLAN_IN_FORCE = '工作要点';
