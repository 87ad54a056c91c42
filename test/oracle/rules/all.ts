import type { Day } from '../../../shared/day.ts';
import type { Unit } from '../../../shared/unit.ts';
import type { District } from '../district.ts';
import type { Asked } from '../periods.ts';
import { policyLeftOut, policyRunsOut, projectLeftOut } from './directories.ts';
import { judgesItself, nobodyToWriteTo } from './evaluators.ts';
import { type Found, type Leafing, leafing } from './finding.ts';
import { indicatorsOff } from './indicators.ts';
import { sameAgain } from './repeats.ts';
import { aboveTheAssessment, notPutRight, resultWithoutEffect } from './results.ts';
import { fundsLeft, scoredOtherwise, scoredTooHigh } from './scores.ts';
import { apartFromTheMoney, behindTheMonths, belowTheCheckpoint } from './spending.ts';
import { copiedWhole, saysLess, sentBackByHand } from './versions.ts';

const SERIOUS = ['蓝', '黄', '红'];

/** One thing is found once: where several rows say so, as seriously as the worst of them, and all of them show it. */
const eachOnce = (all: readonly Found[]): Found[] => {
  const once = new Map<string, Found>();
  for (const one of all) {
    const key = `${one.rule} ${one.about}`;
    const other = once.get(key);
    if (other === undefined) once.set(key, one);
    else {
      const level = SERIOUS.indexOf(one.level) > SERIOUS.indexOf(other.level) ? one.level : other.level;
      once.set(key, { ...one, level, proof: [...other.proof, ...one.proof] });
    }
  }
  return [...once.values()];
};

type Rule = (papers: Leafing, rows: readonly Asked[]) => Found[];

/** W03 to W20 and what a person sent back, by what can change their answer: the unit's own papers alone, the office's and the roster too, or the passing of days. */
const RULES = {
  own: [
    behindTheMonths,
    indicatorsOff,
    scoredTooHigh,
    fundsLeft,
    sameAgain,
    resultWithoutEffect,
    aboveTheAssessment,
    belowTheCheckpoint,
    apartFromTheMoney,
    saysLess,
    copiedWhole,
    sentBackByHand,
  ],
  office: [scoredOtherwise, judgesItself, policyLeftOut, projectLeftOut, nobodyToWriteTo],
  days: [notPutRight, policyRunsOut],
} as const satisfies { readonly [kind: string]: readonly Rule[] };

export type RuleKind = keyof typeof RULES;

/** What the rules of one kind find in one unit's papers on a day. */
export const foundOn = (
  district: District,
  unit: Unit,
  today: Day,
  rows: readonly Asked[],
  kind: RuleKind,
): readonly Found[] => {
  const papers = leafing(district, unit, today);
  return eachOnce(RULES[kind].flatMap((rule: Rule) => rule(papers, rows)));
};
