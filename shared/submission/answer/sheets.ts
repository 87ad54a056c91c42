import { IN_ARCHIVE } from '../../workbook/archived-file.ts';
import type { FormReading, WorkbookReading } from '../reading.ts';

const MOST_LINES = 12;

const contentsOf = ({ nil, verdict, records }: FormReading): string => {
  if (verdict === 'blank') return '空白表';
  return nil ? '零报告' : `${records.length}条`;
};

const readAs = (sheet: string, forms: readonly FormReading[]): string =>
  `工作表“${sheet}”：读作${forms.map((form) => `《${form.form}》${contentsOf(form)}`).join('、')}。`;

/**
 * Every visible sheet with contents, one line each: read as what, or why not. Where there are many, those that were read
 * are told in one line and the others first.
 */
export const sheetsOf = ({ forms, unread = [] }: Pick<WorkbookReading, 'forms' | 'unread'>): readonly string[] => {
  const read = [...Map.groupBy(forms, ({ sheet }) => sheet)].map(([sheet, of]) => readAs(sheet, of));
  const not = unread.map(({ sheet, why }) => `${why.startsWith(IN_ARCHIVE) ? '文件' : '工作表'}“${sheet}”：${why}`);
  if (read.length + not.length <= MOST_LINES) return [...read, ...not];
  const more = not.length > MOST_LINES ? [`另有${not.length - MOST_LINES}张工作表没有读取。`] : [];
  return [`共${read.length}张工作表已读出。`, ...not.slice(0, MOST_LINES), ...more];
};
