import type { Indicator } from '../../shared/submission/card/card.ts';
import type { Amount, Entry } from '../../shared/submission/card/entry.ts';
import { composedValueOf, indicatorValueOf } from '../../shared/submission/card/indicator-value.ts';

const entry = (text: string): Entry => ({ text, cell: 'A1', row: 1, column: 1, source: undefined });
const points = (value: number): Amount => ({ ...entry(String(value / 100)), state: 'value', value });

/** One indicator row as read; points in hundredths. */
export const anIndicator = (
  target: string,
  actual: string,
  weight: number,
  level1 = '产出指标',
  level2 = '数量指标',
): Indicator => ({
  row: 1,
  role: 'own',
  level1: entry(level1),
  group: level1,
  level2: entry(level2),
  name: entry('指标名称'),
  target: entry(target),
  wanted: composedValueOf('', target, ''),
  operator: undefined,
  unit: undefined,
  actual: entry(actual),
  reached: indicatorValueOf(actual),
  forecast: undefined,
  weight: points(weight),
  score: undefined,
  reason: undefined,
  scoringRule: undefined,
  marks: {},
});
