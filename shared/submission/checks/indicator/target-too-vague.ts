import { compact } from '../../../workbook/label.ts';
import type { Card, Indicator } from '../../card/card.ts';
import { isSelfEvaluation } from '../../card/form-of-card.ts';
import { soundIndicators } from '../../card/judge/card-figures.ts';
import { groupedFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

const PHRASES =
  /进一步|有效|显著|明显|不断|逐步|较好|较大|较高|良好|大力|积极|切实|持续|稳步|充分|全面(?:加强|提升|提高)|有所/u;

const STATES = /^(?:及时|健全|完善|提高|提升|加强|增强|改善|优化|保障|促进|推动)$/u;

const isVague = ({ wanted, target }: Indicator): boolean =>
  wanted.kind === 'words' && PHRASES.test(compact(target.text)) && !/\d/u.test(target.text);

/** A single word such as 及时 is only told where not one indicator of the card can be measured. */
const vagueIn = (card: Card): readonly Indicator[] => {
  const rows = soundIndicators(card);
  const allWords = rows.length > 0 && rows.every(({ wanted }) => wanted.kind === 'words');
  return rows.filter((row) => isVague(row) || (allWords && STATES.test(compact(row.target.text))));
};

export const targetTooVague: Check<Card> = {
  id: 'Q30',
  title: '指标值笼统，无法衡量',
  level: 'hint',
  what: '指标值要可衡量，不只写「进一步加强」「有效提升」「显著」之类的词。',
  why: '没有标准就谈不上完成。',
  source: '财预〔2021〕101号「可衡量」要求；评审意见中的常见问题',
  find: (card) => {
    if (isSelfEvaluation(card)) return [];
    const places = vagueIn(card).map(({ target }) => target);
    return groupedFinding(targetTooVague, card, places, (at, reach) => ({
      expected: '数值，或有明确标准的描述',
      message: `${whereOnCard(card, at)} 的指标值「${at.text}」比较笼统，没有可衡量的标准${reach}。`,
      remedy: '请改为数值加单位，或写明达到什么状态算完成。',
    }));
  },
};
