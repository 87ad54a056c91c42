import { isConfirmed, namesAnswer } from '../standing/decided/answer-words.ts';
import { compact } from '../workbook/label.ts';

/** A 预警编号 that asks something of the finance office, and the words that answer it. */
type Question = {
  readonly asks: RegExp;
  readonly isAnswered: (text: string) => boolean;
  /** What sounds like an answer and is none. */
  readonly sounds: RegExp;
  readonly remedy: string;
};

const SOUNDS_CONFIRMED = /确认|属实|核[实对]|计入|无误|没有?问题|同意|认可|^(?:[是对]|可以|ok|yes)[。.!]?$/iu;

const QUESTIONS: readonly Question[] = [
  {
    asks: /^(?:W19-.+-v\d+-[\da-z]{1,8}-|W00-.+-文件消失-\d+$)/u,
    isAnswered: isConfirmed,
    sounds: SOUNDS_CONFIRMED,
    remedy: '属实的请填 确认；还没有定的请填 处理中，或删掉内容。',
  },
  {
    asks: /^W00-.*≈/u,
    isAnswered: (text) => namesAnswer(text) !== null,
    sounds: /同一|不同|同个|^[是否对]|确认|属实|无误|可以|^(?:ok|yes|no)$/iu,
    remedy: '请填 同一项目 或 不是；还没有定的请填 处理中，或删掉内容。',
  },
];

/** Words of a remark: that it is not so, is being looked into, or that somebody was asked. */
const REMARKS = /不(?!同(?!意)|是)|未|待|没(?!有?问题)|请|[实对]中|正在|尽快|要求|通知|联系/u;

/** What to write instead where a 处置 sounds like the answer to what its row asks, and is none; null where it is one, or a mere remark. */
export const disposalRemedy = (about: string, text: string): string | null => {
  const said = compact(text);
  const question = QUESTIONS.find(({ asks }) => asks.test(about));
  if (question === undefined || question.isAnswered(text) || REMARKS.test(said)) return null;
  return question.sounds.test(said) ? question.remedy : null;
};
