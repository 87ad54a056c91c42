import { compact } from '../../../workbook/label.ts';
import type { Card } from '../../card/card.ts';
import { formOfCard } from '../../card/form-of-card.ts';
import { annualBlocks, annualIndicators, isShifted } from '../../card/judge/card-figures.ts';
import { cardFinding, topOfCard, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

/** A table without a column of classes names none. */
const hasClasses = (card: Card): boolean =>
  annualBlocks(card).some(({ header }) => header.level1 !== undefined || header.level2 !== undefined);

/** Second levels of 产出指标, on a form that prints no first level. */
const OUTPUTS = /^(?:数量|质量|时效)/u;

/** 满意度 may stand as a second-level name, and may be left out where its points went to 效益. */
const missingIn = (card: Card): readonly string[] => {
  const rows = annualIndicators(card);
  const isSaid = (word: string): boolean =>
    rows.some(
      ({ level1, level2, group }) =>
        compact(`${group}${level1.text}${level2.text}`).includes(word) ||
        (word === '产出' && [level1, level2].some(({ text }) => OUTPUTS.test(compact(text)))),
    );
  return formOfCard(card).classes.filter((word) => !isSaid(word));
};

const USUAL = ['产出指标', '效益指标', '满意度指标', '成本指标'];

/** None of its classes is a usual one, as on the form of an investment fund: it prints a framework of its own. */
const hasOwnClasses = (card: Card): boolean =>
  annualIndicators(card).every(({ group }) => group !== '' && !USUAL.includes(group));

export const indicatorClassMissing: Check<Card> = {
  id: 'Q24',
  title: '缺少一类绩效指标',
  level: 'error',
  what: '要有产出指标和效益指标；满意度指标确不适用的可以不设。',
  why: '缺少一类指标就看不出项目的成效。',
  source: '财预〔2020〕10号附件1；财预〔2021〕101号',
  find: (card) => {
    const rows = annualIndicators(card);
    const missing = rows.length === 0 || rows.some(isShifted) || !hasClasses(card) ? [] : missingIn(card);
    const at = annualBlocks(card)[0]?.header.level1 ?? topOfCard(card);
    if (missing.length === 0) return [];
    const names = missing.map((word) => `${word}指标`).join('、');
    return [
      cardFinding(indicatorClassMissing, card, {
        at,
        level: missing.every((word) => word === '满意度') || hasOwnClasses(card) ? 'hint' : 'error',
        expected: names,
        message: `${whereOnCard(card, at)} 下的绩效指标里没有${names}。`,
        remedy: `请补充${names}；确不适用的请在备注说明。`,
      }),
    ];
  },
};
