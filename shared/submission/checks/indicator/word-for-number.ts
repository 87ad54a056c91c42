import { compact } from '../../../workbook/label.ts';
import type { Card, Indicator } from '../../card/card.ts';
import { isFilled } from '../../card/entry.ts';
import { isSelfEvaluation } from '../../card/form-of-card.ts';
import { soundIndicators } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

/** 完成, 达标, 未超: a verdict in a word or two; a longer text may well say why no number is given. */
const LONGEST = 6;

const isWordForNumber = ({ wanted, reached, actual }: Indicator): boolean => {
  const asked = wanted.kind === 'quantity' || wanted.kind === 'range';
  return asked && reached.kind === 'words' && isFilled(actual) && compact(actual.text).length <= LONGEST;
};

export const wordForNumber: Check<Card> = {
  id: 'Q27',
  title: '定量指标的完成值填了文字',
  level: 'hint',
  what: '指标值是数字的，实际完成值也填数字；「完成」「达标」「未超」看不出完成了多少。',
  why: '没有数字就算不出得分，也无法与目标比较。',
  source: '财预〔2020〕10号(定量指标按完成比例计分)；公开自评表的常见写法',
  find: (card) =>
    (isSelfEvaluation(card) ? soundIndicators(card).filter(isWordForNumber) : []).flatMap(
      ({ actual, target, name, unit }) =>
        actual === undefined
          ? []
          : [
              cardFinding(wordForNumber, card, {
                at: actual,
                expected: '数字和计量单位',
                message: `${whereOnCard(card, actual)} 的「${actual.text}」是文字，「${name.text}」的指标值「${target.text}${unit?.text ?? ''}」要的是数字。`,
                remedy: '请填写实际完成的数值。',
              }),
            ],
    ),
};
