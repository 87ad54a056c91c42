import { percentText } from '../percent.ts';
import type { Duty, Measure } from '../plan/duty.ts';

const BARE: Partial<Record<Measure, string>> = {
  'no-violation': '无违反',
  system: '按提醒规则发信',
  stage: '阶段窗口',
};

const BASE: Partial<Record<Measure, string>> = { 'coverage-amount': '(金额)', 'coverage-count': '(数量)' };

/** 要求: what the target asks for, e.g. `≥30%(金额)`, `≥10个`, `全部`. */
export const requirementOf = ({ measure, target }: Duty): string => {
  const bare = BARE[measure];
  if (bare !== undefined) return bare;
  if (target.kind === 'share') {
    if (target.value >= 10_000) return measure === 'coverage-amount' ? '全部(金额)' : '全部';
    return `≥${percentText(target.value)}${BASE[measure] ?? ''}`;
  }
  if (measure === 'handed-in') return `报送≥${target.value}份`;
  return measure === 'registered' ? `登记≥${target.value}条` : `≥${target.value}个`;
};
