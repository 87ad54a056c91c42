import { DUTY_COLUMNS, type PlanRows, tableRows, WORD_COLUMNS } from '../../plan/plan-rows.ts';
import { defaultPlanRows } from '../../plan/shipped/default-plan.ts';
import { LOWER_CLASS } from './sample-units.ts';

const BASIS = '本区自定';

/** Of the district's own beside the notice's: what lower units owe, and what a department owes together with them. */
const dutiesOf = (year: number): readonly string[] => [
  `B-01\t基层单位绩效自评\t${BASIS}\t${LOWER_CLASS}\t绩效自评汇总表|项目支出绩效自评表\tY-1\t覆盖率-数量\t对象类型=项目|财政政策\t\t100%\t${year}-03-01\t${year}-04-15\t顺延\t\t刚性\t是`,
  `B-02\t基层单位绩效跟踪\t${BASIS}\t${LOWER_CLASS}\t绩效跟踪汇总表|项目支出绩效运行监控表\tY\t覆盖率-数量\t对象类型=项目|财政政策\t\t100%\t${year}-07-01\t${year}-08-20\t顺延\t\t刚性\t是`,
  `B-03\t部门连同下属单位绩效自评全覆盖\t${BASIS}\t区级预算部门\t绩效自评汇总表|项目支出绩效自评表\tY-1\t覆盖率-数量\t对象类型=项目|财政政策\t\t100%\t${year}-03-01\t${year}-05-31\t顺延\t\t刚性\t是\t\t\t含下属`,
];

/** The notice's plan with what a district whose departments have lower units adds to it. */
export const samplePlanRows = (year: number): PlanRows => {
  const rows = defaultPlanRows(year);
  const own = tableRows(WORD_COLUMNS, [`单位类别\t${LOWER_CLASS}\t\t由主管部门管理的学校、医院等`]);
  return {
    ...rows,
    duties: [...rows.duties, ...tableRows(DUTY_COLUMNS, dutiesOf(year))],
    words: [...own, ...rows.words],
  };
};
