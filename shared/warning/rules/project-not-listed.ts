import { inChinese } from '../../chinese-number.ts';
import { weightOf } from '../../standing/duty/scope.ts';
import { codeOf } from '../../standing/facts/record-key.ts';
import type { ActiveRecord } from '../../standing/facts/unit-facts.ts';
import { namesOf, type Unit } from '../../unit.ts';
import { objectText, textIn } from '../evidence.ts';
import { wanText } from '../exact.ts';
import { registerEvidence } from '../register-rows.ts';
import type { Alarm, Rule, RuleSubject } from '../rule.ts';

/** O-45 says 近三年. */
const USUAL_YEARS = 3;
const KEY_LEVELS: ReadonlySet<string> = new Set(['行业重点', '部门重点', '财政重点']);

/** In the finance office's ledger a bare name may be another unit's project. */
const isOf = (unit: Unit, { record }: ActiveRecord): boolean =>
  codeOf(record) !== '' || namesOf(unit).includes(textIn(record, '被评价单位'));

/** Objects evaluated as key ones in the years before, in the unit's own ledger or the finance office's, by id and by name. */
const evaluated = ({ context, facts, lookup, day }: RuleSubject, years: number): ReadonlySet<string> => {
  const { plan, finance } = context;
  const sources = finance === null || finance === facts ? [facts] : [facts, finance];
  return new Set(
    sources
      .flatMap((of) =>
        of.recordsAt('重点评价台账', day, lookup.objects).filter((one) => of === facts || isOf(facts.unit, one)),
      )
      .filter(({ record }) => record.year !== null && record.year < plan.year && record.year >= plan.year - years)
      .filter(({ record }) => KEY_LEVELS.has(textIn(record, '评价层次')))
      .map(({ object }) => object),
  );
};

/** Where no list of those years was ever handed in nobody knows: the sentence says how to make it known. */
const unevaluatedText = (recent: ReadonlySet<string>, span: string): string =>
  recent.size === 0
    ? `没有报送过${span}的重点评价记录（如评价过，请补报当年的重点评价台账，本预警会自己消除）`
    : `${span}未作重点评价`;

/** W13: a large project not evaluated for three years is missing from the directory, or one in it was evaluated in them. */
export const projectNotListed: Rule = {
  id: 'W13',
  title: '应入未入重点绩效评价项目目录或近三年重复评价',
  formula: '项目预算达到预算下限且前几个年度（回看年数）未作重点评价而不在目录中；或在目录中而前几个年度已作重点评价',
  source: '闵财评〔2022〕1号 O-45；近几年按计划年度之前的几个年度计算',
  forms: ['项目清单', '重点评价台账', '重点绩效评价项目目录'],
  watchesTime: false,
  watchesOffice: true,
  mender: {
    who: 'finance',
    how: '请核对《重点绩效评价项目目录》：应列入的补列，重复的换下，存回后预警会自己消除；近年已评价的，请该单位补报当年的重点评价台账。',
  },
  assess(subject, { lines, parameters }): readonly Alarm[] {
    const { context, facts, lookup, day } = subject;
    const least = parameters['预算下限'] ?? 0;
    const { year } = context.plan;
    const years = parameters['回看年数'] ?? USUAL_YEARS;
    const span = `近${inChinese(years)}年`;
    const recent = evaluated(subject, years);
    return lookup.objects.rowsOf(year).flatMap(({ object, record }): readonly Alarm[] => {
      if (textIn(record, '对象类型') !== '项目') return [];
      const listed = lookup.directories.key.lists(object, facts.unit, year);
      const evidence = (text: string) => [registerEvidence(facts, record, day, text)];
      if (listed && recent.has(object.id) && lines.red !== null) {
        const text = `${objectText(record)}已列入 ${year} 年重点绩效评价项目目录，但${span}已作过重点评价，属重复评价。`;
        return [{ about: object.id, level: 'red', text, evidence: evidence(text) }];
      }
      if (listed || recent.has(object.id) || weightOf(record) < least || lines.yellow === null) return [];
      const text = `${objectText(record)}预算 ${wanText(weightOf(record))}，${unevaluatedText(recent, span)}，应列入 ${year} 年重点绩效评价项目目录而未列入。`;
      return [{ about: object.id, level: 'yellow', text, evidence: evidence(text) }];
    });
  },
};
