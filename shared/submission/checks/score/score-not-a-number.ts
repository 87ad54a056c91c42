import type { Card } from '../../card/card.ts';
import { soundIndicators } from '../../card/judge/card-figures.ts';
import { groupedFinding, quotedEntry, whereOnCard } from '../../card/judge/card-finding.ts';
import { rowFault } from '../../card/judge/score-soundness.ts';
import type { Check, CheckText } from '../../check.ts';
import type { ListRow } from '../../list/list-table.ts';
import { unreadableCells } from '../../list/unreadable-cell.ts';

const SCORE_NOT_A_NUMBER: CheckText = {
  id: 'Q14',
  title: '得分不是数字',
  level: 'error',
  what: '得分只填数字；自评表的每项指标都要有得分。',
  why: '读不出的得分无法定级。',
  source: '表样规定的填写格式；一体化系统的得分校验',
};

/** A total score that is no number. */
export const rowScoreNotANumber: Check<ListRow> = {
  ...SCORE_NOT_A_NUMBER,
  find: (row) => unreadableCells(SCORE_NOT_A_NUMBER, row, 'score'),
};

/** Indicators of a card whose score is blank or no number: one fault with its reach. */
export const cardScoreNotANumber: Check<Card> = {
  ...SCORE_NOT_A_NUMBER,
  find: (card) => {
    const scores = soundIndicators(card)
      .filter((indicator) => rowFault(card, indicator) === 'unscored')
      .map(({ score }) => score)
      .filter((score) => score !== undefined);
    return groupedFinding(SCORE_NOT_A_NUMBER, card, scores, (at, reach) => ({
      expected: '数字(分)',
      message: `${whereOnCard(card, at)} 应填得分，现在是${quotedEntry(at)}${reach}。`,
      remedy: '请填写数字得分。',
    }));
  },
};
