import { appraisalText } from '../../../plan/appraisal-text.ts';
import type { Duty } from '../../../plan/duty.ts';
import type { Plan, RuleSetting } from '../../../plan/plan.ts';
import type { Explanation, ExplanationSection, Explanations } from '../../status-book.ts';
import type { StatusFacts } from '../../status-facts.ts';
import { exactMomentText } from '../../words.ts';
import { DATA_AS_OF, EXPLANATION_SHEET, PLAN_IN_FORCE, WRITTEN_AT } from './explanation-terms.ts';
import { ladderRow } from './ladder-row.ts';
import { scoringRow } from './scoring-row.ts';
import { settingRows } from './setting-rows.ts';
import { COLUMN_ROWS, LEVEL_ROWS, STATE_ROWS } from './term-texts.ts';
import { TYPING_ROWS } from './typing-rows.ts';

const ruleRow = ({ rule, name, yellow, red, said, enabled, basis }: RuleSetting): Explanation => ({
  term: rule,
  text: `${name}。黄线：${yellow}；红线：${red}${said === '' ? '' : `；参数 ${said}`}${basis === '' ? '' : `；依据 ${basis}`}${enabled ? '' : '；已停用'}。`,
});

const scoreRow = ({ appraisal }: Plan): Explanation => ({
  term: '考核得分',
  text: `${appraisalText(appraisal)}（工作要点的 考核）；只计截止日已过的任务，没有数的项按其余项折算。各单位类别分别排名（词表 视同 的归在一起）。`,
});

/** Which day, moment and plan the workbook shows; the workbook is read back by these. */
const aboutTheBook = ({
  assessment: { plan, day },
  publishedAt,
  calendarYears = [],
}: StatusFacts): ExplanationSection => ({
  title: '本表',
  rows: [
    { term: DATA_AS_OF, text: day },
    { term: WRITTEN_AT, text: exactMomentText(publishedAt) },
    { term: PLAN_IN_FORCE, text: `${plan.year}年，版本 ${plan.version}；任务 ${plan.duties.length} 行。` },
    ...settingRows(plan, calendarYears),
  ],
});

const scoringSections = ({ scoring, year }: Plan): readonly ExplanationSection[] =>
  scoring.length === 0
    ? []
    : [
        {
          title: '评分模板(自评表的分值和得分按第一条合适的核对)',
          rows: scoring.map((setting) => scoringRow(year, setting)),
        },
      ];

const dutyRow = ({ code, name, basis, due }: Duty): Explanation => ({
  term: code,
  text: `${name}；截止 ${due}${basis === '' ? '' : `；依据 ${basis}`}`,
});

/** 说明: what each colour, formula and threshold means, and under which rules the sheet was made. */
export const explanationSheet = (facts: StatusFacts): Explanations => {
  const { plan } = facts.assessment;
  return {
    kind: 'explanations',
    name: EXPLANATION_SHEET,
    sections: [
      aboutTheBook(facts),
      { title: '哪些列可以填', rows: TYPING_ROWS },
      { title: '状态的颜色', rows: STATE_ROWS },
      { title: '级别的颜色', rows: LEVEL_ROWS },
      { title: '各列怎样算', rows: [...COLUMN_ROWS, scoreRow(plan)] },
      { title: '提醒规则(本区默认值，可在工作要点里改)', rows: plan.ladder.map(ladderRow) },
      { title: '预警规则(界线为本区默认值，可在工作要点里改)', rows: plan.rules.map(ruleRow) },
      ...scoringSections(plan),
      { title: '任务一览', rows: plan.duties.map(dutyRow) },
    ],
    tab: 'BFBFBF',
  };
};
