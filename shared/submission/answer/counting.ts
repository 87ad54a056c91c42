import { cardForm } from '../../form/card/card-forms.ts';
import { rowRanges } from '../collapse.ts';
import type { FormReading, WorkbookReading } from '../reading.ts';
import type { Overruled } from './answer-head.ts';

const whereOf = ({ form, sheet, hidden }: FormReading): string =>
  `《${form}》(${hidden === true ? '隐藏的' : ''}工作表“${sheet}”)`;

const sentenceFor = (reading: FormReading, outs: Outs, overruled: readonly Overruled[]): string =>
  `${whereOf(reading)}：${outText(reading, outs) ?? overruledIn(reading, overruled) ?? countOf(reading, outs)}${samplesOf(reading)}`;

const outText = (reading: FormReading, { isReturned, closedText }: Outs): string | null =>
  isReturned(reading) ? RETURNED : (closedText?.(reading) ?? null);

const MOST_NAMES = 3;

const named = (names: readonly string[]): string =>
  `${names
    .slice(0, MOST_NAMES)
    .map((name) => `“${name}”`)
    .join('、')}${names.length > MOST_NAMES ? '等' : ''}`;

const overruledText = ({ count, by, sheets, differs }: Overruled): string => {
  const said = `报了同样的${differs ? '编码或名称(填的内容不同)' : '内容'}`;
  if (by.length === 0) return `${count}条不计入：前面的工作表${named(sheets)}${said}，按前面的计。`;
  const front = sheets.length === 0 ? '' : `和前面的工作表${named(sheets)}`;
  const counting = sheets.length === 0 ? '后报送的' : '它们';
  return `${count}条现在不计入：后报送的${named(by)}${front}${said}，按${counting}计。`;
};

/** What is said where another file or sheet counts in place of this one; null where none does. */
const overruledIn = ({ form, sheet, records }: FormReading, overruled: readonly Overruled[]): string | null => {
  const found = overruled.find((one) => one.form === form && one.sheet === sheet);
  if (found === undefined) return null;
  const { count } = found;
  const accepted = records.filter((record) => record.accepted).length;
  const out = records.length - accepted > 0 ? `另有${records.length - accepted}条有错误，不计入；` : '';
  const rest = accepted > count ? `${accepted - count}条计入；` : '';
  return `${rest}${out}${overruledText(found)}`;
};

const UNFILLED = '没有填写，不计入；填好后重新放入即可';

/** Only where a table of rows was left empty there may be nothing to put into it; a card is about something, or is not handed in. */
const unfilled = (blank: readonly FormReading[]): string => {
  const lists = blank.filter(({ form }) => cardForm(form) === undefined).length;
  if (lists === 0) return `${UNFILLED}；用不着的表不用交。`;
  return `${UNFILLED}；${lists < blank.length ? '其中的' : ''}清单确实没有内容的，在第一行写“零报告”。`;
};

const RETURNED = '已被财政局退回，不计入；改正后重新放入，新的一版重新计入。';

const countOf = (reading: FormReading, { isWithheld }: Outs): string => {
  const { nil, records, verdict } = reading;
  if (isWithheld(reading)) return '待财政局确认，本版暂不计入。';
  if (verdict === 'blank') return `这是空白表，${unfilled([reading])}`;
  if (nil) return '零报告，已计为报送。';
  const out = records.filter(({ accepted }) => !accepted);
  if (records.length === 0) return '没有数据，不计入。';
  if (out.length === 0) return `${records.length}条全部计入。`;
  if (out.length === records.length) return `${records.length}条全部不计入，请改正后重新放入。`;
  const rows = rowRanges(out.map(({ row }) => row));
  return `${records.length - out.length}条计入；${out.length}条不计入(${rows})，改正后重新放入即可。`;
};

const setAside = (rows: readonly number[], text: string): string =>
  rows.length === 0 ? '' : `${rowRanges(rows)}${text}，不计入。`;

const samplesOf = ({ samples = [], printed = [], unused = [] }: FormReading): string =>
  [
    setAside(samples, '标为示例'),
    setAside(printed, '是各列怎样填的说明'),
    setAside(unused, '没有填编码、名称和金额，按没有用的空行看待'),
  ].join('');

export type IsOut = (reading: FormReading) => boolean;

/** Forms that wait for 确认 while the version before goes on counting, forms that finance sent back, and what is said of those that came after their year was closed. */
export type Outs = {
  /** The 工作要点 in it is one that waits for 启用. */
  readonly isDraft?: boolean;
  readonly isWithheld: IsOut;
  readonly isReturned: IsOut;
  readonly closedText?: (reading: FormReading) => string | null;
};

/** What was handed out together and filled in here and there: the sheets still blank in one sentence, behind what is filled. */
const sentencesOf = (
  forms: readonly FormReading[],
  isBlank: IsOut,
  sentence: (form: FormReading) => string,
): readonly string[] => {
  const blank = forms.filter(isBlank);
  if (blank.length < 2 || blank.length === forms.length) return forms.map(sentence);
  const names = blank.map(({ sheet }) => `“${sheet}”`).join('、');
  return [...forms.filter((form) => !isBlank(form)).map(sentence), `工作表${names}是空白表，${unfilled(blank)}`];
};

const MOST_SENTENCES = 12;

const DRAFT = '《工作要点》：这是草稿（系统设置 启用=否），没有生效，各表都不计入；核对后把 启用 改为 是，保存即生效。';

const isPlan = ({ form }: FormReading): boolean => form === '工作要点';

/** In plain words, which rows of each form count and which do not. */
export const countingOf = (
  { forms }: Pick<WorkbookReading, 'forms'>,
  outs: Outs,
  overruled: readonly Overruled[] = [],
): readonly string[] => {
  if (outs.isDraft === true && forms.some(isPlan)) {
    const others = forms.filter((form) => !isPlan(form));
    return [DRAFT, ...countingOf({ forms: others }, { ...outs, isDraft: false }, overruled)];
  }
  const isOut = (form: FormReading): boolean => outs.isWithheld(form) || outText(form, outs) !== null;
  const sentences = sentencesOf(
    forms,
    (form) => form.verdict === 'blank' && !isOut(form),
    (form) => sentenceFor(form, outs, overruled),
  );
  if (sentences.length <= MOST_SENTENCES) return sentences;
  const records = forms.flatMap((form) => form.records.map(({ accepted }) => accepted && !isOut(form)));
  const counted = records.filter((counts) => counts).length - overruled.reduce((sum, { count }) => sum + count, 0);
  const isOverruled = ({ form, sheet }: FormReading): boolean =>
    overruled.some((one) => one.form === form && one.sheet === sheet);
  const short = forms
    .filter((form) => isOut(form) || isOverruled(form) || form.records.some(({ accepted }) => !accepted))
    .map((form) => sentenceFor(form, outs, overruled));
  return [`共${forms.length}张表单，${records.length}条中${counted}条计入。`, ...short.slice(0, MOST_SENTENCES)];
};
