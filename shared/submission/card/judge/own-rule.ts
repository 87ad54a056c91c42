import { compact } from '../../../workbook/label.ts';
import type { Indicator } from '../card.ts';
import { readValue } from './card-figures.ts';

/** `每少1公里扣1分`, `未完成不得分`, `90%以上得满分`: points given in steps. */
const IN_STEPS = /扣|不得分|满分|\d分/u;
/** `按比例得分` is the formula itself. */
const IN_PROPORTION = /比例|[÷*×]|完成率/u;
/** Full points for less than the target are given from a share on. */
const FROM_A_SHARE = /(?:以上|[≥>]).{0,8}(?:满分|\d分)/u;

/**
 * The form says beside the line how its points are given, and not in proportion: whatever lies between nothing and the line's points
 * may be right by that. Full points for a target missed are so only where the rule gives them from a share on.
 */
export const hasOwnRule = ({ scoringRule, weight, score }: Indicator): boolean => {
  const rule = compact(scoringRule?.text ?? '');
  if (!IN_STEPS.test(rule) || IN_PROPORTION.test(rule)) return false;
  return FROM_A_SHARE.test(rule) || readValue(score) !== readValue(weight);
};
