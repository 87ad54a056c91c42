import { count } from '../../figure.ts';
import { GRADE, recordedWords } from '../../form/own-words.ts';
import { roundedPercent } from '../../percent.ts';
import { lowestGrades } from '../../plan/grade-words.ts';
import type { ActiveRecord } from '../../standing/facts/unit-facts.ts';
import { numberIn, textIn } from '../evidence.ts';
import { monitorings, selfEvaluations } from '../self-evaluations.ts';
import {
  budgetAndSpent,
  columnSum,
  money,
  percentOrBlank,
  pointsOrBlank,
  type ReportFacts,
  type ReportTable,
  recordsOf,
} from './report-table.ts';

const has = (column: string, value: string) => (one: ActiveRecord) => textIn(one.record, column) === value;

/** Self-evaluations with card and summary joined, so that no project counts twice. */
const everyUnit = (
  { context }: ReportFacts,
  of: (subject: Parameters<typeof selfEvaluations>[0]) => readonly ActiveRecord[],
): readonly ActiveRecord[] =>
  context.units.flatMap((facts) =>
    of({ context: context.common, facts, lookup: context.lookupAt(facts, context.day, context.day), day: context.day }),
  );

const meanScore = (records: readonly ActiveRecord[], column: string): number | null => {
  const scores = records.map(({ record }) => numberIn(record, column)).filter((score) => score !== null);
  return scores.length === 0 ? null : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
};

const rate = (spent: number, budget: number): number | null => (budget > 0 ? roundedPercent(spent, budget) : null);

/** 绩效自评: projects of the year before by grade, with money and mean score. */
export const selfEvaluationTable = (facts: ReportFacts): ReportTable => {
  const all = everyUnit(facts, selfEvaluations);
  const line = (name: string, of: readonly ActiveRecord[]) => {
    const { budget, spent } = budgetAndSpent(of);
    return [
      name,
      count(of.length),
      money(budget),
      money(spent),
      percentOrBlank(rate(spent, budget)),
      pointsOrBlank(meanScore(of, '自评得分')),
    ];
  };
  const graded = recordedWords(facts.context.common.plan.words, GRADE).map((grade) =>
    line(grade, all.filter(has('等级', grade))),
  );
  const ungraded = all.filter(({ record }) => textIn(record, '等级') === '');
  return {
    name: '绩效自评',
    columns: ['等级', '项目数', '全年预算数(万元)', '全年执行数(万元)', '执行率', '平均得分'],
    rows: [...graded, ...(ungraded.length > 0 ? [line('未填等级', ungraded)] : []), line('合计', all)],
    note: `${facts.context.common.plan.year - 1} 年度预算的自评；自评表与汇总表为同一项目的，只计一次。`,
  };
};

/** 事前绩效评估 of next year's budget by who assessed it, with what was cut. */
export const exAnteTable = (facts: ReportFacts): ReportTable => {
  const all = recordsOf(facts, ['事前绩效评估台账'], facts.context.common.plan.year + 1);
  const line = (name: string, of: readonly ActiveRecord[]) => {
    const [asked, left] = [
      budgetAndSpent(of).budget,
      columnSum(
        of.filter(({ record }) => numberIn(record, '评估后预算') !== null),
        '评估后预算',
      ),
    ];
    const judged = columnSum(
      of.filter(({ record }) => numberIn(record, '评估后预算') !== null),
      '申报预算',
    );
    const refused = of.filter(has('评估结论', '不予支持')).length;
    return [name, count(of.length), money(asked), money(left), money(judged - left), count(refused)];
  };
  return {
    name: '事前绩效评估',
    columns: ['评估主体', '项目数', '申报预算(万元)', '评估后预算(万元)', '核减(万元)', '不予支持数'],
    rows: [
      ...recordedWords(facts.context.common.plan.words, '评估主体').map((by) =>
        line(by, all.filter(has('评估主体', by))),
      ),
      line('合计', all),
    ],
    note: `${facts.context.common.plan.year + 1} 年度预算的事前评估；未填评估后预算的项目不计核减。`,
  };
};

/** 绩效跟踪 of this year's budget by level. */
export const monitoringTable = (facts: ReportFacts): ReportTable => {
  const all = everyUnit(facts, monitorings);
  const line = (name: string, of: readonly ActiveRecord[]) => {
    const { budget, spent } = budgetAndSpent(of);
    return [name, count(of.length), money(budget), money(spent), percentOrBlank(rate(spent, budget))];
  };
  return {
    name: '绩效跟踪',
    columns: ['跟踪层次', '项目数', '全年预算数(万元)', '执行数(万元)', '执行率'],
    rows: recordedWords(facts.context.common.plan.words, '跟踪层次').map((level) =>
      line(level, all.filter(has('跟踪层次', level))),
    ),
    note: `${facts.context.common.plan.year} 年度预算的跟踪；同一项目既有自评又有部门重点的，两行各计一次。`,
  };
};

/** 重点评价和再评价 of the year by level. */
export const keyEvaluationTable = (facts: ReportFacts): ReportTable => {
  const all = recordsOf(facts, ['重点评价台账'], facts.context.common.plan.year);
  const lowest = lowestGrades(facts.context.common.plan);
  const line = (level: string) => {
    const of = all.filter(has('评价层次', level));
    const poor = of.filter(({ record }) => lowest.has(textIn(record, '等级'))).length;
    return [
      level,
      count(of.length),
      money(budgetAndSpent(of).budget),
      pointsOrBlank(meanScore(of, '评价得分')),
      count(poor),
    ];
  };
  return {
    name: '重点评价和再评价',
    columns: ['评价层次', '评价对象数', '预算数(万元)', '平均得分', '等级为差数'],
    rows: recordedWords(facts.context.common.plan.words, '评价层次').map(line),
    note: `${facts.context.common.plan.year} 年度开展的评价，含各单位和财政局台账。`,
  };
};
