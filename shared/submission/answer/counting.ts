import { rowRanges } from '../collapse.ts';
import type { FormReading, WorkbookReading } from '../reading.ts';

const sentenceFor = ({ form, sheet, nil, records }: FormReading): string => {
  const where = `《${form}》(工作表“${sheet}”)`;
  if (nil) return `${where}:零报告,已计为报送。`;
  const out = records.filter(({ accepted }) => !accepted);
  if (records.length === 0) return `${where}:没有数据,不计入。`;
  if (out.length === 0) return `${where}:${records.length}条全部计入。`;
  if (out.length === records.length) return `${where}:${records.length}条全部不计入,请改正后重新放入。`;
  const rows = rowRanges(out.map(({ row }) => row));
  return `${where}:${records.length - out.length}条计入;${out.length}条不计入(${rows}),改正后重新放入即可。`;
};

const MOST_SENTENCES = 12;

/** In plain words, which rows of each form count and which do not. */
export const countingOf = ({ forms }: WorkbookReading): readonly string[] => {
  const sentences = forms.map(sentenceFor);
  if (sentences.length <= MOST_SENTENCES) return sentences;
  const records = forms.flatMap((form) => form.records);
  const counted = records.filter(({ accepted }) => accepted).length;
  const short = forms.filter((form) => form.records.some(({ accepted }) => !accepted)).map(sentenceFor);
  return [`共${forms.length}张表单,${records.length}条中${counted}条计入。`, ...short.slice(0, MOST_SENTENCES)];
};
