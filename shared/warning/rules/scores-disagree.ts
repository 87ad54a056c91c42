import { hundredthsText, percentText } from '../../percent.ts';
import { evidenceOf, objectText, textIn } from '../evidence.ts';
import { levelOf } from '../levels.ts';
import type { Rule } from '../rule.ts';
import { scoreDifferences } from '../score-differences.ts';
import { withTwins } from '../self-evaluations.ts';

/** W07: a re-evaluation scores a project otherwise than its unit did. */
export const scoresDisagree: Rule = {
  id: 'W07',
  title: '自评与再评价得分差',
  formula: '|自评得分−再评价得分|÷满分(100)',
  source: '审计实务 |自评−复核|÷满分；闵财评〔2022〕1号 O-10',
  forms: [...withTwins('绩效自评汇总表'), '重点评价台账', '项目清单'],
  watchesTime: false,
  watchesOffice: true,
  assess(subject, { lines }) {
    return scoreDifferences(subject).flatMap(({ own, other, ownScore, otherScore, difference }) => {
      const level = levelOf(lines, (line) => difference > line);
      if (level === null) return [];
      const [mine, theirs] = [
        `自评 ${hundredthsText(ownScore)} 分`,
        `${textIn(other.record, '评价层次')} ${hundredthsText(otherScore)} 分`,
      ];
      const text = `${objectText(own.record)}${mine}，${theirs}，相差满分的 ${percentText(difference)}。`;
      return [{ about: own.object, level, text, evidence: [evidenceOf(own, mine), evidenceOf(other, theirs)] }];
    });
  },
};
