import { codeOf, nameOf } from '../standing/facts/record-key.ts';
import type { ActiveRecord } from '../standing/facts/unit-facts.ts';
import { numberIn } from './evidence.ts';
import { reEvaluations } from './re-evaluations.ts';
import type { RuleSubject } from './rule.ts';
import { selfEvaluations } from './self-evaluations.ts';

/** One object scored by its unit and again by others. Scores in hundredths of a point. */
export type ScoreDifference = {
  readonly own: ActiveRecord;
  readonly other: ActiveRecord;
  readonly ownScore: number;
  readonly otherScore: number;
  /** |自评−再评价| ÷ 100 points: hundredths of a point and hundredths of a percent are the same number. */
  readonly difference: number;
};

const isSame = (own: ActiveRecord, other: ActiveRecord): boolean => {
  const [code, theirs] = [codeOf(own.record), codeOf(other.record)];
  return code !== '' && theirs !== '' ? code === theirs : nameOf(own.record) === nameOf(other.record);
};

/** What a unit's self-evaluations of last year and their re-evaluations say about the same objects. */
export const scoreDifferences = (subject: RuleSubject): readonly ScoreDifference[] => {
  const again = reEvaluations(subject);
  if (again.length === 0) return [];
  return selfEvaluations(subject).flatMap((own) => {
    const other = again.find((one) => isSame(own, one));
    const [ownScore, otherScore] = [
      numberIn(own.record, '自评得分'),
      other === undefined ? null : numberIn(other.record, '评价得分'),
    ];
    if (other === undefined || ownScore === null || otherScore === null) return [];
    return [{ own, other, ownScore, otherScore, difference: Math.abs(ownScore - otherScore) }];
  });
};
