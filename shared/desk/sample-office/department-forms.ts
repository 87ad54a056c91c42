import type { ListTemplateRow } from '../../form/issue/list-template.ts';
import { DISCLOSURE_FORM } from '../../form/list/disclosure-form.ts';
import { EX_ANTE_FORM } from '../../form/list/ex-ante-form.ts';
import { KEY_EVALUATION_FORM } from '../../form/list/key-evaluation-form.ts';
import { MONITORING_SUMMARY_FORM } from '../../form/list/monitoring-summary-form.ts';
import { RECTIFICATION_FORM } from '../../form/list/rectification-form.ts';
import { REGISTER_FORM } from '../../form/list/register-form.ts';
import { SELF_EVALUATION_SUMMARY_FORM } from '../../form/list/self-evaluation-summary-form.ts';
import { WORK_LOG_FORM } from '../../form/list/work-log-form.ts';
import { filledList, type HandIn, handIn } from './hand-in.ts';
import { projectsOf, type SampleProject } from './sample-projects.ts';
import {
  disclosureRow,
  evaluatedProject,
  exAnteRow,
  keyEvaluationRow,
  monitoringRow,
  registerRow,
} from './sample-rows.ts';
import { projectTarget, wholeUnitTarget } from './sample-targets.ts';
import { type SampleUnit, sampleUnit } from './sample-units.ts';

const OFFSETS = [-1, 0, 1] as const;

/** 项目清单 of the year before, this year and, once the budget is drafted in September, the next. */
export const registersOf = (unit: SampleUnit, year: number): readonly HandIn[] => {
  const rows = (offsets: readonly (typeof OFFSETS)[number][]): readonly ListTemplateRow[] =>
    offsets.flatMap((offset) => projectsOf(unit.name, offset).map((one) => registerRow(one, year, offset)));
  return [
    handIn(unit, `项目清单/${year}年项目清单.xlsx`, `${year}-03-16`, [
      filledList(REGISTER_FORM, unit.name, rows([-1, 0])),
    ]),
    handIn(unit, `项目清单/${year + 1}年项目清单(预算草案).xlsx`, `${year}-09-14`, [
      filledList(REGISTER_FORM, unit.name, rows([1])),
    ]),
  ];
};

export const selfEvaluationsOf = (
  unit: SampleUnit,
  year: number,
  day: string,
  rows: readonly ListTemplateRow[],
): HandIn =>
  handIn(unit, `${year - 1}年度绩效自评/${year - 1}年度绩效自评汇总表.xlsx`, `${year}-${day}`, [
    filledList(SELF_EVALUATION_SUMMARY_FORM, unit.name, rows),
  ]);

export const monitoring = (unit: SampleUnit, year: number, day: string, projects: readonly SampleProject[]): HandIn =>
  handIn(unit, `${year}年绩效跟踪汇总表.xlsx`, `${year}-${day}`, [
    filledList(
      MONITORING_SUMMARY_FORM,
      unit.name,
      projects.map((one, index) =>
        monitoringRow(one, year, index < 2 ? '部门重点' : '自评', { month: day < '08-20' ? 7 : 8 }),
      ),
    ),
  ]);

export const exAnte = (unit: SampleUnit, year: number, day: string, key: readonly number[]): HandIn =>
  handIn(unit, `事前评估/${year + 1}年事前绩效评估台账.xlsx`, `${year}-${day}`, [
    filledList(
      EX_ANTE_FORM,
      unit.name,
      projectsOf(unit.name, 1).map((one, index) => exAnteRow(one, year, key.includes(index) ? '部门重点' : '自评')),
    ),
  ]);

export const keyEvaluations = (unit: SampleUnit, year: number, day: string, levels: readonly string[]): HandIn =>
  handIn(unit, `重点评价/${year}年重点评价台账.xlsx`, `${year}-${day}`, [
    filledList(
      KEY_EVALUATION_FORM,
      unit.name,
      levels.map((level, turn) =>
        keyEvaluationRow(evaluatedProject(projectsOf(unit.name, -1)[turn] as SampleProject), year, level, {
          by: sampleUnit('区财政局').name,
          turn,
          month: day < '07' ? '04' : '07',
        }),
      ),
    ),
  ]);

