import type { IndicatorFact } from '../../../shared/submission/record.ts';
import { monthOf } from '../months.ts';
import { type Found, type Leafing, place } from './finding.ts';
import { monitored } from './spending.ts';

const figureIn = (text: string): number | null => {
  const digits = text.match(/\d+(?:\.\d+)?/u);
  return digits === null ? null : Math.round(Number(digits[0]) * 10_000);
};

/** 正向 完成值÷(目标值×月份÷12), a percentage not by months; < 60 % 红, < 80 % 黄, ≥ 120 % 蓝. 反向 完成值 > 目标值 红. */
const lightOf = ({ target, actual }: IndicatorFact, month: number): Found['level'] | null => {
  const [wanted, got] = [figureIn(target), figureIn(actual)];
  if (wanted === null || got === null || wanted === 0) return null;
  if (target.startsWith('≤')) return got > wanted ? '红' : null;
  const months = target.includes('%') ? 12 : month;
  const [a, b] = [BigInt(got) * 12n * 100n, BigInt(wanted) * BigInt(months)];
  if (a < 60n * b) return '红';
  if (a < 80n * b) return '黄';
  return a >= 120n * b && !target.includes('%') ? '蓝' : null;
};

/** W04: the worst of a project's indicators gives its light. */
export const indicatorsOff = (leafing: Leafing): Found[] => {
  const found: Found[] = [];
  for (const line of monitored(leafing)) {
    const lights = line.indicators.map((indicator) => lightOf(indicator, monthOf(line)));
    const level = (['红', '黄', '蓝'] as const).find((light) => lights.includes(light));
    if (level !== undefined) found.push({ rule: 'W04', about: line.key, level, proof: [place(line)] });
  }
  return found;
};
