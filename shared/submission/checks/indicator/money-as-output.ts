import { compact } from '../../../workbook/label.ts';
import type { Card } from '../../card/card.ts';
import { soundIndicators } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

const MONEY =
  /(?:资金|经费|预算|专款|款项).{0,6}(?:使用|执行|支付|支出|到位|完成|拨付|下达|金额|总额)|(?:执行|支付|支出)率$/u;

export const moneyAsOutput: Check<Card> = {
  id: 'Q31',
  title: '把资金使用当作数量指标',
  level: 'hint',
  what: '数量指标要反映做了多少事，不是花了多少钱；执行率已单独计分。',
  why: '钱花了不等于事办了。',
  source: '公开自评表中以经费使用率作数量指标的实例',
  find: (card) =>
    soundIndicators(card).flatMap(({ level2, name }) => {
      if (!compact(level2.text).startsWith('数量') || !MONEY.test(compact(name.text))) return [];
      return [
        cardFinding(moneyAsOutput, card, {
          at: name,
          expected: '反映工作数量的指标',
          message: `${whereOnCard(card, name)} 的数量指标「${name.text}」是资金使用情况，不是产出。`,
          remedy: '请换成反映工作数量的指标，如完成的件数、面积、人次。',
        }),
      ];
    }),
};
