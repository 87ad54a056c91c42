import { compact } from '../../../workbook/label.ts';
import type { Card, Indicator } from '../../card/card.ts';
import { isFilled } from '../../card/entry.ts';
import { isSelfEvaluation } from '../../card/form-of-card.ts';
import { soundIndicators } from '../../card/judge/card-figures.ts';
import { groupedFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

/** With fewer rows of words, saying the same twice is no pattern. */
const FEWEST = 3;

/** A formula nobody has computed says nothing yet. */
const isInWords = ({ wanted, target, actual }: Indicator): boolean =>
  wanted.kind === 'words' && target.source?.kind !== 'uncalculated' && isFilled(actual);

export const resultsCopiedFromTargets: Check<Card> = {
  id: 'Q32',
  title: '定性指标的完成值全部照抄指标值',
  level: 'hint',
  what: '定性指标要写实际完成情况，不能逐字照抄指标值。',
  why: '照抄看不出实际完成了什么。',
  source: '公开自评表中「及时/及时」「健全/健全」的实例',
  find: (card) => {
    const rows = soundIndicators(card).filter(isInWords);
    const copied = rows.filter(({ target, actual }) => compact(target.text) === compact(actual?.text ?? ''));
    if (rows.length < FEWEST || copied.length < rows.length || !isSelfEvaluation(card)) return [];
    const places = copied.map(({ actual }) => actual).filter((entry) => entry !== undefined);
    return groupedFinding(resultsCopiedFromTargets, card, places, (at, reach) => ({
      expected: '实际完成情况',
      message: `${whereOnCard(card, at)} 的完成值「${at.text}」与指标值一字不差，全部定性指标都是如此${reach}。`,
      remedy: '请写明实际做到了什么、有什么依据。',
    }));
  },
};
