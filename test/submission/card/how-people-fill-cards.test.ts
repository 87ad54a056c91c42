import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCards } from '../../../shared/submission/card/read/read-cards.ts';
import { type Area, addressOf } from '../../../shared/workbook/grid.ts';
import { viewOf } from '../../../shared/workbook/sheet-view.ts';
import { serialOf } from '../../../shared/workbook/values/day.ts';
import { rightFacts } from '../../builders/card-facts.ts';
import { centralMonitoring } from '../../builders/card-monitoring.ts';
import { centralCard, shanghaiCard } from '../../builders/card-self-evaluation.ts';
import { shanghaiTarget } from '../../builders/card-target.ts';
import { readingContext } from '../../builders/contexts.ts';
import { type Drawing, drawing, insert, named, put, replace, sheetOf } from '../../builders/drawing.ts';
import { rightCards } from '../../builders/right-cards.ts';

const read = (on: Drawing) => readCards(viewOf(sheetOf(on)), readingContext());
const found = (on: Drawing) =>
  read(on).flatMap(({ findings }) => findings.map(({ rule, level, cell }) => `${rule} ${level} ${cell}`));

/** Writes a merged area's value into each of its cells, as some programs leave it. */
const repeatUnder = (on: Drawing, { top, left, bottom, right }: Area): void => {
  const value = on.cells.get(addressOf(top, left))?.value;
  if (value === undefined) return;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const address = addressOf(row, column);
      if (!on.cells.has(address)) on.cells.set(address, { row, column, value });
    }
};

describe('the same card, filled another way', () => {
  it.each(rightCards)('$name reads right with values repeated under its merged areas', ({ make }) => {
    const on = make();
    const before = read(on)[0]?.records[0]?.fields;
    for (const area of on.merges) repeatUnder(on, area);

    expect(found(on)).toEqual([]);
    expect(read(on)[0]?.records[0]?.fields).toEqual(before);
  });

  it.each(rightCards)('$name reads right with rows and columns hidden', ({ make }) => {
    const on = make();
    on.hiddenRows.add(6);
    on.hiddenColumns.add(3);

    expect(found(on)).toEqual([]);
  });

  it.each(rightCards)('$name reads right with blanks inside its labels and wide brackets', ({ make }) => {
    const on = make();
    for (const name of [...on.names.keys()].filter((each) => /^label\.(?!goal\d)/.test(each))) {
      const held = on.cells.get(named(on, name));
      if (typeof held?.value !== 'string') continue;
      const wide = held.value.replaceAll('(', '（').replaceAll(')', '）').replaceAll(':', '：');
      replace(on, name, `　 ${wide.slice(0, 1)} ${wide.slice(1)} `);
    }

    expect(found(on)).toEqual([]);
  });

  it('takes 详见附件 in the row above the indicators for what the goal says, not for labels of their columns', () => {
    const on = centralCard(rightFacts);
    const before = read(on)[0]?.records[0]?.fields;
    replace(on, 'goal', '详见附件');
    replace(on, 'goal.reached', '详见附件');

    expect(found(on)).toEqual([]);
    expect(read(on)[0]?.records[0]?.fields).toEqual(before);
  });

  it('reads percentages, text numbers and thousands separators alike', () => {
    for (const rate of ['96.5%', '９６.５％', 96.5, 0.965, { percent: 0.965 }]) {
      const on = centralCard();
      replace(on, 'total.rate', rate);
      replace(on, 'total.spent', ' 96.50 ');
      replace(on, 'sum.score', '99.43');

      expect(found(on)).toEqual([]);
    }
  });

  it('takes formulas nobody has computed as not yet known, and works the figures out itself', () => {
    const on = centralCard();
    for (const name of ['total.rate', 'total.score', 'sum.score', 'sum.weight', 'total.spent'])
      replace(on, name, { formula: true });

    const [card] = read(on);

    expect(card?.findings).toEqual([]);
    expect(card?.records[0]?.fields).toMatchObject({ 全年执行数: 96_500_000, 执行率: 9650 });
  });

  it('reads days whose date format was lost in the date system of their workbook', () => {
    const on = shanghaiTarget();
    replace(on, 'start', serialOf('2022-01-01') - 1462);
    replace(on, 'end', serialOf('2024-12-31') - 1462);

    const [card] = readCards(viewOf(sheetOf(on)), readingContext(), true);

    expect(card?.findings).toEqual([]);
    expect(card?.records[0]?.fields).toMatchObject({ 开始日期: '2022-01-01', 结束日期: '2024-12-31' });
  });

  it('reads who filled it in from a line that says several things', () => {
    const on = insert(centralCard(), { row: 3 });
    put(on, 'A3', '填报单位（盖章）：示例区教育局   填报人：某某   填报日期：2022年4月20日');
    replace(on, 'supervisor', '市水务局');
    replace(on, 'implementer', null);

    expect(found(on)).toEqual(['Q44 error A3']);
  });

  it.each(['（ 2021 年度 ）', '二〇二一年度', '二○二一年', '2021', '年度：2021', 2021])(
    'reads the year from %j',
    (year) => {
      const on = centralCard();
      replace(on, 'year', year);

      expect(read(on)[0]?.year).toBe(2021);
      expect(found(on)).toEqual([]);
    },
  );

  it('takes the year of a card that names none from its sheet', () => {
    const on = { ...centralCard(), name: '2021年自评' };
    replace(on, 'year', null);

    expect(read(on)[0]?.year).toBe(2021);
    expect(found(on)).toEqual([]);
  });

  it('says nothing about targets and results that are formulas nobody has computed', () => {
    const on = centralCard();
    for (let index = 0; index < 4; index++)
      for (const name of ['target', 'actual']) replace(on, `${index}.${name}`, { formula: true });

    expect(found(on)).toEqual([]);
  });

  it('passes over template rows nobody used, and notes below the table', () => {
    const on = insert(insert(centralCard(), { row: 16 }), { row: 16 });
    put(on, 'D16:E16', '指标2');
    put(on, 'D17:E17', '……');

    const [card] = read(on);

    expect(card?.findings).toEqual([]);
    expect(card?.records[0]?.indicators).toHaveLength(7);
  });

  it('takes 33.33 × 3 and 22.5 × 4 for what they add up to', () => {
    const [first] = rightFacts.indicators;
    const of = (weights: readonly number[]) => {
      const indicators = weights.map((weight, index) => ({
        ...first!,
        name: `指标名称${index}`,
        level1: ['产出指标', '效益指标', '满意度指标'][index % 3]!,
        weight,
        score: weight,
      }));
      return centralCard({ ...rightFacts, indicators, total: 99.65 });
    };

    expect(found(of([22.5, 22.5, 22.5, 22.5])).filter((line) => !line.startsWith('Q12'))).toEqual([]);
    expect(found(of([33.33, 33.33, 23.34])).filter((line) => !line.startsWith('Q12'))).toEqual([]);
  });

  it('accepts a rate and a score rounded up in the last place', () => {
    const on = shanghaiCard();
    const spent = { 'total.spent': 964_949, 'fiscal.spent': 874_949 };
    for (const [name, value] of Object.entries(spent)) replace(on, name, value);
    replace(on, 'total.rate', '96.5%');

    expect(found(on)).toEqual([]);
  });

  it('never compares money of all years with money of one', () => {
    const targets = rightCards.filter(({ form }) => form === '项目支出绩效目标申报表');

    expect(targets.flatMap(({ make }) => found(make()))).toEqual([]);
  });

  it('finds the fault in its own cell wherever rows and columns were inserted before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }), (row, column) => {
        const on = insert(insert(centralCard(), { row }), { column });
        replace(on, 'sum.score', 95.43);

        expect(found(on)).toEqual([`Q19 error ${named(on, 'sum.score')}`]);
      }),
      { numRuns: 30 },
    );
  });

  it('reads months however the headers write them', () => {
    for (const months of ['1-7月', '1—7月', '1～7月', '7月', '截至7月底', '2022年1-7月']) {
      const on = centralMonitoring();
      replace(on, 'label.spent', `${months}执行数`);

      expect(read(on)[0]?.records[0]?.fields['截至月份']).toBe(7);
      expect(found(on)).toEqual([]);
    }
  });
});

