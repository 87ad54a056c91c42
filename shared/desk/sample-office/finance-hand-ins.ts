import type { Day } from '../../day.ts';
import type { ListTemplateRow } from '../../form/issue/list-template.ts';
import { KEY_PROJECT_DIRECTORY_FORM, POLICY_DIRECTORY_FORM } from '../../form/list/finance-directory-forms.ts';
import { KEY_EVALUATION_FORM } from '../../form/list/key-evaluation-form.ts';
import { WORK_LOG_FORM } from '../../form/list/work-log-form.ts';
import { filledList, type HandIn, handIn } from './hand-in.ts';
import { SAMPLE_PROJECTS, type SampleProject, sampleAmount } from './sample-projects.ts';
import { evaluatedProject, keyEvaluationRow } from './sample-rows.ts';
import { sampleUnit } from './sample-units.ts';

/** Policies of the year; one that belongs in the directory is left out, as happens. */
const LEFT_OUT = '社区居家养老服务补贴';
/** Evaluated the year before, so that it does not belong in this year's directory; in one town it was put there all the same. */
const EVALUATED_BEFORE = '老旧小区楼道修缮';
const LISTED_AGAIN_IN = '东渡路街道';
const SMALLEST_POLICY = 200;
const SMALLEST_KEY_PROJECT = 300;
const FINANCE_EVALUATIONS = 9;

const FINANCE = sampleUnit('区财政局');

const policyRows = (year: number): readonly ListTemplateRow[] =>
  SAMPLE_PROJECTS.filter((one) => one.type === '财政政策' && one.beneficiary !== '' && one.name !== LEFT_OUT)
    .filter((one) => sampleAmount(one, 0) >= SMALLEST_POLICY)
    .map((one) => ({
      项目编码: one.code,
      政策名称: one.name,
      主管部门: one.unit.name,
      年度: year,
      预算金额: sampleAmount(one, 0),
      受惠对象: one.beneficiary,
      是否经常性: one.recurring ? '是' : '否',
      是否区级: '是',
    }));

const keyProjects = (): readonly SampleProject[] =>
  SAMPLE_PROJECTS.filter((one) => one.type === '项目' && sampleAmount(one, 0) >= SMALLEST_KEY_PROJECT).filter(
    ({ name, unit }) => name !== EVALUATED_BEFORE || unit.name === LISTED_AGAIN_IN,
  );

const directoryRows = (year: number): readonly ListTemplateRow[] =>
  keyProjects().map((one) => ({
    项目编码: one.code,
    项目名称: one.name,
    主管部门: one.unit.name,
    年度: year,
    预算金额: sampleAmount(one, 0),
    入选类别: '300万元及以上',
  }));

const evaluationRows = (year: number): readonly ListTemplateRow[] => {
  const projects = keyProjects().map(evaluatedProject);
  const wholes = ['区民政局', '区科学技术委员会'].map((unit) => ({
    ...evaluatedProject(keyProjects()[0] as SampleProject),
    code: '',
    name: `${unit}部门整体支出`,
    type: '部门整体',
    category: '',
    unit,
  }));
  const kinds = ['项目再评价', '专家再评审'];
  return [
    ...projects
      .slice(0, FINANCE_EVALUATIONS)
      .map((one, turn) => keyEvaluationRow(one, year, '财政重点', { by: FINANCE.name, turn, month: '07' })),
    ...wholes.map((one, turn) =>
      keyEvaluationRow(one, year, '财政重点', { by: FINANCE.name, turn: turn + 2, month: '07' }),
    ),
    ...kinds.map((kind, turn) =>
      keyEvaluationRow(projects[turn + 2] as (typeof projects)[number], year, kind, {
        by: FINANCE.name,
        turn: turn + 4,
        month: '07',
        over: { 报告日期: { day: `${year}-10-${turn === 0 ? '18' : '27'}` } },
      }),
    ),
  ];
};

const workRows = (year: number): readonly ListTemplateRow[] =>
  [
    ['O-12', '印发部门自评报告格式和核心指标指引', '03-25', '沈静', '自评指引.pdf'],
    ['O-30', '组织重点跟踪专家评审和现场辅导', '09-22', '沈静', '专家评审意见汇总.docx'],
    ['O-11', '确定再评价对象名单', '08-19', '沈静', '再评价对象名单.xlsx'],
    ['O-46', '联合人大、政协、审计开展绩效督导', '10-28', '顾明', '督导通知.pdf'],
  ].map(([duty = '', what = '', day = '', who = '', proof = '']) => ({
    任务编号: duty,
    事项: what,
    完成日期: { day: `${year}-${day}` },
    责任人: who,
    佐证材料: proof,
  }));

const logged = (year: number, until: Day): readonly ListTemplateRow[] =>
  workRows(year).filter(
    ({ 完成日期: done }) => done !== null && typeof done === 'object' && 'day' in done && done.day <= until,
  );

/** What the finance office itself has in its folder besides plan and roster. */
export const financeHandIns = (year: number): readonly HandIn[] => [
  handIn(FINANCE, '财政专项资金政策目录.xlsx', `${year}-03-18`, [
    filledList(POLICY_DIRECTORY_FORM, FINANCE.name, policyRows(year)),
  ]),
  handIn(FINANCE, '重点绩效评价项目目录.xlsx', `${year}-03-18`, [
    filledList(KEY_PROJECT_DIRECTORY_FORM, FINANCE.name, directoryRows(year)),
  ]),
  handIn(FINANCE, `工作记录/${year}年工作记录(上半年).xlsx`, `${year}-06-28`, [
    filledList(WORK_LOG_FORM, FINANCE.name, logged(year, `${year}-06-28`)),
  ]),
  handIn(FINANCE, `工作记录/${year}年工作记录(下半年).xlsx`, `${year}-10-31`, [
    filledList(WORK_LOG_FORM, FINANCE.name, workRows(year).slice(1)),
  ]),
  handIn(FINANCE, `财政重点评价/${year}年重点评价台账.xlsx`, `${year}-11-02`, [
    filledList(KEY_EVALUATION_FORM, FINANCE.name, evaluationRows(year)),
  ]),
];
