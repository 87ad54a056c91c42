import { type DutyRow, PLAN_SHEETS, type PlanRows, type PlanSheetKey } from '../../shared/plan/plan-rows.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import type { FormRecord } from '../../shared/submission/record.ts';
import { LADDER, type Step, stepOf } from './ladder.ts';
import { FURTHER_APPRAISAL, FURTHER_DUTIES, FURTHER_STEPS, KEPT_DUTIES } from './made-up/further-notice.ts';
import { type Asked, askedBy } from './periods.ts';

/** A 工作要点 as it is written, and as the oracle reads it. */
export type Notice = {
  readonly rows: PlanRows;
  readonly asked: readonly Asked[];
  readonly ladder: readonly Step[];
  /** Reader columns of the roster that the ladder writes to. */
  readonly readers: readonly string[];
  /** 开窗通知. */
  readonly tellsOpening: boolean;
};

/** Duties that this district counts 含下属, one of each way of counting. */
const WIDE: ReadonlySet<string> = new Set(['O-08', 'O-15', 'O-32a', 'O-32b']);

/** The notice as it ships. */
export const shippedNotice = (year: number): Notice => {
  const rows = defaultPlanRows(year);
  const duties = rows.duties.map((row) => (WIDE.has(row.任务编号) ? { ...row, 统计口径: '含下属' } : row));
  return { rows: { ...rows, duties }, asked: askedBy(duties, year), ladder: LADDER, readers: [], tellsOpening: false };
};

/** The same row written for another year: every year named in it moves along. */
const inYear = (row: DutyRow, year: number): DutyRow => {
  const moved = (text: string): string => text.replaceAll(/20\d\d/gu, (one) => String(Number(one) + year - 2022));
  return Object.fromEntries(Object.entries(row).map(([column, text]) => [column, moved(text)])) as DutyRow;
};

/** A notice of another district, that measures otherwise, asks month by month and writes when a window opens. */
export const furtherNotice = (year: number): Notice => {
  const rows = defaultPlanRows(year);
  const kept = rows.duties.filter(({ 任务编号 }) => KEPT_DUTIES.includes(任务编号));
  const duties = [...kept, ...FURTHER_DUTIES.map((row) => inYear(row, year))];
  const settings = rows.settings.map((row) => (row.设置项 === '开窗通知' ? { ...row, 取值: '是' } : row));
  return {
    rows: { ...rows, duties, settings, ladder: [...rows.ladder, ...FURTHER_STEPS], appraisal: FURTHER_APPRAISAL },
    asked: askedBy(duties, year),
    ladder: [...LADDER, ...FURTHER_STEPS.map(stepOf)],
    readers: ['分管领导'],
    tellsOpening: true,
  };
};

export const dutiesOf = ({ asked }: Notice): readonly string[] => asked.map(({ 任务编号 }) => 任务编号);

/** The rows of a 工作要点 as a workbook is read. */
export const recordsOf = (rows: PlanRows): readonly FormRecord[] =>
  (Object.keys(PLAN_SHEETS) as PlanSheetKey[]).flatMap((key) =>
    rows[key].map((row, at) => ({
      form: '工作要点' as const,
      year: rows.year,
      code: '',
      name: '',
      fields: { ...row, 工作表: PLAN_SHEETS[key].sheet },
      sheet: PLAN_SHEETS[key].sheet,
      row: at + 2,
      accepted: true,
    })),
  );