const asked = (template: string, variants: readonly string[] = []) =>
  [{ form: '项目支出绩效自评表', years: null, template, split: null, grades: null, variants }] as const;

describe('the scoring template the plan names', () => {
  it('comes before the family’s own', () => {
    const bands = readCards(viewOf(sheetOf(centralCard())), readingContext({ scoring: asked('S2-101号') }));

    const rates = bands.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'Q07');
    expect(rates.map(({ cell, expected }) => [cell, expected])).toEqual([['K7', '7']]);
  });

  it('is overruled by the points the card itself gives', () => {
    const [card] = readCards(viewOf(sheetOf(centralCard())), readingContext({ scoring: asked('S20-80') }));

    expect(card?.findings).toEqual([]);
    expect(card?.records[0]?.fields).toMatchObject({ 执行率分值: 1000, 指标分值合计: 9000 });
  });
});

describe('what is no card', () => {
  it.each([
    ['绩效自评汇总表', ['项目编码', '项目名称', '预算年度', '全年预算数', '全年执行数', '自评得分']],
    ['项目清单', ['项目编码', '项目名称', '备注']],
    ['目录', ['序号', '表名', '项目支出绩效自评表']],
  ])('%s yields none', (title, labels) => {
    const on = drawing('Sheet1');
    put(on, 'A1', title);
    labels.forEach((label, index) => {
      put(on, addressOf(2, index + 1), label);
    });

    expect(read(on)).toEqual([]);
  });

  it('never throws, whatever a sheet holds', () => {
    const words = fc.constantFrom(
      '项目支出绩效自评表',
      '一级指标',
      '三级指标',
      '年度指标值',
      '总分',
      '项目名称',
      '年度资金总额',
      '全年预算数',
      '全年执行数',
      '分值',
      '得分',
      '合计',
      '1-7月执行数',
      '注：',
      '',
      '#',
      '90%',
      '—',
    );
    const cells = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 8 }),
        fc.oneof(words, fc.double({ noNaN: true }), fc.string()),
      ),
      { maxLength: 60 },
    );

    fc.assert(
      fc.property(cells, (list) => {
        const on = drawing('乱填');
        for (const [row, column, value] of list) put(on, addressOf(row, column), value);

        expect(Array.isArray(read(on))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** The first row below the header of the central card's indicators, and its fourth line, which is the third of 产出指标. */
const [FIRST_LINE, FOURTH_LINE] = [14, 17];

const withRow = (row: number, cells: Readonly<Record<string, string | number>>): Drawing => {
  const on = insert(centralCard(rightFacts), { row });
  for (const [column, value] of Object.entries(cells)) put(on, `${column}${row}`, value);
  return on;
};

const indicatorNames = (on: Drawing): readonly string[] =>
  (read(on)[0]?.records[0]?.indicators ?? []).map(({ name }) => name);

describe('a row among the indicators that is none', () => {
  const whole = indicatorNames(centralCard(rightFacts));

  it.each<[string, number, Readonly<Record<string, string | number>>]>([
    ['小计 in the first level', FOURTH_LINE, { B: '小计', H: 50, I: 50 }],
    ['产出指标小计 in the second level', FOURTH_LINE, { C: '产出指标小计', H: 50, I: 50 }],
    ['产出小计（50分） in the name', FOURTH_LINE, { D: '产出小计（50分）', H: 50, I: 50 }],
    ['本类合计 in the name', FOURTH_LINE, { D: '本类合计', H: 50 }],
    ['栏次 by numbers', FIRST_LINE, { B: 1, C: 2, D: 3, F: 4, G: 5, H: 6, I: 7, J: 8 }],
    ['栏次 by its name', FIRST_LINE, { B: '栏次', C: 1, D: 2, F: 3, G: 4, H: 5, I: 6 }],
    [
      'an example',
      FIRST_LINE,
      { B: '产出指标', C: '数量指标', D: '例：培训人数', F: '≥100人', G: '100人', H: 10, I: 10 },
    ],
    [
      '（示例） behind the name',
      FIRST_LINE,
      { C: '数量指标', D: '培训人数（示例）', F: '≥100人', G: '100人', H: 10, I: 10 },
    ],
    ['无', FOURTH_LINE, { D: '无', F: '无', G: '无' }],
    ['无 worth nothing, and why', FOURTH_LINE, { D: '无', F: '无', G: '无', H: 0, I: 0, J: '本项目不涉及' }],
    ['不涉及', FOURTH_LINE, { D: '不涉及' }],
  ])('counts for nothing: %s', (_, row, cells) => {
    const on = withRow(row, cells);

    expect(found(on)).toEqual([]);
    expect(indicatorNames(on)).toEqual(whole);
  });

  it.each<[string, Readonly<Record<string, string | number>>]>([
    ['合计 in a name with a target', { D: '培训人次合计', F: '≥100人', G: '100人', H: 10, I: 10 }],
    ['小计 as part of a name', { D: '小计量器具检定数', F: '≥100台', G: '100台', H: 10, I: 10 }],
    ['无 with points', { D: '无', F: '无', G: '无', H: 10, I: 10 }],
    ['无 with a target', { D: '无', F: '≥90%', G: '95%' }],
    ['无障碍', { D: '无障碍设施改造数', F: '≥8处', G: '8处', H: 10, I: 10 }],
    ['a name alone', { D: '培训人数' }],
    ['样板', { D: '示例点建设数', F: '≥8处', G: '8处', H: 10, I: 10 }],
  ])('is asked about where it may be one: %s', (_, cells) => {
    const on = withRow(FOURTH_LINE, cells);

    expect(indicatorNames(on)).toHaveLength(whole.length + 1);
    expect(found(on)).not.toEqual([]);
  });

  it('is named by its row where it is a sample', () => {
    const on = withRow(FIRST_LINE, { C: '数量指标', D: '例：培训人数', F: '≥100人', G: '100人', H: 10, I: 10 });

    expect(read(on)[0]?.samples).toEqual([FIRST_LINE]);
  });
});

describe('the place of a name', () => {
  const told = (value: string | null) => {
    const on = centralCard(rightFacts);
    replace(on, 'project', value);
    return read(on).flatMap(({ findings }) => findings.map(({ message, remedy }) => `${message}${remedy}`));
  };

  it.each(['其他', '合计'])('is never called empty where another label stands in it: %s', (label) => {
    expect(told(label)).toEqual([
      `「自评表」C4 应填项目名称，现在是「${label}」，那是表上别的栏目的名称。请在「项目名称」右边的格子里填写项目名称，用全称。`,
    ]);
  });

  it('is called empty where it is', () => {
    expect(told(null)).toEqual(['「自评表」C4 应填项目名称，现在是空白。请在「项目名称」右边的格子里填写项目名称。']);
  });
});
