import type { Finding } from '../../finding.ts';
import type { HeadKey } from '../../form/card/label-key.ts';
import type { Card } from '../card/card.ts';
import { cardFinding, placeOf } from '../card/card-finding.ts';
import { isFilled } from '../card/entry.ts';
import type { Check } from '../check.ts';

const ASKED: readonly (readonly [HeadKey, string, Finding['level']])[] = [
  ['projectName', '项目名称', 'error'],
  ['unitName', '部门(单位)名称', 'error'],
  ['supervisor', '主管部门', 'error'],
  ['implementer', '实施单位', 'hint'],
];

export const cardHeadBlank: Check<Card> = {
  id: 'Q01',
  title: '项目名称、主管部门或实施单位未填',
  level: 'error',
  what: '项目名称、主管部门必须填写,实施单位应当填写。',
  why: '没有名称的卡片对不上项目清单。',
  source: '财预〔2020〕10号附件1',
  find: (card) =>
    ASKED.flatMap(([key, name, level]) => {
      const found = card.head[key];
      if (found === undefined || isFilled(found.value)) return [];
      return [
        cardFinding(cardHeadBlank, card, {
          at: found.value,
          level,
          expected: name,
          message: `${placeOf(card, found.value)} 应填${name},现在是空白。`,
          remedy: `请在「${name}」右边的格子里填写${name}。`,
        }),
      ];
    }),
};
