import { type Figure, figureText } from '../figure.ts';
import type { DutyState } from '../standing/duty-state.ts';

const amountText = (value: number, format: Figure['format']): string => figureText({ value, format });

const covered = ({ measurement }: DutyState): string => {
  const { unit, numerator, denominator, achieved } = measurement;
  if (denominator === null) return '无法核对';
  const format = unit === 'money' ? 'money' : 'count';
  const of = `${amountText(numerator, format)}/${amountText(denominator, format)}`;
  const suffix = unit === 'money' ? '万元' : '个';
  return achieved === null ? `${of}${suffix}` : `${amountText(achieved, 'percent')}（${of}${suffix}）`;
};

/** 现在: what has been reached so far, in figures. */
export const nowText = (state: DutyState): string => {
  const { duty, measurement } = state;
  if (duty.target.kind === 'share') return covered(state);
  if (duty.measure === 'handed-in')
    return measurement.numerator === 0 ? '还没有报送' : `已报送${measurement.numerator}份`;
  if (duty.measure === 'registered')
    return measurement.numerator === 0 ? '工作记录里还没有登记' : `已登记${measurement.numerator}条`;
  if (duty.measure === 'no-violation') return `有${measurement.numerator}项预警没有处理`;
  return `${measurement.numerator}个`;
};

/** 还差: the gap in items or 万元; '' where there is none or it can't be told. */
export const gapText = ({ duty, measurement }: DutyState): string => {
  const { gap, unit } = measurement;
  if (gap === null || gap === 0 || duty.measure === 'no-violation') return '';
  if (unit === 'money') return `${amountText(gap, 'money')}万元`;
  if (duty.measure === 'handed-in') return `${gap}份`;
  return duty.measure === 'registered' ? `${gap}条` : `${gap}个`;
};
