import type { Card } from '../card/card.ts';
import { groupedFinding, placeOf } from '../card/card-finding.ts';
import { unitSlip } from '../card/fund-soundness.ts';
import type { Check } from '../check.ts';

export const moneyUnitSlip: Check<Card> = {
  id: 'Q03',
  title: '同一张表里混用元和万元',
  level: 'error',
  what: '一张表里的金额要用同一个单位;与同列或同行的金额相差约一万倍的,是单位错而不是金额错。',
  why: '混用单位会使合计和执行率全部出错。',
  source: '公开的部门整体支出绩效目标申报表(基本支出填元、项目支出填万元)',
  find: (card) => {
    const slip = unitSlip(card);
    if (slip === null) return [];
    const { unit } = card.money;
    const looks = slip.factor === 'large' ? '按元填写' : '按万元填写';
    return groupedFinding(moneyUnitSlip, card, slip.amounts, (at, reach) => ({
      expected: `以${unit}为单位的金额`,
      message: `${placeOf(card, at)} 的「${at.text}」与其他金额相差约一万倍,像是${looks}的,而本表单位是${unit}${reach}。`,
      remedy: `请把这些金额换算成${unit}。`,
    }));
  },
};
