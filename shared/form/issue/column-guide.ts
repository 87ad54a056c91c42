import type { Column, ColumnKind } from '../column.ts';
import type { IssuedDoubt, IssuedFormat, IssuedGuide } from './issued-sheet.ts';

type Guide = Omit<IssuedGuide, 'area'>;

const COMPUTED: Guide = { prompt: '由公式自动计算，不用填。', doubts: 'computed' };

/** What a kind of value is written like, and what is doubted where it is not. */
const KINDS: Record<ColumnKind, { readonly says: string; readonly doubts?: IssuedDoubt }> = {
  text: { says: '' },
  code: { says: '按编码原样填，前面的 0 要保留；没有编码的留空。' },
  money: { says: '填数字，单位万元，可以带小数，不要写“万元”。', doubts: 'amount' },
  rate: { says: '填百分比，如 86.18%。', doubts: 'share' },
  score: { says: '填0到100的数字，可以带小数。', doubts: 'points' },
  day: { says: '填日期，如 2026-3-15。', doubts: 'day' },
  flag: { says: '从下拉里选“是”或“否”。' },
  word: { says: '从下拉里选一个。' },
  words: { says: '可以填几个，用 、 隔开。' },
  year: { says: '填四位数的年份，如 2026。', doubts: 'year' },
  count: { says: '填整数。', doubts: 'count' },
  month: { says: '填1到12的整数。', doubts: 'month' },
};

const mustBe = (required: boolean): string => (required ? '必填。' : '');

/** What is said beside the cells of a list's column while they are filled in; undefined where the header says it all. */
export const columnGuide = ({ kind, required, asWritten }: Column, computed: boolean): Guide | undefined => {
  if (computed) return COMPUTED;
  const { says, doubts } = KINDS[kind];
  const prompt = `${mustBe(required)}${says}`;
  if (prompt === '') return undefined;
  return doubts === undefined || asWritten !== undefined ? { prompt } : { prompt, doubts };
};

const FORMATS: Partial<Record<IssuedFormat, ColumnKind>> = {
  money: 'money',
  day: 'day',
  score: 'score',
  rate: 'rate',
  code: 'code',
};

/** The same beside a cell of a card; undefined where a text speaks for itself. */
export const cellGuide = (format: IssuedFormat, computed: boolean): Guide | undefined => {
  if (computed) return COMPUTED;
  const kind = FORMATS[format];
  if (kind === undefined) return undefined;
  const { says, doubts } = KINDS[kind];
  return doubts === undefined ? { prompt: says } : { prompt: says, doubts };
};
