import { describe, expect, it } from 'vitest';
import { gapText, nowText } from '../../shared/letter/write/measurement-text.ts';
import { aMeasurement, aState, shownDuty } from '../builders/facts-shown.ts';

const TEN = { kind: 'number', value: 10 } as const;

describe('what has been reached, and what is missing', () => {
  it.each([
    ['coverage-count', {}, '80.00%（4/5个）', '1个'],
    ['coverage-count', { achieved: null }, '4/5个', '1个'],
    ['coverage-count', { denominator: null, gap: null }, '无法核对', ''],
    [
      'coverage-amount',
      { unit: 'money', numerator: 80_000_000, denominator: 100_000_000, gap: 20_000_000 },
      '80.00%（80.00/100.00万元）',
      '20.00万元',
    ],
    ['coverage-count', { gap: 0 }, '80.00%（4/5个）', ''],
  ] as const)('of a share: %s with %o', (measure, change, now, gap) => {
    const state = aState({ duty: shownDuty({ measure }), measurement: aMeasurement(change) });

    expect([nowText(state), gapText(state)]).toEqual([now, gap]);
  });

  it.each([
    ['handed-in', 0, 1, '还没有报送', '1份'],
    ['handed-in', 2, 1, '已报送2份', '1份'],
    ['registered', 0, 3, '工作记录里还没有登记', '3条'],
    ['registered', 1, 2, '已登记1条', '2条'],
    ['no-violation', 4, 4, '有4项预警没有处理', ''],
    ['count', 6, 4, '6个', '4个'],
  ] as const)('of a number: %s at %i', (measure, numerator, gap, now, missing) => {
    const duty = shownDuty({ measure, target: TEN });
    const state = aState({ duty, measurement: aMeasurement({ numerator, denominator: null, gap }) });

    expect([nowText(state), gapText(state)]).toEqual([now, missing]);
  });
});
