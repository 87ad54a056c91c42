import type { Verdict } from './reading.ts';

/** The words of forms.md §4 for a verdict, wherever a person reads one. */
export const VERDICT_WORDS: Record<Verdict, string> = {
  passed: '通过',
  hinted: '有提示',
  unexplained: '待说明',
  returned: '退回',
  unrecognised: '无法识别',
  blank: '没有填写',
  attached: '附件',
};
