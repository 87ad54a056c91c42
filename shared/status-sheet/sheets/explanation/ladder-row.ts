import { LEVEL_WORDS } from '../../../plan/level-words.ts';
import { recipientWord } from '../../../plan/parse/recipient-words.ts';
import type { LadderStep } from '../../../plan/plan.ts';
import type { Explanation } from '../../status-book.ts';
import { toneOf } from '../../tones.ts';

const offsetText = (offset: number): string => {
  if (offset === 0) return '截止日当天';
  return offset < 0 ? `截止日前第${-offset}个工作日` : `截止日后第${offset}个工作日`;
};

const whenText = ({ duties: { codes, bindings }, times }: LadderStep): string => {
  const named = [...bindings.map((one) => (one === 'strict' ? '刚性任务' : '原则上的任务')), ...codes].join('、');
  const whose = named === '' ? '' : `；只用于${named}`;
  return times === 1 ? whose : `${whose}；连着 ${times} 项（期）都到这一步才发`;
};

/** When a step of the ladder goes out, to whom, and of which duties. */
export const ladderRow = (one: LadderStep): Explanation => {
  const { step, offset, level, to, copy } = one;
  const people = (list: LadderStep['to']): string => list.map(recipientWord).join('、');
  const copied = copy.length === 0 ? '' : `，抄送${people(copy)}`;
  return {
    term: step,
    text: `${offsetText(offset)}，${LEVEL_WORDS[level]}色，发给${people(to)}${copied}${whenText(one)}。`,
    tone: toneOf('level', LEVEL_WORDS[level]),
  };
};
