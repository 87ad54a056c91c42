import { CARD_FORMS } from '../../form/card/card-forms.ts';
import type { FormName } from '../../form/form-name.ts';
import { compact } from '../../workbook/label.ts';
import { rateOf, rateText } from '../../workbook/values/rate.ts';
import type { IndicatorFact } from '../record.ts';
import { type CrossCheck, type CrossFinding, cellOf, crossFault, type Fact, fileName, named } from './facts.ts';
import { targetText } from './target-text.ts';

/** Cards that take over the indicators of another. */
const LATER: readonly (readonly [FormName, FormName])[] = CARD_FORMS.flatMap(({ name, target }) =>
  target === null ? [] : [[name, target] as const],
);

const nameOf = ({ name }: IndicatorFact): string => compact(name);

const changed = (fact: Fact, goal: Fact): readonly CrossFinding[] => {
  const set = new Map((goal.record.indicators ?? []).map((indicator) => [nameOf(indicator), indicator]));
  return (fact.record.indicators ?? []).flatMap((indicator) => {
    const before = set.get(nameOf(indicator));
    if (before === undefined || targetText(before.target) === targetText(indicator.target)) return [];
    return [
      crossFault(targetsChanged, fact, {
        cell: indicator.cell,
        value: indicator.target,
        expected: before.target,
        message: `${named(fact)}的指标“${indicator.name}”指标值是“${indicator.target}”，绩效目标(${fileName(goal)})批复的是“${before.target}”。`,
        remedy: '请按批复的指标值填写；目标有调整的，请先报送调整后的绩效目标。',
      }),
    ];
  });
};

const dropped = (fact: Fact, goal: Fact): readonly CrossFinding[] => {
  const there = new Set((fact.record.indicators ?? []).map(nameOf));
  const set = goal.record.indicators ?? [];
  const gone = set.filter((indicator) => !there.has(nameOf(indicator)));
  if (gone.length === 0 || there.size === 0) return [];
  const names = gone.map(({ name }) => `“${name}”`).join('、');
  return [
    crossFault(targetsChanged, fact, {
      cell: cellOf(fact, '项目名称'),
      value: fact.record.name,
      expected: `含绩效目标的全部${set.length}项指标`,
      message: `${named(fact)}少了绩效目标(${fileName(goal)})中的${gone.length}项指标：${names}，指标调整率${rateText(rateOf(gone.length, set.length) ?? 0)}。`,
      remedy: '请补上这些指标；目标有调整的，请先报送调整后的绩效目标。',
    }),
  ];
};

/** Indicators or their target values differ from the performance target of the same project and year. */
export const targetsChanged: CrossCheck = {
  id: 'Q34',
  title: '指标与绩效目标不一致',
  level: 'hint',
  what: '跟踪、自评用的指标和指标值与同一项目的绩效目标一致，不得悄悄调低或去掉。',
  why: '目标调低了，完成率就没有意义。',
  source: '财预〔2021〕101号；公开系统的“指标调整率”',
  find: (facts) =>
    LATER.flatMap(([later, goal]) =>
      facts.of(later).flatMap((fact) => {
        const set = facts.sameObject(fact, goal).at(-1);
        return set === undefined ? [] : [...changed(fact, set), ...dropped(fact, set)];
      }),
    ),
};
