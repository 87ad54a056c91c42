import type { ListTemplateRow } from '../../form/issue/list-template.ts';
import { DISCLOSURE_FORM } from '../../form/list/disclosure-form.ts';
import { EX_ANTE_FORM } from '../../form/list/ex-ante-form.ts';
import { KEY_EVALUATION_FORM } from '../../form/list/key-evaluation-form.ts';
import { MONITORING_SUMMARY_FORM } from '../../form/list/monitoring-summary-form.ts';
import { SELF_EVALUATION_SUMMARY_FORM } from '../../form/list/self-evaluation-summary-form.ts';
import { WORK_LOG_FORM } from '../../form/list/work-log-form.ts';
import { filledList, type HandIn, handIn } from './hand-in.ts';
import { wholeUnitCard } from './sample-cards.ts';
import { projectsOf, type SampleProject } from './sample-projects.ts';
import {
  disclosureRow,
  type Evaluated,
  evaluatedProject,
  exAnteRow,
  keyEvaluationRow,
  monitoringRow,
  selfEvaluationRow,
} from './sample-rows.ts';
import { projectTarget, wholeUnitTarget } from './sample-targets.ts';
import { type SampleUnit, sampleUnit } from './sample-units.ts';

const wholeOf = (unit: SampleUnit, part: string): Evaluated => ({
  code: '',
  name: `${unit.name}${part}整体支出`,
  type: '单位整体',
  category: '',
  amount: 860,
  unit: `${unit.name}${part}`,
});

/** Evaluations of a year: projects from the list by position, and one whole unit. */
const evaluations = (
  unit: SampleUnit,
  year: number,
  { day, file, projects, whole }: { day: string; file: string; projects: readonly SampleProject[]; whole: string },
): HandIn =>
  handIn(unit, `重点评价/${file}`, day, [
    filledList(
      KEY_EVALUATION_FORM,
      unit.name,
      [...projects.map(evaluatedProject), ...(whole === '' ? [] : [wholeOf(unit, whole)])].map((one, turn) =>
        keyEvaluationRow(one, year, '部门重点', {
          by: sampleUnit('区财政局').name,
          turn,
          month: day.slice(5) < '07' ? '04' : '07',
        }),
      ),
    ),
  ]);

const onlyProjects = (unit: SampleUnit, offset: -1 | 0 | 1): readonly SampleProject[] =>
  projectsOf(unit.name, offset).filter((one) => one.type === '项目');

/** The year before: nine projects, so that ten and more others remain to be evaluated this year. */
export const lastYear = (unit: SampleUnit, year: number): readonly HandIn[] => [
  evaluations(unit, year - 1, {
    day: `${year}-03-22`,
    file: `${year - 1}年重点评价台账.xlsx`,
    projects: onlyProjects(unit, -1).slice(10),
    whole: '城市网格化综合管理中心',
  }),
  handIn(unit, `${year - 1}年绩效跟踪汇总表.xlsx`, `${year}-03-22`, [
    filledList(
      MONITORING_SUMMARY_FORM,
      unit.name,
      onlyProjects(unit, -1)
        .slice(15)
        .map((one) => monitoringRow(one, year, '部门重点', { offset: -1 })),
    ),
  ]),
];

export const townSelfEvaluations = (unit: SampleUnit, year: number, day: string, left = 0): HandIn =>
  handIn(unit, `${year - 1}年度绩效自评/绩效自评汇总表.xlsx`, `${year}-${day}`, [
    filledList(
      SELF_EVALUATION_SUMMARY_FORM,
      unit.name,
      projectsOf(unit.name, -1)
        .slice(left)
        .map((one) => selfEvaluationRow(one, year)),
    ),
  ]);

export const townWholeUnit = (unit: SampleUnit, year: number, day: string): HandIn =>
  handIn(unit, `${year - 1}年度绩效自评/整体支出绩效自评表.xlsx`, `${year}-${day}`, [wholeUnitCard(unit, year)]);

export const townMonitoring = (unit: SampleUnit, year: number, day: string, key: number, left = 0): HandIn =>
  handIn(unit, `${year}年绩效跟踪汇总表.xlsx`, `${year}-${day}`, [
    filledList(
      MONITORING_SUMMARY_FORM,
      unit.name,
      projectsOf(unit.name, 0)
        .slice(0, projectsOf(unit.name, 0).length - left)
        .map(
          (one, index): ListTemplateRow =>
            monitoringRow(one, year, index < key ? '部门重点' : '自评', { month: day < '08-20' ? 7 : 8 }),
        ),
    ),
  ]);

export const townExAnte = (unit: SampleUnit, year: number, day: string, key: number): HandIn =>
  handIn(unit, `${year + 1}年事前绩效评估台账.xlsx`, `${year}-${day}`, [
    filledList(
      EX_ANTE_FORM,
      unit.name,
      projectsOf(unit.name, 1).map((one, index) => exAnteRow(one, year, index < key ? '部门重点' : '自评')),
    ),
  ]);

export const thisYear = (unit: SampleUnit, year: number, day: string, from: number, to: number): HandIn =>
  evaluations(unit, year, {
    day: `${year}-${day}`,
    file: `${year}年重点评价台账.xlsx`,
    projects: onlyProjects(unit, -1).slice(from, to),
    whole: '社区事务受理服务中心',
  });

/** Next year's targets: a card a project in one workbook, and the whole unit's. */
export const targets = (unit: SampleUnit, year: number, day: string): readonly HandIn[] => [
  handIn(
    unit,
    `绩效目标/${year + 1}年项目支出绩效目标申报表.xlsx`,
    `${year}-${day}`,
    projectsOf(unit.name, 1).map((one) => projectTarget(one, year, 1)),
  ),
  handIn(unit, `绩效目标/${year + 1}年整体支出绩效目标表.xlsx`, `${year}-${day}`, [wholeUnitTarget(unit, year)]),
];

export const townDisclosure = (unit: SampleUnit, year: number, day: string): HandIn =>
  handIn(unit, '信息公开/绩效信息公开目录.xlsx', `${year}-${day}`, [
    filledList(DISCLOSURE_FORM, unit.name, [
      ...projectsOf(unit.name, 0).map((one) => disclosureRow(one, '绩效目标', year, `${year}-03-30`)),
      ...projectsOf(unit.name, -1).map((one) => disclosureRow(one, '绩效自评', year - 1, `${year}-06-16`)),
    ]),
  ]);

const LOGGED = ['O-08', 'O-22', 'O-36', 'O-58', 'O-59'];

export const townWorkLog = (unit: SampleUnit, year: number, day: string, most = LOGGED.length): HandIn =>
  handIn(unit, '工作记录.xlsx', `${year}-${day}`, [
    filledList(
      WORK_LOG_FORM,
      unit.name,
      LOGGED.slice(0, most).map((duty) => ({
        任务编号: duty,
        事项: `按工作要点完成 ${duty}`,
        完成日期: { day: `${year}-${day}` },
        责任人: unit.officer,
        佐证材料: '工作报告.docx',
      })),
    ),
  ]);
