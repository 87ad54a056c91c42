import { percentText } from '../percent.ts';
import type { DutyState } from '../standing/duty-state.ts';
import { wanText } from './exact.ts';

const amount = ({ measurement }: DutyState, value: number): string =>
  measurement.unit === 'money' ? wanText(value) : String(value);

const coverageText = (row: DutyState): string => {
  const { numerator, denominator, achieved } = row.measurement;
  const of = `${amount(row, numerator)}/${amount(row, denominator ?? 0)}`;
  return `已完成 ${of}，${achieved === null ? '' : percentText(achieved)}，目标 ${percentText(row.duty.target.value)}`;
};

const gapText = (row: DutyState): string => {
  const { gap, unit } = row.measurement;
  if (gap === null || gap === 0) return '';
  return unit === 'money' ? `，还差 ${wanText(gap)}` : `，还差 ${gap} 个`;
};

/** Where a duty stands, in figures: `已完成 18/20，90%，目标 100%，还差 2 个`. */
export const measureText = (row: DutyState): string => {
  const { measurement, duty, state } = row;
  if (state === 'cannot-tell') return `无法核对：${measurement.notes[0] ?? ''}`.replace(/。$/u, '');
  if (duty.measure === 'no-violation') return `${duty.rule ?? ''} 有 ${measurement.numerator} 项未处理的预警`;
  if (duty.measure === 'registered') return measurement.numerator > 0 ? '已登记' : '工作记录中还没有登记';
  if (measurement.denominator !== null) return `${coverageText(row)}${gapText(row)}`;
  return `已完成 ${measurement.numerator}，目标 ${duty.target.value}${gapText(row)}`;
};
