import { type Figure, figureText } from '../../figure.ts';
import type { Measure } from '../../plan/duty.ts';
import { addedText, type Figures } from '../../plan/figures.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';

const amountText = (value: number, format: Figure['format']): string => figureText({ value, format });

const covered = ({ measurement }: DutyState): string => {
  const { unit, numerator, denominator, achieved } = measurement;
  if (denominator === null) return '无法核对';
  const format = unit === 'money' ? 'money' : 'count';
  const of = `${amountText(numerator, format)}/${amountText(denominator, format)}`;
  const suffix = unit === 'money' ? '万元' : '个';
  return achieved === null ? `${of}${suffix}` : `${amountText(achieved, 'percent')}（${of}${suffix}）`;
};

const ofFigures = (state: DutyState, figures: Figures): string => {
  const { numerator, denominator } = state.measurement;
  if (figures.kind === 'sum') return `${addedText(figures)}合计${amountText(numerator, 'money')}万元`;
  return figures.kind === 'ratio' ? covered(state) : `已到期${denominator ?? 0}个，按时完成${numerator}个`;
};

/** What was counted of each measure: nothing yet, or so many. */
const COUNTED: Partial<Record<Measure, readonly [none: string, some: string, unit: string]>> = {
  'handed-in': ['还没有报送', '已报送', '份'],
  registered: ['工作记录里还没有登记', '已登记', '条'],
  attached: ['还没有文件', '已有', '个文件'],
};

/** 现在: what has been reached so far, in figures. */
export const nowText = (state: DutyState): string => {
  const { duty, measurement } = state;
  if (duty.figures !== null) return ofFigures(state, duty.figures);
  if (duty.target.kind === 'share') return covered(state);
  if (duty.measure === 'no-violation') return `有${measurement.numerator}项预警没有处理`;
  const [none, some, unit] = COUNTED[duty.measure] ?? ['0个', '', '个'];
  return measurement.numerator === 0 ? none : `${some}${measurement.numerator}${unit}`;
};

/** 还差: the gap in items or 万元; '' where there is none or it can't be told. */
export const gapText = ({ duty, measurement }: DutyState): string => {
  const { gap, unit } = measurement;
  if (gap === null || gap === 0 || duty.measure === 'no-violation') return '';
  if (unit === 'money') return `${duty.target.atMost === true ? '超出' : ''}${amountText(gap, 'money')}万元`;
  if (duty.measure === 'handed-in') return `${gap}份`;
  return duty.measure === 'registered' ? `${gap}条` : `${gap}个`;
};
