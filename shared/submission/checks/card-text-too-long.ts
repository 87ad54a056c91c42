import { compact } from '../../workbook/label.ts';
import type { Card } from '../card/card.ts';
import { annualIndicators, fundTotal } from '../card/card-figures.ts';
import { cardFinding, placeOf } from '../card/card-finding.ts';
import type { Entry } from '../card/entry.ts';
import type { Check } from '../check.ts';

type Limited = { readonly entry: Entry | undefined; readonly limit: number | null };

const limitedTexts = (card: Card): readonly Limited[] => [
  { entry: fundTotal(card)?.reason, limit: card.layout.reasonLimit },
  ...annualIndicators(card).map(({ reason }) => ({ entry: reason, limit: card.layout.reasonLimit })),
  { entry: card.head.conclusion?.value, limit: card.layout.conclusionLimit },
];

export const cardTextTooLong: Check<Card> = {
  id: 'Q41',
  title: '说明文字超过字数限制',
  level: 'hint',
  what: '原因说明不超过 100 字,评价结论不超过 200 字(有此要求的表式)。',
  why: '汇总系统只收限定的字数。',
  source: '四川自评表填报说明',
  find: (card) =>
    limitedTexts(card).flatMap(({ entry, limit }) => {
      const length = [...compact(entry?.text ?? '')].length;
      if (entry === undefined || limit === null || length <= limit) return [];
      return [
        cardFinding(cardTextTooLong, card, {
          at: entry,
          expected: `${limit} 字以内`,
          message: `${placeOf(card, entry)} 的说明有 ${length} 字,超过 ${limit} 字。`,
          remedy: `请压缩到 ${limit} 字以内。`,
        }),
      ];
    }),
};
