import { yearOf } from '../day.ts';
import { isPeriodic, UP_TO } from '../form/periodic-forms.ts';
import type { FormRecord } from './record.ts';

/** What was read before the label had its present name keeps its month under the old one. */
const LABELS = [UP_TO, '截止月份'] as const;

const MONTHS = 12;

const monthOfReport = ({ fields, year }: FormRecord): number | null => {
  const reported = fields['报告日期'];
  if (typeof reported !== 'string' || reported === '') return null;
  // What is reported once the year is over is about all of it.
  return year !== null && yearOf(reported) > year ? MONTHS : Number(reported.slice(5, 7));
};

/**
 * The month a record's figures reach to as it says itself: 截至月份 (a card's heading 1-7月), else the month of 报告日期. Null where it says
 * neither, and for forms that are about a whole year.
 */
export const statedMonth = (record: FormRecord): number | null => {
  const written = LABELS.map((label) => record.fields[label]).find((value) => typeof value === 'number');
  if (typeof written === 'number') return written;
  return isPeriodic(record.form) ? monthOfReport(record) : null;
};
