import { weightOf } from '../../standing/duty/scope.ts';
import { isSaid, objectText, textIn } from '../evidence.ts';
import { wanText } from '../exact.ts';
import { registerEvidence } from '../register-rows.ts';
import type { Rule } from '../rule.ts';

/** W12: a policy that belongs in the finance office's directory is not there. What the register leaves blank is not held against it. */
export const policyNotListed: Rule = {
  id: 'W12',
  title: '应入未入财政专项资金政策目录',
  formula: '财政政策、区级、经常性、预算达到预算下限、受惠对象为个人或企业，而不在目录中',
  source: '闵财评〔2022〕1号 O-44',
  forms: ['项目清单', '财政专项资金政策目录'],
  watchesTime: false,
  watchesOffice: true,
  mender: {
    who: 'finance',
    how: '请核对《财政专项资金政策目录》：应列入的补列后存回，预警会自己消除；项目清单里受惠对象等填错的，请该单位改正。',
  },
  assess({ context, facts, lookup, day }, { lines, parameters }) {
    if (lines.yellow === null && lines.red === null) return [];
    const least = parameters['预算下限'] ?? 0;
    const { year } = context.plan;
    return lookup.objects.rowsOf(year).flatMap(({ object, record }) => {
      const belongs =
        textIn(record, '对象类型') === '财政政策' &&
        isSaid(record, '是否区级') &&
        isSaid(record, '是否经常性') &&
        weightOf(record) >= least &&
        /个人|企业/u.test(textIn(record, '受惠对象'));
      if (!belongs || lookup.directories.policy.lists(object, facts.unit, year)) return [];
      const text = `${objectText(record)}预算 ${wanText(weightOf(record))}，受惠对象为${textIn(record, '受惠对象')}，应列入 ${year} 年财政专项资金政策目录而未列入。`;
      return [
        {
          about: object.id,
          level: lines.red !== null ? 'red' : 'yellow',
          text,
          evidence: [registerEvidence(facts, record, day, text)],
        } as const,
      ];
    });
  },
};
