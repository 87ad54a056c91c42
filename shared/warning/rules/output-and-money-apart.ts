import { percentText, roundedPercent } from '../../percent.ts';
import type { FormRecord } from '../../submission/record.ts';
import { budgetIn, spentIn } from '../../submission/record-money.ts';
import { evidenceOf, numberIn, objectText, textIn } from '../evidence.ts';
import { productLess } from '../exact.ts';
import { levelOf } from '../levels.ts';
import type { Rule } from '../rule.ts';
import { monitorings, withTwins } from '../self-evaluations.ts';

/** How far the target is reached: the card's mean over its indicators, else the percentage the list's words begin with. */
const achievedOf = (record: FormRecord): number | null => {
  const onCard = numberIn(record, '目标实现程度');
  if (onCard !== null) return onCard;
  const [, whole, fraction = ''] =
    /(\d{1,3})(?:\.(\d{1,2}))?%/u.exec(textIn(record, '产出完成情况').normalize('NFKC')) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
};

/** W18: outputs and money run apart, either way. A completion told in words without a figure can't be compared. */
export const outputAndMoneyApart: Rule = {
  id: 'W18',
  title: '目标实现程度与预算执行率之差',
  formula: '|目标实现程度−预算执行率|，目标实现程度取监控表各指标平均或产出完成情况中的百分比',
  source: '川财绩〔2025〕10号；闵财评〔2022〕1号 O-25 双监控',
  forms: [...withTwins('绩效跟踪汇总表'), '项目清单'],
  watchesTime: false,
  assess(subject, { lines }) {
    return monitorings(subject).flatMap((one) => {
      const [budget, spent, achieved] = [budgetIn(one.record), spentIn(one.record), achievedOf(one.record)];
      if (budget === null || spent === null || budget <= 0 || achieved === null) return [];
      // The rate is not rounded before it is compared: half a hundredth of a point decides on the line.
      const level = levelOf(
        lines,
        (line) =>
          productLess(spent, 10_000, achieved - line, budget) || productLess(achieved + line, budget, spent, 10_000),
      );
      if (level === null) return [];
      const apart = Math.abs(achieved - roundedPercent(spent, budget));
      const text = `${objectText(one.record)}目标实现程度 ${percentText(achieved)}，预算执行率 ${percentText(roundedPercent(spent, budget))}，相差 ${percentText(apart)}。`;
      return [{ about: one.object, level, text, evidence: [evidenceOf(one, text)] }];
    });
  },
};
