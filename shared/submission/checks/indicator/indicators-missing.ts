import type { Card } from '../../card/card.ts';
import { blankEntry, type Entry } from '../../card/entry.ts';
import { isSelfEvaluation, isTarget } from '../../card/form-of-card.ts';
import { annualBlocks, annualIndicators } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

/** Below which cell to begin: the header's, which may take two rows, in the column of the wanted values, else of the names. */
const headerCell = (card: Card): Entry | null => {
  const header = annualBlocks(card)[0]?.header ?? {};
  const column = (header.target ?? header.name)?.column;
  if (column === undefined) return null;
  return blankEntry(Math.max(...Object.values(header).map(({ row }) => row)), column);
};

const wanted = (card: Card): string => {
  if (isTarget(card)) return '指标名称和指标值';
  return isSelfEvaluation(card) ? '指标名称、指标值、实际完成值和得分' : '指标名称、指标值和完成情况';
};

/** What else the card holds, said only where it is as little as names and money. */
const besides = ({ goal }: Card): string => (goal === null || goal.blank !== null ? '只有名称和金额，' : '');

/** A table of indicators stands on the card and not one line of it was filled in: title and money say nothing of performance. */
export const indicatorsMissing: Check<Card> = {
  id: 'Q24',
  title: '绩效指标一行也没有填',
  level: 'error',
  what: '目标表、自评表和监控表都要逐行填写绩效指标。',
  why: '只有名称和金额的表看不出目标和成效，不能算报送。',
  source: '财预〔2020〕10号附件1；财预〔2021〕101号',
  find: (card) => {
    const at = annualIndicators(card).length > 0 ? null : headerCell(card);
    if (at === null) return [];
    return [
      cardFinding(indicatorsMissing, card, {
        at,
        expected: wanted(card),
        message: `${whereOnCard(card, at)} 下面的绩效指标一行也没有填，${besides(card)}不能算报送。`,
        remedy: `请从 ${at.cell} 下面一行起，逐行填写${wanted(card)}。`,
      }),
    ];
  },
};
