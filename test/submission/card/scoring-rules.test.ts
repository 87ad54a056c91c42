import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../shared/form/card/grade-bands.ts';
import { chosenTemplate } from '../../../shared/form/card/scoring-choice.ts';
import { scoringTemplate } from '../../../shared/form/card/scoring-template.ts';
import { SCORING_VARIANTS } from '../../../shared/form/card/scoring-variants.ts';
import { expectedRateScore, expectedScore } from '../../../shared/submission/card/judge/expected-score.ts';
import { readCards } from '../../../shared/submission/card/read/read-cards.ts';
import { viewOf } from '../../../shared/workbook/sheet-view.ts';
import { anIndicator } from '../../builders/an-indicator.ts';
import { type CardFacts, type IndicatorFacts, rightCostFacts, rightFacts } from '../../builders/card-facts.ts';
import { centralCard } from '../../builders/card-self-evaluation.ts';
import { readingContext } from '../../builders/contexts.ts';
import { sheetOf } from '../../builders/drawing.ts';

const choice = (template: string | null, variants: readonly string[] = []) =>
  ({ form: '项目支出绩效自评表', years: null, template, split: null, grades: null, variants }) as const;

const under = (variant: string) => chosenTemplate(scoringTemplate('S1'), choice('S1', [variant]));
const worth = (target: string, actual: string, variant: string, level1 = '产出指标', level2 = '数量指标') => {
  const score = expectedScore(anIndicator(target, actual, 1000, level1, level2), under(variant));
  return [score?.least, score?.most];
};

/** Rules told on a card by a plan that names a template and variants for it. */
const told = (facts: CardFacts, template: string | null = 'S1', variants: readonly string[] = []) =>
  readCards(viewOf(sheetOf(centralCard(facts))), readingContext({ scoring: [choice(template, variants)] })).flatMap(
    ({ findings }) => findings.map(({ rule }) => rule),
  );

const [first, ...others] = rightFacts.indicators;
const withFirst = (change: Partial<IndicatorFacts>): CardFacts => ({
  ...rightFacts,
  indicators: [{ ...first!, ...change }, ...others],
});

describe('S1 and S2, the split of the hundred points', () => {
  it('takes the split the plan names and hints at any other', () => {
    expect(told(rightFacts, 'S1')).toEqual([]);
    expect(told(rightFacts, 'S2')).toEqual(['Q12']);
    expect(told(rightCostFacts, 'S2')).toEqual([]);
    expect(told(rightCostFacts, 'S1')).toEqual(['Q12']);
  });

  it('leaves the card its own split where the plan names none', () => {
    expect([told(rightFacts, null), told(rightCostFacts, null)]).toEqual([[], []]);
  });

  it('lets 效益 carry the points of 满意度 where a card has none', () => {
    const satisfied = rightFacts.indicators.at(-1)!;
    const benefit = { ...satisfied, level1: '效益指标', level2: '社会效益指标' };
    const without = { ...rightFacts, indicators: [...rightFacts.indicators.slice(0, -1), benefit] };

    expect(told(without, 'S1')).toEqual(['Q24']);
  });
});

describe('S3 and S4, the execution rate', () => {
  it.each([
    [9999, 1000],
    [10_000, 1000],
    [10_001, 1000],
    [9949, 995],
  ])('S3: %i hundredths of a percent are worth %i', (rate, score) => {
    expect(expectedRateScore(rate, 1000, under('S3'))).toBe(score);
  });

  it.each([
    [5999, 0],
    [6000, 500],
    [7999, 500],
    [8000, 700],
    [9999, 700],
    [10_000, 1000],
  ])('S4: %i hundredths of a percent are worth %i', (rate, score) => {
    expect(expectedRateScore(rate, 1000, under('S4'))).toBe(score);
  });

  it('holds a card to S4 only where the plan asks for it', () => {
    const banded = { ...rightFacts, rateScore: 7, total: 96.78 };

    expect([told(banded, 'S1', ['S4']), told(rightFacts, 'S1')]).toEqual([[], []]);
    expect(told(rightFacts, 'S1', ['S4'])).toEqual(['Q07']);
    expect(told(banded, 'S1')).toEqual(['Q07']);
  });
});

describe('S5 to S8, quantities', () => {
  it.each([
    ['S5', '≥100个', '100个', 1000],
    ['S5', '≥100个', '99个', 990],
    ['S5', '≥100个', '0个', 0],
    ['S6', '=100个', '100个', 1000],
    ['S6', '=100个', '99个', 990],
    ['S6', '=0起', '0起', 1000],
    ['S6', '=0起', '1起', 0],
    ['S7', '≤100天', '100天', 1000],
    ['S7', '≤100天', '101天', 990],
    ['S7', '≤100天', '200天', 500],
    ['S8', '≥100个', '100个', 1000],
    ['S8', '≥100个', '99个', 975],
    ['S8', '≥100个', '61个', 25],
    ['S8', '≥100个', '60个', 0],
    ['S8', '≥100个', '59个', 0],
  ])('%s: target %s, result %s is worth %i', (variant, target, actual, score) => {
    expect(worth(target, actual, variant)).toEqual([score, score]);
  });

  it.each([
    ['100天', 1000],
    ['101天', 990],
    ['199天', 10],
    ['200天', 0],
    ['201天', 0],
  ])('S7 as it is usual: ≤100天, result %s is worth %i', (actual, score) => {
    expect(worth('≤100天', actual, 'S5')).toEqual([score, score]);
  });
});

