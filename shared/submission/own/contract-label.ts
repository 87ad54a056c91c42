import { cardLabelOf } from '../card/layout/card-label.ts';
import { blockOf, columnOf, fundColumnOf, fundKeyOf, headKeyOf, type LabelIndex } from '../card/layout/label-index.ts';

/** Labels of cards in the contract's words: what a label that says the same is told as, and what finance may name in 对应字段. */
export const CARD_LABELS: readonly string[] = [
  '项目名称',
  '项目编码',
  '部门(单位)名称',
  '主管部门',
  '实施单位',
  '年度',
  '等级',
  '填报日期',
  '跟踪层次',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '执行率',
  '全年预计执行数',
  '年度资金总额',
  '其中：当年财政拨款',
  '上年结转资金',
  '其他资金',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '指标性质',
  '计量单位',
  '实际完成值',
  '全年预计完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
  '项目资金',
  '年度总体目标',
  '绩效指标',
  '总分',
];

const INDEXES: readonly LabelIndex<string>[] = [columnOf, headKeyOf, fundColumnOf, fundKeyOf, blockOf];

const MEANINGS: readonly ReadonlyMap<string, string>[] = INDEXES.map(
  (index) =>
    new Map(
      CARD_LABELS.flatMap((label) => {
        const key = index(cardLabelOf(label));
        return key === undefined ? [] : [[key, label] as const];
      }),
    ),
);

/** The contract's label for what a text on a card means; null for a text that is no label or has no such word. */
export const contractLabel = (text: string): string | null => {
  for (const [at, index] of INDEXES.entries()) {
    const key = index(cardLabelOf(text));
    const label = key === undefined ? undefined : MEANINGS[at]?.get(key);
    if (label !== undefined) return label;
  }
  return null;
};