export const disclosure = (unit: SampleUnit, year: number, day: string, contents: readonly string[]): HandIn =>
  handIn(unit, `信息公开/绩效信息公开目录.xlsx`, `${year}-${day}`, [
    filledList(
      DISCLOSURE_FORM,
      unit.name,
      contents.flatMap((content) =>
        projectsOf(unit.name, content === '绩效自评' ? -1 : 0)
          .filter((one) => one.disclosed)
          .map((one) =>
            content === '绩效自评'
              ? disclosureRow(one, content, year - 1, `${year}-06-16`)
              : disclosureRow(one, content, year, `${year}-03-30`),
          ),
      ),
    ),
  ]);

/** One policy or project with a measure taken in time, and where `open` a second one whose day has passed. */
export const rectification = (unit: SampleUnit, year: number, day: string, open = false): HandIn => {
  const projects = projectsOf(unit.name, 0);
  const policy = projects.find(({ type }) => type === '财政政策') ?? projects[0];
  const row = (project: SampleProject | undefined, index: number, over: ListTemplateRow): ListTemplateRow => ({
    序号: index,
    问题来源: '部门重点评价',
    评价年度: year,
    项目编码: project?.code ?? null,
    项目名称: project?.name ?? null,
    问题描述: '绩效目标细化不够，过程资料不完整',
    整改措施: '修订绩效目标，补齐过程资料，建立台账',
    责任人: unit.officer || unit.head,
    ...over,
  });
  const taken = { 计划完成日期: { day: `${year}-06-30` }, 实际完成日期: { day: `${year}-06-15` }, 整改状态: '已销项' };
  const late = { 计划完成日期: { day: `${year}-10-31` }, 整改状态: '整改中', 未整改原因: '招标流程延后' };
  return handIn(unit, '整改台账.xlsx', `${year}-${day}`, [
    filledList(RECTIFICATION_FORM, unit.name, [
      row(policy, 1, { ...taken, 结果应用方式: '完善' }),
      ...(open ? [row(projects[1], 2, { ...late, 结果应用方式: '保持' })] : []),
    ]),
  ]);
};

/** The year's targets of the unit's policies. */
const policyTargets = (unit: SampleUnit, year: number, day: string): HandIn =>
  handIn(
    unit,
    `绩效目标/${year}年财政政策绩效目标申报表.xlsx`,
    `${year}-${day}`,
    projectsOf(unit.name, 0)
      .filter(({ type }) => type === '财政政策')
      .map((one) => projectTarget(one, year, 0)),
  );

const LOGGED: readonly (readonly [string, string, string])[] = [
  ['O-08', '政府购买服务合同、履约和成本分析', '购买服务绩效分析报告.docx'],
  ['O-58', '配合人大、政协和审计监督，落实整改要求', '监督意见落实情况.docx'],
  ['O-59', '组建专家库，开展公众满意度调查', '专家库名单.xlsx'],
];

export const workLog = (unit: SampleUnit, year: number, day: string, most = LOGGED.length): HandIn =>
  handIn(unit, '工作记录.xlsx', `${year}-${day}`, [
    filledList(
      WORK_LOG_FORM,
      unit.name,
      LOGGED.slice(0, most).map(([duty, what, proof]) => ({
        任务编号: duty,
        事项: what,
        完成日期: { day: `${year}-10-15` },
        责任人: unit.officer || unit.head,
        佐证材料: proof,
      })),
    ),
  ]);

const wholeUnitTargets = (unit: SampleUnit, year: number, day: string): HandIn =>
  handIn(unit, `绩效目标/${year + 1}年整体支出绩效目标表.xlsx`, `${year}-${day}`, [wholeUnitTarget(unit, year)]);

/** What a department that has all of it in good time hands in besides its self-evaluations. */
export const inGoodTime = (unit: SampleUnit, year: number): readonly HandIn[] => [
  policyTargets(unit, year, '04-08'),
  keyEvaluations(unit, year, '05-11', ['部门重点', '部门重点']),
  disclosure(unit, year, '06-24', ['绩效目标', '绩效自评']),
  rectification(unit, year, '06-26'),
  monitoring(unit, year, '07-30', projectsOf(unit.name, 0)),
  exAnte(unit, year, '10-28', [0, 1]),
  workLog(unit, year, '10-16'),
  wholeUnitTargets(unit, year, '10-29'),
];
