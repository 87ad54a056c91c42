import type { Card } from '../card/card.ts';
import { cardFinding, placeOf } from '../card/card-finding.ts';
import { namesUnit, unitEntries } from '../card/card-unit.ts';
import type { Check } from '../check.ts';

export const cardOfAnotherUnit: Check<Card> = {
  id: 'Q44',
  title: '卡片写的是别的单位',
  level: 'error',
  what: '主管部门、实施单位或单位名称中至少有一处是本文件夹所属单位的名称、别名或编码。',
  why: '文件夹决定单位;别的单位的表放错了地方。',
  source: '单位名录;公开表格中的「[编码]名称」与「本级」写法',
  find: (card, { unit, roster }) => {
    const entries = unitEntries(card);
    const [at] = entries;
    if (unit === null || at === undefined || entries.some(({ text }) => namesUnit(text, unit, roster))) return [];
    return [
      cardFinding(cardOfAnotherUnit, card, {
        at,
        expected: unit.name,
        message: `${placeOf(card, at)} 写的单位是「${at.text}」,这个文件夹属于「${unit.name}」。`,
        remedy: `如是本单位的表,请改正单位名称(或请财政局在单位名录补充别名);如是别的单位的表,请移走。`,
      }),
    ];
  },
};
