import { codeOf, nameOf } from '../../standing/record-key.ts';
import type { ActiveRecord } from '../../standing/unit-facts.ts';
import { evidenceOf, numberIn, objectText, textIn } from '../evidence.ts';
import { hundredthsText, percentText } from '../exact.ts';
import { levelOf } from '../levels.ts';
import { reEvaluations } from '../re-evaluations.ts';
import type { Rule } from '../rule.ts';
import { selfEvaluations } from '../self-evaluations.ts';
import { percentOf } from '../threshold.ts';

const isSame = (own: ActiveRecord, other: ActiveRecord): boolean => {
  const [code, theirs] = [codeOf(own.record), codeOf(other.record)];
  return code !== '' && theirs !== '' ? code === theirs : nameOf(own.record) === nameOf(other.record);
};

/** A full mark is 100 points, so the difference in hundredths of a point is the share in hundredths of a percent. */
const differenceOf = (own: number, other: number): number => Math.abs(own - other);

/** W07: a re-evaluation scores a project otherwise than its unit did. */
export const scoresDisagree: Rule = {
  id: 'W07',
  title: '自评与再评价得分差',
  formula: '|自评得分−再评价得分|÷满分(100)',
  source: '审计实务 |自评−复核|÷满分；闵财评〔2022〕1号 O-10',
  forms: ['绩效自评汇总表', '项目支出绩效自评表', '重点评价台账', '项目清单'],
  assess(subject, { yellow, red }) {
    const lines = { yellow: percentOf(yellow, 1000), red: percentOf(red, 2000) };
    const again = reEvaluations(subject);
    return selfEvaluations(subject).flatMap((own) => {
      const other = again.find((one) => isSame(own, one));
      const [mine, theirs] = [
        numberIn(own.record, '自评得分'),
        other === undefined ? null : numberIn(other.record, '评价得分'),
      ];
      if (other === undefined || mine === null || theirs === null) return [];
      const difference = differenceOf(mine, theirs);
      const level = levelOf(lines, (line) => difference > line);
      if (level === null) return [];
      const text = `${objectText(own.record)}自评 ${hundredthsText(mine)} 分，${textIn(other.record, '评价层次')} ${hundredthsText(theirs)} 分，相差满分的 ${percentText(difference)}。`;
      const evidence = [
        evidenceOf(own, `自评 ${hundredthsText(mine)} 分`),
        evidenceOf(other, `再评价 ${hundredthsText(theirs)} 分`),
      ];
      return [{ about: own.object, level, text, evidence }];
    });
  },
};
