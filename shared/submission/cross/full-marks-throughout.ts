import { PROJECT_SELF_EVALUATION } from '../../form/card/forms/project-self-evaluation.ts';
import { rateOf, rateText } from '../../workbook/values/rate.ts';
import { type CrossCheck, cellOf, crossFault } from './facts.ts';

/** Fewer cards make no pattern; the rate is in hundredths of a percent. */
const FEWEST = 10;
const FULL_IN_MOST = 9000;

/** Nearly all self-evaluations of a unit give every indicator its full points. */
export const fullMarksThroughout: CrossCheck = {
  id: 'Q23',
  title: '自评几乎全部满分',
  level: 'hint',
  what: '一个单位同一年度的项目自评表(10张及以上)中，九成以上所有指标都是满分。',
  why: '自评流于形式、得分虚高是各地通报最多的问题。',
  source: '域内检查口径；闵财评〔2022〕1号(提高自评质量)',
  find: (facts) => {
    const cards = facts.of(PROJECT_SELF_EVALUATION.name);
    return [...new Set(cards.map(({ record }) => record.year))].flatMap((year) => {
      const ofYear = cards.filter(({ record }) => record.year === year);
      const full = ofYear.filter(({ record }) => record.fields['指标全部满分'] === true);
      const rate = rateOf(full.length, ofYear.length) ?? 0;
      const [first] = full;
      if (first === undefined || ofYear.length < FEWEST || rate < FULL_IN_MOST) return [];
      return [
        crossFault(fullMarksThroughout, first, {
          cell: cellOf(first, '自评得分'),
          value: `${full.length}张全部满分`,
          expected: '按实际完成情况打分',
          message: `${year}年度${ofYear.length}张项目自评表中有${full.length}张(${rateText(rate)})所有指标都是满分。`,
          remedy: '请对照完成值逐项复核得分；确属全部完成的，请备好佐证材料。',
        }),
      ];
    });
  },
};
