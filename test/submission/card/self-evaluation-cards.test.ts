import { describe, expect, it } from 'vitest';
import { readCards } from '../../../shared/submission/card/read/read-cards.ts';
import { viewOf } from '../../../shared/workbook/sheet-view.ts';
import { selfEvaluationCards } from '../../builders/card-self-evaluation.ts';
import { readingContext } from '../../builders/contexts.ts';
import { sheetOf } from '../../builders/drawing.ts';

const readAll = (family: string) => readCards(viewOf(sheetOf(selfEvaluationCards[family]!())), readingContext());

describe.each(Object.keys(selfEvaluationCards))('a right self-evaluation card of the %s family', (family) => {
  it('reads as one form of its year and unit with nothing found on it', () => {
    const cards = readAll(family);

    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({
      form: '项目支出绩效自评表',
      year: 2021,
      unit: '示例区水务局',
      nil: false,
      findings: [],
    });
  });

  it('becomes one record in the columns of the summary list, in integers', () => {
    const [card] = readAll(family);

    const total = family === 'hubei' ? 9908 : 9943;
    expect(card?.records).toHaveLength(1);
    expect(card?.records[0]).toMatchObject({
      name: '河道养护专项',
      year: 2021,
      accepted: true,
      fields: {
        对象类型: '项目',
        全年预算数: 100_000_000,
        全年执行数: 96_500_000,
        执行率: 9650,
        自评得分: total,
        等级: '优',
      },
    });
  });

  it('keeps its indicators for checks across forms', () => {
    const [card] = readAll(family);

    const facts = card?.records[0]?.indicators ?? [];
    expect(facts.map(({ name }) => name)).toContain('养护河道长度');
    expect(facts.find(({ name }) => name === '养护河道长度')).toMatchObject({ level1: '产出指标', target: '≥985米' });
  });
});
