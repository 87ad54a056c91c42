import type { ScoringTemplate } from './scoring-template.ts';

type Variant = { readonly text: string; readonly rule: Partial<ScoringTemplate> };

/**
 * Rules that 工作要点 / 评分模板 may lay over a split, by their number. What is usual (proportional rate, forward and reverse
 * targets, equal targets, points never above the weight, the sum) is in force anyway: naming it changes nothing.
 */
export const SCORING_VARIANTS: { readonly [rule: string]: Variant } = {
  S3: { text: '执行率得分 = 执行率×分值，封顶', rule: { rateRule: 'proportional' } },
  S4: { text: '执行率分档：100% 满分，80% 七成，60% 五成，以下 0 分', rule: { rateRule: 'bands' } },
  S5: { text: '正向指标按完成比例计分', rule: { forward: 'proportional' } },
  S6: { text: '等于型指标：目标为 0 的，发生即 0 分', rule: {} },
  S7: { text: '反向指标按 目标值÷完成值 计分', rule: { reverse: 'ratio' } },
  S8: { text: '完成不足 60% 得 0 分，以上线性计分', rule: { forward: 'pass-line' } },
  S9: { text: '定性指标：达成 80% 起，部分达成 50% 起', rule: { words: { reached: 80, partly: 50 } } },
  S10: { text: '数量指标低于目标或超出 30% 以上得 0 分', rule: { excess: 130 } },
  S11: { text: '满意度分档：90% 满分，80% 五成，60% 三成，以下 0 分', rule: { satisfaction: 'steps' } },
  S12: { text: '得分不得高于分值', rule: {} },
  S13: { text: '总分 = 各项得分之和(含执行率)', rule: {} },
};
