import { cardsOf } from '../../form/card/card-forms.ts';
import type { FormName } from '../../form/form-name.ts';
import { perObject } from '../../memo.ts';
import type { FormRecord } from '../record.ts';
import { type CrossCheck, cellOf, crossFault, type Fact, type Facts, fileName } from './facts.ts';

const LISTS: readonly FormName[] = ['事前绩效评估台账', '绩效跟踪汇总表', '绩效自评汇总表', '重点评价台账', '整改台账'];
/** Targets may well be next year's as they were this year's. */
const CARDS: readonly FormName[] = [...cardsOf({ phase: 'self-evaluation' }), ...cardsOf({ phase: 'monitoring' })];

const FEWEST = 3;
const DATED = /年度|日期/u;

/** Everything a record says but its year and days. */
const contentOf = perObject(({ code, name, fields, indicators }: FormRecord): string =>
  JSON.stringify([
    code,
    name,
    Object.entries(fields).filter(([label]) => !DATED.test(label)),
    (indicators ?? []).map(({ name: of, target, actual, score }) => [of, target, actual, score]),
  ]),
);

const byYear = (facts: readonly Fact[]): ReadonlyMap<number, readonly Fact[]> => {
  const years = Map.groupBy(facts, ({ record }) => record.year);
  return new Map([...years].flatMap(([year, ofYear]) => (year === null ? [] : [[year, ofYear]])));
};

const fault = (fact: Fact, before: Fact, what: string) =>
  crossFault(copiedFromLastYear, fact, {
    cell: cellOf(fact, '项目名称'),
    value: fact.record.name,
    expected: `${fact.record.year}年度的实际情况`,
    message: `${what}与${before.record.year}年度(${fileName(before)})逐字相同。`,
    remedy: '请按本年度实际情况填写；确实相同的，可不处理。',
  });

const copiedLists = (facts: Facts) =>
  LISTS.flatMap((form) => {
    const years = byYear(facts.of(form));
    return [...years].flatMap(([year, now]) => {
      const before = years.get(year - 1) ?? [];
      const [first, old] = [now[0], before[0]];
      if (first === undefined || old === undefined || now.length < FEWEST || now.length !== before.length) return [];
      const contents = new Set(before.map(({ record }) => contentOf(record)));
      return now.every(({ record }) => contents.has(contentOf(record)))
        ? [fault(first, old, `《${form}》的${now.length}条内容`)]
        : [];
    });
  });

const copiedCards = (facts: Facts) =>
  facts.of(...CARDS).flatMap((fact) => {
    const { year, form, indicators = [] } = fact.record;
    if (year === null || indicators.length < FEWEST) return [];
    const before = facts
      .sameObject(fact, form, year - 1)
      .find(({ record }) => contentOf(record) === contentOf(fact.record));
    return before === undefined ? [] : [fault(fact, before, `“${fact.record.name}”的《${form}》`)];
  });

/** A form word for word as the year before. */
export const copiedFromLastYear: CrossCheck = {
  id: 'Q36',
  title: '与上年内容逐字相同',
  level: 'hint',
  what: '本年的表不应与上年逐字相同。',
  why: '照抄上年的表不能反映本年的绩效。',
  source: '域内检查口径；工作要点(提高自评真实性)',
  find: (facts) => [...copiedLists(facts), ...copiedCards(facts)],
};
