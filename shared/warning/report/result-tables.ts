import { count } from '../../figure.ts';
import { DISCLOSED_CONTENTS, RECTIFICATION_STATES } from '../../form/list/vocabularies.ts';
import { appraisalHead } from '../../plan/appraisal-text.ts';
import { textIn } from '../evidence.ts';
import {
  columnSum,
  money,
  percentOrBlank,
  pointsOrBlank,
  type ReportFacts,
  type ReportTable,
  recordsOf,
} from './report-table.ts';

/** 整改 of the year by state, with the money hung on the results. */
export const rectificationTable = (facts: ReportFacts): ReportTable => {
  const all = recordsOf(facts, ['整改台账'], facts.context.common.plan.year);
  return {
    name: '问题整改和结果应用',
    columns: ['整改状态', '问题数', '已填结果应用方式', '挂钩金额(万元)'],
    rows: RECTIFICATION_STATES.map((state) => {
      const of = all.filter(({ record }) => textIn(record, '整改状态') === state);
      const applied = of.filter(({ record }) => textIn(record, '结果应用方式') !== '');
      return [state, count(of.length), count(applied.length), money(columnSum(of, '挂钩金额'))];
    }),
    note: `评价年度为 ${facts.context.common.plan.year} 的整改事项。`,
  };
};

/** 信息公开: objects by what was published of them. */
export const disclosureTable = (facts: ReportFacts): ReportTable => {
  const { year } = facts.context.common.plan;
  const of = (content: string, about: number): number =>
    recordsOf(facts, ['绩效信息公开目录'], about).filter(({ record }) => textIn(record, '公开内容') === content).length;
  return {
    name: '绩效信息公开',
    columns: ['公开内容', `${year} 年度`, `${year - 1} 年度`],
    rows: DISCLOSED_CONTENTS.map((content) => [content, count(of(content, year)), count(of(content, year - 1))]),
    note: '按绩效信息公开目录的行数。',
  };
};

/** 考核 of every unit, as on the status sheet. */
export const scoreTable = ({ scores, context }: ReportFacts): ReportTable => ({
  name: '考核',
  columns: [
    ...['单位', '按期率', '覆盖达标率', '首次通过率', '再评价偏差', '得分', '排名'],
    ...context.common.plan.appraisal.map(appraisalHead),
  ],
  rows: scores.map(({ unit, onTime, coverage, firstPass, deviation, score, rank, earned }) => [
    unit.name,
    percentOrBlank(onTime),
    percentOrBlank(coverage),
    percentOrBlank(firstPass),
    percentOrBlank(deviation),
    pointsOrBlank(score),
    rank === null ? null : count(rank),
    ...earned.map(pointsOrBlank),
  ]),
  note: '按单位类别（词表 视同 的归在一起）分别排名；各项分值见工作要点的“考核”；没有的一项不计，其余折算到同样的总分。',
});
