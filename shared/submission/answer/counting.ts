import { rowRanges } from '../collapse.ts';
import type { FormReading, WorkbookReading } from '../reading.ts';

const whereOf = ({ form, sheet, hidden }: FormReading): string =>
  `《${form}》(${hidden === true ? '隐藏的' : ''}工作表“${sheet}”)`;

const sentenceFor = (reading: FormReading, isWithheld: IsWithheld): string =>
  `${whereOf(reading)}：${countOf(reading, isWithheld)}${samplesOf(reading)}`;

const countOf = (reading: FormReading, isWithheld: IsWithheld): string => {
  const { nil, records, verdict } = reading;
  if (isWithheld(reading)) return '待财政局确认，本版暂不计入。';
  if (verdict === 'blank') return '这是空白表，没有填写，不计入；填好后重新放入即可。';
  if (nil) return '零报告，已计为报送。';
  const out = records.filter(({ accepted }) => !accepted);
  if (records.length === 0) return '没有数据，不计入。';
  if (out.length === 0) return `${records.length}条全部计入。`;
  if (out.length === records.length) return `${records.length}条全部不计入，请改正后重新放入。`;
  const rows = rowRanges(out.map(({ row }) => row));
  return `${records.length - out.length}条计入；${out.length}条不计入(${rows})，改正后重新放入即可。`;
};

const samplesOf = ({ samples = [] }: FormReading): string =>
  samples.length === 0 ? '' : `${rowRanges(samples)}标为示例，不计入。`;

/** Whether a form waits for 确认 and the version before goes on counting. */
export type IsWithheld = (reading: FormReading) => boolean;

const MOST_SENTENCES = 12;

/** In plain words, which rows of each form count and which do not. */
export const countingOf = ({ forms }: WorkbookReading, isWithheld: IsWithheld): readonly string[] => {
  const sentences = forms.map((form) => sentenceFor(form, isWithheld));
  if (sentences.length <= MOST_SENTENCES) return sentences;
  const records = forms.flatMap((form) => form.records.map(({ accepted }) => accepted && !isWithheld(form)));
  const counted = records.filter((counts) => counts).length;
  const short = forms
    .filter((form) => isWithheld(form) || form.records.some(({ accepted }) => !accepted))
    .map((form) => sentenceFor(form, isWithheld));
  return [`共${forms.length}张表单，${records.length}条中${counted}条计入。`, ...short.slice(0, MOST_SENTENCES)];
};
