import type { IndicatorFields } from '../formula/typed-term.ts';
import { perObject } from '../memo.ts';
import type { IndicatorFact } from '../submission/record.ts';

/** An indicator line in the words formulas name it by; a class is the one it means, whatever the form calls it. */
export const indicatorFields = perObject(
  ({ level1, level2, name, target, actual, weight, score, reason }: IndicatorFact): IndicatorFields => ({
    一级指标: level1,
    二级指标: level2,
    三级指标: name,
    年度指标值: target,
    实际完成值: actual,
    分值: weight,
    得分: score,
    偏差原因: reason ?? '',
  }),
);