describe('S9, words', () => {
  it.each([
    ['S5', '达成年度指标', 800, 1000],
    ['S5', '部分达成年度指标并具有一定效果', 600, 799],
    ['S5', '未达成年度指标且效果较差', 0, 599],
    ['S9', '达成年度指标', 800, 1000],
    ['S9', '部分达成年度指标并具有一定效果', 500, 799],
    ['S9', '未达成年度指标且效果较差', 0, 499],
  ])('%s: %s', (variant, actual, least, most) => {
    expect(worth('运行平稳', actual, variant)).toEqual([least, most]);
  });
});

describe('S10, far more than was asked', () => {
  it.each([
    ['99个', 0],
    ['100个', 1000],
    ['130个', 1000],
    ['131个', 0],
  ])('≥100个, result %s is worth %i where the plan asks for it', (actual, score) => {
    expect(worth('≥100个', actual, 'S10')).toEqual([score, score]);
  });

  it('asks it of quantity indicators alone', () => {
    expect(worth('≥60%', '90%', 'S10', '产出指标', '质量指标')).toEqual([1000, 1000]);
  });

  it('wants a reason from 120 % on', () => {
    expect(told(withFirst({ actual: '1181米' }))).toEqual([]);
    expect(told(withFirst({ actual: '1182米' }))).toEqual(['Q18']);
  });
});

describe('S11, satisfaction', () => {
  it.each([
    ['59.99%', 0],
    ['60%', 300],
    ['79.99%', 300],
    ['80%', 500],
    ['89.99%', 500],
    ['90%', 1000],
  ])('%s is worth %i', (actual, score) => {
    expect(worth('≥95%', actual, 'S11', '满意度指标', '服务对象满意度指标')).toEqual([score, score]);
  });
});

describe('S12, no more than the points', () => {
  it('takes the full points and refuses a hundredth more', () => {
    expect(told(withFirst({ score: 15 }))).toEqual([]);
    expect(told({ ...withFirst({ score: 15.01 }), total: 99.44 })).toEqual(['Q14']);
  });
});

describe('S13, the sums', () => {
  /** Four indicators of the common classes with these points, all reached, beside 10 points for execution. */
  const weighed = (...weights: readonly number[]): CardFacts => {
    const classes = ['产出指标', '产出指标', '效益指标', '满意度指标'];
    const indicators = weights.map((weight, at) => ({
      ...first!,
      level1: classes[at] ?? '效益指标',
      name: `养护河道长度${at}`,
      weight,
      score: weight,
    }));
    return { ...rightFacts, indicators, total: weights.reduce((sum, weight) => sum + weight * 100, 965) / 100 };
  };

  it('takes 22.5 × 4 for 90, and no hundredth less or more', () => {
    expect(told(weighed(22.5, 22.5, 22.5, 22.5), 'S10-90')).toEqual([]);
    expect(told(weighed(22.5, 22.5, 22.5, 22.49), 'S10-90')).toEqual(['Q11']);
    expect(told(weighed(22.5, 22.5, 22.5, 22.51), 'S10-90')).toEqual(['Q11']);
  });

  it('adds 33.33 twice and 33.34 to a hundred, and finds the hundredth that 33.33 × 3 lacks', () => {
    const thirds = (last: number): CardFacts => {
      const [one, two, , three] = weighed(33.33, 33.33, 0, last).indicators;
      return {
        ...rightFacts,
        rateWeight: 0,
        rateScore: 0,
        indicators: [one!, { ...two!, level1: '效益指标' }, three!],
        total: (6666 + last * 100) / 100,
      };
    };

    expect(told(thirds(33.34), 'S0-100')).toEqual([]);
    expect(told(thirds(33.33), 'S0-100')).toEqual(['Q11']);
  });

  it('takes the very sum and a tenth beside it, and refuses more', () => {
    expect(told(rightFacts)).toEqual([]);
    expect(told({ ...rightFacts, total: 99.53 })).toEqual([]);
    expect(told({ ...rightFacts, total: 99.54 })).toEqual(['Q19']);
  });
});

describe('grades at 60, 80 and 90', () => {
  it.each([
    [5999, '差'],
    [6000, '中'],
    [7999, '中'],
    [8000, '良'],
    [8999, '良'],
    [9000, '优'],
  ])('%i hundredths are %s in every template', (score, grade) => {
    for (const name of ['S1', 'S2', 'S2-101号', 'S10-90', 'S20-40-40', 'S0-100'])
      expect(gradeOf(score, scoringTemplate(name).grades)).toBe(grade);
  });
});

it('knows every rule number from S3 to S13', () => {
  expect(Object.keys(SCORING_VARIANTS)).toEqual(Array.from({ length: 11 }, (_, at) => `S${at + 3}`));
});
