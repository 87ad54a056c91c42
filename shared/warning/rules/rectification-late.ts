import type { ActiveRecord } from '../../standing/facts/unit-facts.ts';
import { evidenceOf, objectText, textIn } from '../evidence.ts';
import type { Alarm, Rule, RuleSubject } from '../rule.ts';

const SETTLED: ReadonlySet<string> = new Set(['已完成', '已销项']);

type Late = { readonly planned: string; readonly days: number | null; readonly unexplained: boolean };

const lateness = ({ record }: ActiveRecord, { context, day }: RuleSubject): Late | null => {
  const planned = textIn(record, '计划完成日期');
  if (planned === '' || planned >= day || SETTLED.has(textIn(record, '整改状态'))) return null;
  const days = context.calendar.workingDaysBetween(planned, day);
  return { planned, days, unexplained: textIn(record, '未整改原因') === '' };
};

const textOf = ({ record }: ActiveRecord, { planned, days, unexplained }: Late): string => {
  const late = days === null ? '' : ` ${days} 个工作日`;
  const reason = unexplained ? '，且未填未整改原因' : '';
  return `${objectText(record)}的问题“${textIn(record, '问题描述')}”应于 ${planned} 整改完成，已逾期${late}${reason}。`;
};

/** W10: a measure is past its planned day and not settled. Red after so many working days, or at once where no reason stands. */
export const rectificationLate: Rule = {
  id: 'W10',
  title: '整改逾期',
  formula: '计划完成日期已过而整改状态不是已完成、已销项；逾期工作日按工作日历计算',
  source: '闵财评〔2022〕1号 O-14 整改回头看，未整改须问责并分析原因',
  forms: ['整改台账', '项目清单'],
  watchesTime: true,
  assess(subject, { lines }) {
    const records = subject.facts.recordsAt('整改台账', subject.day, subject.lookup.objects);
    return records.flatMap((one): readonly Alarm[] => {
      const late = lateness(one, subject);
      if (late === null) return [];
      const isRed = lines.red !== null && (late.unexplained || (late.days !== null && late.days >= lines.red));
      if (!isRed && lines.yellow === null) return [];
      const text = textOf(one, late);
      const about = `${one.object}-${one.record.year ?? ''}-${textIn(one.record, '序号') || textIn(one.record, '问题描述')}`;
      return [{ about, level: isRed ? 'red' : 'yellow', text, evidence: [evidenceOf(one, text)] }];
    });
  },
};
