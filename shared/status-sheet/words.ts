import type { Instant } from '../day.ts';
import type { MailState } from '../letter/plan/mail-ledger.ts';
import type { State } from '../standing/duty/duty-state.ts';

/** The words of forms.md §4 for what the code names in English. */
export const STATE_WORDS: Record<State, string> = {
  'not-started': '未开始',
  'in-progress': '进行中',
  done: '已完成',
  overdue: '逾期',
  'done-late': '逾期完成',
  extended: '已延期',
  waived: '已豁免',
  'cannot-tell': '无法核对',
  'not-applicable': '不适用',
};

export const MAIL_WORDS: Record<MailState, string> = {
  planned: '待发送',
  sending: '发送中',
  sent: '已发送',
  refused: '发送失败',
  unclear: '结果不明',
  skipped: '已跳过',
  dropped: '已取消',
};

/** A moment as a `moment` column holds it: `2022-04-28 16:03`. */
export const momentText = (at: Instant): string => at.slice(0, 16).replace('T', ' ');

/** The same to the second, where two moments have to be told apart. */
export const exactMomentText = (at: Instant): string => at.slice(0, 19).replace('T', ' ');

/** Said in place of a forecast that would have to guess next year's holidays; the notice on top names the year. */
export const CANNOT_FORECAST = '无法推算：30天内的日子超出了已载入的节假日安排(见上方提示)。';
