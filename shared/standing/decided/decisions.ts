import type { Day } from '../../day.ts';
import { dutyKey } from '../../plan/duty-key.ts';
import { countedOn } from '../fold/form-timeline.ts';
import type { Decision, Standing } from '../standing.ts';
import { namesAnswer } from './answer-words.ts';

/**
 * Answers about facts, not about a plan: whether two names are one project, whether a shrunk version is right, whether a
 * hand-in is sent back. They are given once and hold in every year.
 */
const isLasting = (about: string): boolean => /^(?:W(?:00|19)|报送)-/u.test(about);

/** What a decision is about, as standings keep it. */
export const decisionKey = (planYear: number, about: string): string =>
  isLasting(about) ? about : dutyKey(planYear, about);

/** What the marked column says about a `decisionKey` on a day; '' when nothing, or when it was taken back. */
export const decidedOn = (standing: Standing, about: string, column: Decision['column'], day: Day): string =>
  standing.decisions
    .findLast((one) => one.about === about && one.column === column && countedOn(one, day))
    ?.value.trim() ?? '';

/** Day of the 处置 in force about a warning; '' where there is none. */
export const confirmedSince = ({ decisions }: Standing, about: string): Day =>
  decisions.findLast((one) => one.about === about && one.column === '处置' && one.until === null)?.from ?? '';

const MARK = '≈';

/** 预警编号 of the question whether a record's object is a declared one. It names both, so the answer can be found again. */
export const nearMatchId = (unitCode: string, recordKey: string, objectId: string): string =>
  `W00-${unitCode}-${recordKey}${MARK}${objectId}`;

/** Answers to near-match questions on a day: record key → declared object, for 同一项目 and for 不是. */
export const nearMatchAnswers = (
  standing: Standing,
  day: Day,
): { readonly same: ReadonlyMap<string, string>; readonly refused: ReadonlySet<string> } => {
  const answers = standing.decisions.filter(
    (one) => one.column === '处置' && one.about.startsWith('W00-') && countedOn(one, day),
  );
  const pair = (about: string): readonly [string, string] => {
    const [left = '', object = ''] = about.split(MARK);
    return [left.split('-').slice(2).join('-'), object];
  };
  return {
    same: new Map(answers.filter((one) => namesAnswer(one.value) === 'same').map((one) => pair(one.about))),
    refused: new Set(answers.filter((one) => namesAnswer(one.value) === 'other').map((one) => one.about)),
  };
};
