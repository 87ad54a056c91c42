import { scoreText } from '../../../workbook/values/score.ts';
import type { Card } from '../../card/card.ts';
import { readValue, soundIndicators } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { rowFault } from '../../card/judge/score-soundness.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import { columnsOf, type ListRow } from '../../list/list-table.ts';

const FULL = 10_000;

const SCORE_OUT_OF_RANGE: CheckText = {
  id: 'Q14',
  title: '得分超出范围',
  level: 'error',
  what: '0 ≤ 得分 ≤ 分值；总分在0到100之间。',
  why: '得分不能高于分值。',
  source: '财预〔2020〕10号；一体化系统的得分校验',
};

/** A total score below 0 or above 100. */
export const rowScoreOutOfRange: Check<ListRow> = {
  ...SCORE_OUT_OF_RANGE,
  find: (row) =>
    columnsOf(row.table, 'score')
      .map(({ label }) => ({ label, score: row.record.fields[label] }))
      .filter(({ score }) => typeof score === 'number' && (score < 0 || score > FULL))
      .map(({ label, score }) =>
        faultInRow(SCORE_OUT_OF_RANGE, row, label, {
          expected: '0到100之间的数',
          message: `${rowName(row.row, row.record.name)}的“${label}”是${scoreText(Number(score))}分，超出0到100的范围。`,
          remedy: '请核对得分后改正。',
        }),
      ),
};

/** An indicator's score below 0 or above its points. */
export const cardScoreOutOfRange: Check<Card> = {
  ...SCORE_OUT_OF_RANGE,
  find: (card) =>
    soundIndicators(card).flatMap((indicator) => {
      const { score, weight } = indicator;
      if (score === undefined || rowFault(card, indicator) !== 'bounds') return [];
      const most = scoreText(readValue(weight) ?? 0);
      return [
        cardFinding(SCORE_OUT_OF_RANGE, card, {
          at: score,
          expected: `0 至 ${most}`,
          message: `${whereOnCard(card, score)} 的得分「${score.text}」不在 0 至分值 ${most} 之间。`,
          remedy: `请把得分改到 0 至 ${most} 之间。`,
        }),
      ];
    }),
};
