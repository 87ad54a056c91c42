import type { Card } from '../../card/card.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

/** The block for the year's goal stands on the card and not a word of its own was written into it. */
export const goalMissing: Check<Card> = {
  id: 'Q24',
  title: '年度总体目标没有填',
  level: 'error',
  what: '目标表、自评表和监控表都要用文字写明年度总体目标。',
  why: '没有目标的表说不清花钱要达到什么，指标也无从对照，不能算报送。',
  source: '财预〔2015〕88号附件；财预〔2020〕10号附件1',
  find: (card) => {
    const at = card.goal?.blank ?? null;
    if (at === null || card.goal === null) return [];
    const { label } = card.goal;
    return [
      cardFinding(goalMissing, card, {
        at,
        expected: '年度总体目标的文字',
        message:
          at.text === ''
            ? `${whereOnCard(card, label)}「${label.text.trim()}」一个字也没有填。`
            : `${whereOnCard(card, at)}「${label.text.trim()}」只写了「${at.text.trim()}」，看不出目标，不算填写。`,
        remedy: `请在 ${at.cell} 写明年度总体目标：做什么、做多少、达到什么效果。`,
      }),
    ];
  },
};
