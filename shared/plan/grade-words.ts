import { USUAL_GRADES } from '../form/card/grade-bands.ts';
import { GRADE, type OwnWord } from '../form/own-words.ts';
import type { Plan, ScoringSetting } from './plan.ts';

/** The words of 等级 that 评分模板 names, as words of the district; none where they are the usual ones. */
export const gradeWords = (scoring: readonly ScoringSetting[]): readonly OwnWord[] => {
  const words = new Set(scoring.flatMap(({ grades }) => grades ?? []).map(({ word }) => word));
  const isUsual = USUAL_GRADES.length === words.size && USUAL_GRADES.every(({ word }) => words.has(word));
  return isUsual ? [] : [...words].map((word) => ({ column: GRADE, word, sameAs: null }));
};

/** The grades that ask for consequences: the last of each row's, and the last of the usual ones. */
export const lowestGrades = ({ scoring }: Pick<Plan, 'scoring'>): ReadonlySet<string> =>
  new Set(
    [USUAL_GRADES, ...scoring.flatMap(({ grades }) => (grades === null ? [] : [grades]))].flatMap(
      (bands) => bands.at(-1)?.word ?? [],
    ),
  );
