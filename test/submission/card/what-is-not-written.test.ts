import { describe, expect, it } from 'vitest';
import { readCards } from '../../../shared/submission/card/read/read-cards.ts';
import { viewOf } from '../../../shared/workbook/sheet-view.ts';
import { isPlaceholder } from '../../../shared/workbook/values/placeholder.ts';
import { centralCard } from '../../builders/card-self-evaluation.ts';
import { readingContext } from '../../builders/contexts.ts';
import { type Drawing, type Drawn, named, replace, sheetOf } from '../../builders/drawing.ts';
import { rightCards } from '../../builders/right-cards.ts';
import { sketch } from '../../builders/sketch.ts';

const STAND_INS = [
  '待填',
  '待填写',
  '（待补充）',
  '待定',
  '尚未填写',
  'XXX',
  'xx',
  '×××',
  'ＸＸＸ',
  '○○○',
  '某某',
  '略',
  '（略）',
  '同上',
  '示例',
  '填报示例',
  '测试',
  'test1',
  'N/A',
  '请在此填写',
  '……',
  '---',
  '/',
  '？？',
];

describe('a text that only holds the place of what is to be written', () => {
  it.each(STAND_INS)('is %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    '无',
    '待完成河道养护985米',
    '略阳路改造一期工程',
    '同上年持平',
    '同比增长5%',
    '示例区水务局',
    '测试合格率≥95%',
    'X射线机采购',
    '某街道养老服务设施改造',
    '-5',
    '+3%',
    '1/3',
    '填写率100%',
    '空气质量达标',
    '未知风险排查20次',
    '见附件',
  ])('is not %s', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

const read = (on: Drawing) => readCards(viewOf(sheetOf(on)), readingContext());
const found = (on: Drawing) => read(on).flatMap(({ findings }) => findings);

/** A right card whose goal is nothing but a text; beside a goal of all the years the year's own. */
const withGoal = (on: Drawing, text: Drawn | null): Drawing => {
  for (const name of [...on.names.keys()].filter((one) => /^goal/u.test(one))) replace(on, name, null);
  replace(on, on.names.has('goal.annual') ? 'goal.annual' : 'goal', text);
  return on;
};

const withGoals = rightCards.filter(({ make }) => make().names.has('goal'));

describe('a goal of nothing but such a text, or 无', () => {
  it.each(withGoals)('is asked for at its cell, and quoted: $name', ({ make }) => {
    for (const text of ['无', '待填', '×××', '同上', '示例', '1、XXX\n2、XXX', '目标1：待填']) {
      const on = withGoal(make(), text);
      const at = named(on, on.names.has('goal.annual') ? 'goal.annual' : 'goal');
      const [goal, ...more] = found(on).filter(({ rule }) => rule === 'Q24');

      expect(more).toEqual([]);
      expect(goal).toMatchObject({ level: 'error', cell: at });
      expect(goal?.message).toContain(`只写了「${text}」，看不出目标，不算填写。`);
    }
  });

  it.each(withGoals)('is no more asked for once it says something: $name', ({ make }) => {
    for (const text of ['详见附件', '待养护河道985米全部完成', '1、XXX\n2、河道养护985米'])
      expect(found(withGoal(make(), text)).filter(({ rule }) => rule === 'Q24')).toEqual([]);
  });

  it('leaves a goal without a word as one without a word', () => {
    const [goal] = found(withGoal(centralCard(), null));

    expect(goal?.message).toContain('一个字也没有填');
  });
});

describe('an indicator of a right card', () => {
  it.each(['待填', '×××', '略', '同上'])('with the wanted value %s is told', (text) => {
    const on = centralCard();
    replace(on, '1.target', text);

    expect(found(on).map(({ rule, cell }) => `${rule} ${cell}`)).toContain(`Q25 ${named(on, '1.target')}`);
  });

  it('named ××× beside points is told at its name', () => {
    const on = centralCard();
    replace(on, '1.name', '×××');

    expect(found(on).map(({ rule, cell }) => `${rule} ${cell}`)).toContain(`Q25 ${named(on, '1.name')}`);
  });
});

/** The second indicator lost two points, and this stands for why. */
const lost = (reason: string): Drawing => {
  const on = centralCard();
  replace(on, '1.actual', '待核实为80%');
  replace(on, '1.score', 8);
  replace(on, '1.reason', reason);
  return on;
};

describe('why points were lost', () => {
  it.each(['待填', 'XXX', '略', '无'])('is asked for where %s stands for it, and quoted', (text) => {
    const told = found(lost(text)).find(({ rule }) => rule === 'Q16');

    expect(told?.message).toContain(`只写了「${text}」`);
  });

  it.each(['雨季施工影响出行', '同上'])('is told by %s', (text) => {
    expect(found(lost(text)).filter(({ rule }) => rule === 'Q16')).toEqual([]);
  });
});

describe('whose project it is', () => {
  it.each(['project', 'supervisor'])('is not said by XXX: %s', (name) => {
    const on = centralCard();
    replace(on, name, 'XXX');

    expect(found(on).find(({ rule, cell }) => rule === 'Q01' && cell === named(on, name))?.message).toContain(
      '现在是「XXX」',
    );
  });
});

it('is no blank form where a list of projects stands under a card’s title', () => {
  const list = sketch(
    '表',
    `
2024年度项目支出绩效目标申报表|<|<|<
项目名称|合计|财政拨款|年度绩效目标
乡村教师补助|3,600,000.00|3,600,000.00|发放补助1200人`,
  );
  const blank = sketch('表', '2024年度项目支出绩效目标申报表|<|<|<\n项目名称|合计|财政拨款|年度绩效目标\n|||');

  expect(found(list).map(({ rule }) => rule)).toContain('Q01');
  expect(found(blank)).toEqual([]);
});
