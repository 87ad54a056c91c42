import { count, type Figure } from '../../figure.ts';
import type { DutyState, State } from '../../standing/duty/duty-state.ts';
import { coverageRate, isDuty, isOwed } from '../figures/district-figures.ts';
import { percentOrBlank, type ReportFacts, type ReportTable } from './report-table.ts';

const STATES: readonly (readonly [State, string])[] = [
  ['done', '已完成'],
  ['done-late', '逾期完成'],
  ['overdue', '逾期'],
  ['in-progress', '进行中'],
  ['not-started', '未开始'],
  ['extended', '已延期'],
  ['waived', '已豁免'],
  ['cannot-tell', '无法核对'],
  ['not-applicable', '不适用'],
];

/** Every duty of the year with its units by state, in the plan's order; 应办 leaves out where it does not apply or is waived. */
export const dutyTable = ({ assessment }: Pick<ReportFacts, 'assessment'>): ReportTable => {
  const byDuty = Map.groupBy(assessment.duties.filter(isDuty), ({ duty }) => duty.code);
  const line = ([code, rows]: readonly [string, readonly DutyState[]]): readonly (string | Figure)[] => [
    code,
    rows[0]?.duty.name ?? '',
    count(rows.length),
    ...STATES.map(([state]) => count(rows.filter((row) => row.state === state).length)),
    count(rows.filter(isOwed).length),
  ];
  return {
    name: '任务完成情况',
    columns: ['任务编号', '任务', '单位数', ...STATES.map(([, word]) => word), '应办'],
    rows: assessment.plan.duties.flatMap(({ code }) => {
      const rows = byDuty.get(code);
      return rows === undefined ? [] : [line([code, rows])];
    }),
    note: `截至 ${assessment.day}，按工作要点（${assessment.plan.version}）计算。`,
  };
};

const mailText = ({ state, steps, letters }: ReportFacts['mails'][number]): string =>
  letters === 0 ? `${state} ${steps} 个步骤` : `${state} ${letters} 封（${steps} 个步骤）`;

/** 系统预警 of the year: open warnings by rule, and what became of the mails. */
export const warningTable = ({ assessment, mails }: ReportFacts): ReportTable => {
  const byRule = Map.groupBy(
    assessment.warnings.filter(({ rule }) => rule !== 'W00'),
    ({ rule }) => rule,
  );
  const nameOf = (rule: string): string => assessment.plan.rules.find((one) => one.rule === rule)?.name ?? '';
  return {
    name: '系统预警',
    columns: ['规则编号', '规则名称', '涉及单位', '蓝', '黄', '红'],
    rows: [...byRule]
      .sort()
      .map(([rule, of]) => [
        rule,
        nameOf(rule),
        count(new Set(of.map(({ unit }) => unit.code)).size),
        ...(['blue', 'yellow', 'red'] as const).map((level) => count(of.filter((one) => one.level === level).length)),
      ]),
    note: `截至 ${assessment.day} 未消除的预警；预警邮件 ${mails.map(mailText).join('、') || '无'}。`,
  };
};

const registered = (rows: readonly DutyState[], codes: readonly string[]): number =>
  rows.filter(({ duty }) => codes.includes(duty.code)).reduce((sum, { measurement }) => sum + measurement.numerator, 0);

/** The three core indicators of O-48: supervision, re-evaluation, and full coverage of district and towns. */
export const coreTable = ({ assessment, scores }: ReportFacts): ReportTable => {
  const deviations = scores.map(({ deviation }) => deviation).filter((one) => one !== null);
  const mean =
    deviations.length === 0 ? null : Math.round(deviations.reduce((sum, one) => sum + one, 0) / deviations.length);
  return {
    name: '三项核心指标',
    columns: ['核心指标', '口径', '数值'],
    rows: [
      ['督导结果', '已登记的联合督导事项（O-46）', count(registered(assessment.duties, ['O-46']))],
      ['再评价、再评审、再复核', '完成的再评价对象（O-38c）', count(registered(assessment.duties, ['O-38c']))],
      ['再评价、再评审、再复核', '自评与再评价得分差÷满分，各单位平均', percentOrBlank(mean)],
      ['区镇两级夯实全覆盖', '覆盖率类任务达标比例', coverageRate(assessment.duties)],
    ],
    note: '闵财评〔2022〕1号 O-48；覆盖率类任务是 覆盖率、包含、比率、限时；无法核对、不适用、已豁免的不计入比例。',
  };
};
