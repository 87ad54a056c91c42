import type { Duty } from '../../plan/duty.ts';
import { countingRecords } from '../../standing/duty/counting-records.ts';
import type { ActiveRecord } from '../../standing/facts/unit-facts.ts';
import { evidenceOf, objectText, textIn } from '../evidence.ts';
import type { Alarm, Rule, RuleSubject } from '../rule.ts';
import { withTwins } from '../self-evaluations.ts';

const KEY_EVALUATIONS: ReadonlySet<string> = new Set(['行业重点', '部门重点', '财政重点']);

type Repeat = { readonly now: ActiveRecord; readonly before: ActiveRecord; readonly years: number };

const repeats = (
  now: readonly ActiveRecord[],
  earlier: (shift: number) => readonly ActiveRecord[],
  years: number,
): Repeat[] => {
  const found = new Map<string, Repeat>();
  for (let shift = years; shift >= 1; shift -= 1) {
    const before = new Map(earlier(shift).map((one) => [one.object, one]));
    for (const one of now) {
      const repeated = before.get(one.object);
      if (repeated !== undefined) found.set(one.object, { now: one, before: repeated, years: shift });
    }
  }
  return [...found.values()];
};

const ofDuty = (duty: Duty, { context, lookup }: RuleSubject): Repeat[] =>
  repeats(
    countingRecords(duty, lookup, context.plan.year),
    (shift) => countingRecords(duty, lookup, context.plan.year, shift),
    duty.noRepeatYears,
  );

const ofKeyEvaluations = ({ context, lookup }: RuleSubject, years: number): Repeat[] => {
  const of = (year: number): readonly ActiveRecord[] =>
    lookup.facts
      .recordsAt('重点评价台账', lookup.day, lookup.objects)
      .filter(({ record }) => record.year === year && KEY_EVALUATIONS.has(textIn(record, '评价层次')));
  return repeats(of(context.plan.year), (shift) => of(context.plan.year - shift), years);
};

const noRepeatDuties = ({ context, facts }: RuleSubject): readonly Duty[] =>
  context.plan.duties.filter(
    ({ enabled, noRepeatYears, classes }) =>
      enabled && noRepeatYears > 0 && classes !== 'district' && classes.some((one) => facts.unit.classes.includes(one)),
  );

const alarm = ({ now, before, years }: Repeat, lastYear: boolean, duty: string): Alarm => {
  const which = years === 1 ? '去年' : `${years} 年前`;
  const counting = duty === '' ? '' : `，不计入 ${duty}`;
  const text = `${objectText(now.record)} ${now.record.year} 年度的${now.record.form}与${which}（${before.record.year} 年度）重复${counting}。`;
  return {
    about: `${now.object}-${now.record.form}`,
    level: lastYear ? 'red' : 'yellow',
    text,
    evidence: [evidenceOf(now, text), evidenceOf(before, `${before.record.year} 年度已列入`)],
  };
};

/** Years looked back over where the yellow line, which says how many, is off. */
const USUAL_SPAN = 3;

/**
 * W08: the same object again. For a duty with 不重复年限 over its own filters and years, else for key evaluations over
 * the span of the yellow line (近三年, O-45). A repeat of last year is red, an earlier one yellow. Re-evaluations look at
 * the same object on purpose and are none.
 */
export const objectRepeated: Rule = {
  id: 'W08',
  title: '评价或跟踪对象重复',
  formula: '本年度列入的对象在前若干年度的同一表单中已列入',
  source: '闵财评〔2022〕1号 O-29、O-35、O-45',
  forms: ['重点评价台账', ...withTwins('绩效跟踪汇总表'), '项目清单'],
  watchesTime: true,
  assess(subject, { lines }) {
    const found = new Map<string, Alarm>();
    const note = (repeat: Repeat, duty: string): void => {
      const lastYear = repeat.years === 1 && lines.red !== null;
      if (!lastYear && lines.yellow === null && duty === '') return;
      const made = alarm(repeat, lastYear, duty);
      if (!found.has(made.about)) found.set(made.about, made);
    };
    for (const duty of noRepeatDuties(subject)) for (const repeat of ofDuty(duty, subject)) note(repeat, duty.code);
    for (const repeat of ofKeyEvaluations(subject, lines.yellow ?? USUAL_SPAN)) note(repeat, '');
    return [...found.values()];
  },
};
