import type { FundColumnKey, HeadKey, IndicatorColumnKey } from '../../../form/card/label-key.ts';
import { bareLabel } from '../../../form/lexicon/bare-label.ts';
import type { UnderstoodLabel } from '../../understood-label.ts';
import type { Card, IndicatorBlock } from '../card.ts';
import type { Entry } from '../entry.ts';
import { annualBlocks } from '../judge/card-figures.ts';

/** The contract's words for what a card says beside a label or under a header. */
const HEAD: { readonly [key in HeadKey]?: string } = {
  projectName: '项目名称',
  projectCode: '项目编码',
  unitName: '单位名称',
  supervisor: '主管部门',
  implementer: '实施单位',
  grade: '等级',
};
const FUNDS: { readonly [key in FundColumnKey]?: string } = {
  initial: '年初预算数',
  budget: '全年预算数',
  spent: '全年执行数',
  rate: '执行率',
  weight: '分值',
  score: '得分',
};
const COLUMNS: { readonly [key in IndicatorColumnKey]?: string } = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  target: '年度指标值',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  reason: '偏差原因',
};

type Said = { readonly at: Entry; readonly field: string; readonly by: UnderstoodLabel['by'] };

const said = <Key extends string>(
  entries: { readonly [key in Key]?: Entry },
  names: { readonly [key in Key]?: string },
  guessed: readonly Key[] = [],
): readonly Said[] =>
  (Object.entries(entries) as [Key, Entry][]).flatMap(([key, at]) => {
    const field = names[key];
    return field === undefined ? [] : [{ at, field, by: guessed.includes(key) ? 'place' : 'words' }];
  });

/** A card that is some lines of a longer table has its first line's points in place of their label. */
const labelled = ({ oneOfMany }: Card, header: IndicatorBlock['header']): IndicatorBlock['header'] => {
  const { weight, ...others } = header;
  return oneOfMany === true || weight === undefined ? others : header;
};

/** The labels of a card that are not the contract's, and what each was taken for. */
export const understoodLabels = (card: Card): readonly UnderstoodLabel[] => {
  const head = Object.fromEntries(Object.entries(card.head).map(([key, { label }]) => [key, label]));
  const all = [
    ...said<HeadKey>(head, HEAD),
    ...said<FundColumnKey>(card.fundColumns, FUNDS),
    ...annualBlocks(card).flatMap(({ header, guessed }) =>
      said<IndicatorColumnKey>(labelled(card, header), COLUMNS, guessed),
    ),
  ];
  return all
    .filter(({ at, field }) => bareLabel(at.text) !== field)
    .map(({ at, field, by }) => ({ cell: at.cell, label: at.text, field, by }));
};
