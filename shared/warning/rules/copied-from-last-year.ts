import { CARD_FORMS } from '../../form/card/card-forms.ts';
import type { FormName } from '../../form/form-name.ts';
import type { ActiveRecord } from '../../standing/facts/unit-facts.ts';
import type { FormRecord } from '../../submission/record.ts';
import { evidenceOf } from '../evidence.ts';
import type { Alarm, Rule, RuleSubject } from '../rule.ts';

/** Forms whose content comes from a year's work. Registers and directories may well stay the same from year to year. */
const FORMS: readonly FormName[] = [
  '绩效自评汇总表',
  '绩效跟踪汇总表',
  '重点评价台账',
  '事前绩效评估台账',
  ...CARD_FORMS.filter(({ phase, object }) => phase !== 'target' || object === 'whole-unit').map(({ name }) => name),
];

const DATED = /年度$|日期$|^截[至止]月份$/u;

/** A record without what changes with the calendar alone. */
const contentOf = ({ name, fields, indicators }: FormRecord): string =>
  JSON.stringify([
    name,
    Object.entries(fields).filter(([column, value]) => !DATED.test(column) && value !== null && value !== ''),
    indicators?.map(({ name: indicator, target, actual, score }) => [indicator, target, actual, score]) ?? null,
  ]);

const whole = (records: readonly ActiveRecord[]): string =>
  records
    .map(({ record }) => contentOf(record))
    .sort()
    .join('\n');

const copied = ({ facts, lookup, day }: RuleSubject, form: FormName): readonly Alarm[] => {
  const byYear = Map.groupBy(facts.recordsAt(form, day, lookup.objects), ({ record }) => record.year);
  return [...byYear].flatMap(([year, records]) => {
    const before = year === null ? undefined : byYear.get(year - 1);
    const [first, earlier] = [records[0], before?.[0]];
    if (first === undefined || before === undefined || earlier === undefined || whole(records) !== whole(before))
      return [];
    const text = `${year} 年度的${form}与 ${(year ?? 0) - 1} 年度逐项相同（共 ${records.length} 条），疑为整表照抄。`;
    return [
      {
        about: `${form}-${year}`,
        level: 'yellow',
        text,
        evidence: [evidenceOf(first, text), evidenceOf(earlier, '上年内容')],
      } as const,
    ];
  });
};

/** W20: a form says exactly what last year's said, but for the year and the dates. */
export const copiedFromLastYear: Rule = {
  id: 'W20',
  title: '与去年内容相同',
  formula: '同一表单两个相邻年度的全部记录除年度和日期外逐项相同',
  source: '闵财评〔2022〕1号 O-10',
  forms: [...FORMS, '项目清单'],
  watchesTime: false,
  assess(subject, { lines }) {
    if (lines.yellow === null && lines.red === null) return [];
    return FORMS.flatMap((form) => copied(subject, form)).map((alarm) =>
      lines.red !== null ? { ...alarm, level: 'red' as const } : alarm,
    );
  },
};
