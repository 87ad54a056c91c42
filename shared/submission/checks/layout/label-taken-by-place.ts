import type { IndicatorColumnKey } from '../../../form/card/label-key.ts';
import type { Card } from '../../card/card.ts';
import type { Entry } from '../../card/entry.ts';
import { annualBlocks } from '../../card/judge/card-figures.ts';
import { cardFinding } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

/** What the contract calls the columns that matter; levels, operators and units are plain to see. */
const NAMES: { readonly [key in IndicatorColumnKey]?: string } = {
  name: '三级指标',
  target: '年度指标值',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
};

type Taken = { readonly at: Entry; readonly name: string };

const takenIn = (card: Card): readonly Taken[] =>
  annualBlocks(card).flatMap(({ guessed, header }) =>
    guessed.flatMap((key) => {
      const [at, name] = [header[key], NAMES[key]];
      return at === undefined || name === undefined ? [] : [{ at, name }];
    }),
  );

export const labelTakenByPlace: Check<Card> = {
  id: 'Q01',
  title: '栏目名称不认识，按位置和内容理解',
  level: 'hint',
  what: '指标表的栏目名称不在已知写法之内时，按它在表中的位置和下面的内容判断是哪一栏，请填表人确认一次。',
  why: '各地表样的写法不同；理解错了，核对就没有意义。',
  source: '各地公开的绩效表样',
  find: (card) => {
    const [first, ...others] = takenIn(card);
    if (first === undefined) return [];
    const said = [first, ...others].map(({ at, name }) => `${at.cell}“${at.text}”按${name}读取`).join('，');
    return [
      cardFinding(labelTakenByPlace, card, {
        at: first.at,
        expected: first.name,
        message: `「${card.sheet}」有不认识的栏目名称：${said}。`,
        remedy: `理解对了就不用改；不对的，请把栏目名称改为表样的写法，如${first.name}。`,
      }),
    ];
  },
};
