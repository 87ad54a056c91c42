import { describe, expect, it } from 'vitest';
import { readCards } from '../../../shared/submission/card/read/read-cards.ts';
import { viewOf } from '../../../shared/workbook/sheet-view.ts';
import { monitoringCards } from '../../builders/card-monitoring.ts';
import { shanghaiTarget, stackedTarget } from '../../builders/card-target.ts';
import { anhuiWholeEvaluation, shaanxiWholeTarget, tianjinWholeEvaluation } from '../../builders/card-whole-unit.ts';
import { readingContext } from '../../builders/contexts.ts';
import { type Drawing, drawing, insert, place, sheetOf } from '../../builders/drawing.ts';
import { rightCards } from '../../builders/right-cards.ts';

const read = (on: Drawing) => readCards(viewOf(sheetOf(on)), readingContext());

describe('right cards in every layout', () => {
  it.each(rightCards)('$name reads as its form and year with nothing found on it', ({ form, year, make }) => {
    const cards = read(make());

    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({ form, year, unit: '示例区水务局', nil: false, findings: [] });
    expect(cards[0]?.records).toHaveLength(1);
    expect(cards[0]?.records[0]?.indicators?.length).toBeGreaterThan(3);
  });

  it.each(rightCards)('$name reads the same with rows and columns inserted in front of and inside it', ({ make }) => {
    const before = read(make());

    const moved = read(insert(insert(insert(make(), { row: 1 }), { column: 1 }), { row: 8 }));

    expect(moved.map(({ findings }) => findings)).toEqual([[]]);
    expect(moved[0]?.records[0]?.fields).toEqual(before[0]?.records[0]?.fields);
  });
});

describe('what each form says in the columns of its list', () => {
  it.each(Object.keys(monitoringCards))(
    'a monitoring card (%s) gives the month of its headers and the rate so far',
    (family) => {
      const [card] = read(monitoringCards[family]!.make());

      expect(card?.records[0]?.fields).toMatchObject({
        截至月份: monitoringCards[family]!.month,
        跟踪层次: '自评',
        跟踪年度: 2022,
      });
      expect(String(card?.records[0]?.fields['产出完成情况'])).toContain('养护河道长度 600米/≥985米');
    },
  );

  it('a target keeps the money of the year and of all years apart', () => {
    const [card] = read(shanghaiTarget());

    expect(card?.records[0]?.fields).toMatchObject({
      年度: 2022,
      全年预算数: 100_000_000,
      资金总额: 300_000_000,
      开始日期: '2022-01-01',
      结束日期: '2024-12-31',
    });
  });

  it('a target with long-term and annual indicators stacked is known by its annual ones', () => {
    const [card] = read(stackedTarget());

    expect(card?.records[0]?.indicators).toHaveLength(7);
    expect(card?.records[0]?.fields).toMatchObject({ 全年预算数: 100_000_000, 资金总额: 300_000_000 });
  });

  it('whole-unit cards name the unit, and say whether they are of a 部门 or a 单位', () => {
    const fields = [anhuiWholeEvaluation(), tianjinWholeEvaluation(), shaanxiWholeTarget()].map(
      (on) => read(on)[0]?.records[0]?.fields,
    );

    expect(fields[0]).toMatchObject({ 项目名称: '示例区水务局', 对象类型: '部门整体', 自评得分: 9750, 等级: '优' });
    expect(fields[1]).toMatchObject({ 项目名称: '示例区水务局', 对象类型: '单位整体', 执行率: 9583, 自评得分: 9936 });
    expect(fields[2]).toMatchObject({ 单位名称: '示例区水务局', 年度: 2022, 全年预算数: 350_500_000 });
  });
});

describe('several cards on one sheet', () => {
  const [first, second] = [rightCards[0]!, rightCards[1]!];

  it('are told apart when they stand one below the other', () => {
    const on = drawing('两张');
    place(on, first.make(), 0, 0, 'a.');
    place(on, second.make(), 40, 0, 'b.');

    const cards = read(on);

    expect(cards.map(({ form, findings }) => [form, findings])).toEqual([
      [first.form, []],
      [second.form, []],
    ]);
  });

  it('are told apart when they stand side by side', () => {
    const on = drawing('并排');
    place(on, first.make(), 0, 0, 'a.');
    place(on, second.make(), 0, 14, 'b.');

    const cards = read(on);

    expect(cards.map(({ form, findings }) => [form, findings])).toEqual([
      [first.form, []],
      [second.form, []],
    ]);
  });
});
