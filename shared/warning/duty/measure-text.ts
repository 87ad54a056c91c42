import { percentText } from '../../percent.ts';
import { addedText, type Figures } from '../../plan/figures.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { wanText } from '../exact.ts';

const amount = ({ measurement }: DutyState, value: number): string =>
  measurement.unit === 'money' ? wanText(value) : String(value);

const coverageText = (row: DutyState): string => {
  const { numerator, denominator, achieved } = row.measurement;
  const of = `${amount(row, numerator)}/${amount(row, denominator ?? 0)}`;
  return `已完成 ${of}，${achieved === null ? '' : percentText(achieved)}，目标 ${percentText(row.duty.target.value)}`;
};

const gapText = ({ measurement: { gap, unit }, duty }: DutyState): string => {
  if (gap === null || gap === 0) return '';
  const short = duty.target.atMost === true ? '超出' : '还差';
  return unit === 'money' ? `，${short} ${wanText(gap)}` : `，${short} ${gap} 个`;
};

const boundText = ({ target }: DutyState['duty']): string => (target.atMost === true ? '≤' : '≥');

/** `执行数 612 万元 ÷ 全年预算数 1000 万元，61.2%，目标 ≥60%`. */
const figuresText = (row: DutyState, figures: Figures): string => {
  const { measurement, duty } = row;
  const { numerator, denominator, achieved } = measurement;
  if (figures.kind === 'sum')
    return `${addedText(figures)}合计 ${wanText(numerator)}，目标 ${boundText(duty)}${wanText(duty.target.value)}`;
  if (figures.kind === 'within') return `已到期 ${denominator ?? 0} 个，按时完成 ${numerator} 个`;
  const share = achieved === null ? '' : `，${percentText(achieved)}`;
  return `${figures.numerator} ${wanText(numerator)} ÷ ${figures.denominator} ${wanText(denominator ?? 0)}${share}，目标 ${boundText(duty)}${percentText(duty.target.value)}`;
};

/** Where a duty stands, in figures: `已完成 18/20，90%，目标 100%，还差 2 个`. */
export const measureText = (row: DutyState): string => {
  const { measurement, duty, state } = row;
  if (state === 'cannot-tell') return `无法核对：${measurement.notes[0] ?? ''}`.replace(/。$/u, '');
  if (duty.measure === 'no-violation') return `${duty.rule ?? ''} 有 ${measurement.numerator} 项未处理的预警`;
  if (duty.measure === 'registered') return measurement.numerator > 0 ? '已登记' : '工作记录中还没有登记';
  if (duty.figures !== null) return `${figuresText(row, duty.figures)}${gapText(row)}`;
  if (duty.measure === 'attached')
    return `文件名符合要求的文件有 ${measurement.numerator} 个，目标 ${duty.target.value} 个`;
  if (measurement.denominator !== null) return `${coverageText(row)}${gapText(row)}`;
  return `已完成 ${measurement.numerator}，目标 ${duty.target.value}${gapText(row)}`;
};
