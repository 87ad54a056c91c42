import { figureText } from '../figure.ts';
import { percentText } from '../percent.ts';
import type { Duty, Measure, Target } from '../plan/duty.ts';
import { addedText, type Figures } from './figures.ts';

const BARE: Partial<Record<Measure, string>> = {
  'no-violation': '无违反',
  system: '按提醒规则发信',
  stage: '阶段窗口',
};

const BASE: Partial<Record<Measure, string>> = { 'coverage-amount': '(金额)', 'coverage-count': '(数量)' };

const boundText = ({ atMost }: Target): string => (atMost === true ? '≤' : '≥');

const figuresText = ({ target }: Duty, figures: Figures): string => {
  if (figures.kind === 'ratio')
    return `${figures.numerator}÷${figures.denominator}${boundText(target)}${percentText(target.value)}`;
  if (figures.kind === 'sum')
    return `${addedText(figures)}合计${boundText(target)}${figureText({ value: target.value, format: 'money' })}万元`;
  if (figures.days === 0) return `不晚于${figures.from}有${figures.by}`;
  return `${figures.from}后${figures.days}${figures.working ? '个工作日' : '日'}内有${figures.by}`;
};

/** 要求: what the target asks for, e.g. `≥30%(金额)`, `≥10个`, `全部`. */
export const requirementOf = (duty: Duty): string => {
  const { measure, target } = duty;
  const bare = BARE[measure];
  if (bare !== undefined) return bare;
  if (duty.figures !== null) return figuresText(duty, duty.figures);
  if (target.kind === 'share') {
    if (target.value >= 10_000) return measure === 'coverage-amount' ? '全部(金额)' : '全部';
    return `≥${percentText(target.value)}${BASE[measure] ?? ''}`;
  }
  if (measure === 'attached') return `文件≥${target.value}个`;
  if (measure === 'handed-in') return `报送≥${target.value}份`;
  return measure === 'registered' ? `登记≥${target.value}条` : `≥${target.value}个`;
};
