import { EX_ANTE_FORM } from '../../../form/ex-ante-form.ts';
import { KEY_EVALUATION_FORM } from '../../../form/key-evaluation-form.ts';
import { MONITORING_SUMMARY_FORM } from '../../../form/monitoring-summary-form.ts';
import { SELF_EVALUATION_SUMMARY_FORM } from '../../../form/self-evaluation-summary-form.ts';
import type { ListTemplateRow } from '../../../form/template/list-template.ts';
import { registersOf } from './department-hand-ins.ts';
import { filledList, type HandIn, handIn } from './hand-in.ts';
import { wholeUnitCard } from './sample-cards.ts';
import { projectsOf, type SampleProject } from './sample-projects.ts';
import {
  type Evaluated,
  evaluatedProject,
  exAnteRow,
  keyEvaluationRow,
  monitoringRow,
  selfEvaluationRow,
} from './sample-rows.ts';
import { SAMPLE_UNITS, type SampleUnit, sampleUnit } from './sample-units.ts';

const towns = SAMPLE_UNITS.filter(({ classes }) => classes === '街镇' || classes === '莘庄工业区');

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
        keyEvaluationRow(one, year, '部门重点', { by: sampleUnit('区财政局').name, turn }),
      ),
    ),
  ]);

const onlyProjects = (unit: SampleUnit, offset: -1 | 0 | 1): readonly SampleProject[] =>
  projectsOf(unit.name, offset).filter((one) => one.type === '项目');

/** The year before: nine projects, so that ten and more others remain to be evaluated this year. */
const lastYear = (unit: SampleUnit, year: number): readonly HandIn[] => [
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
        .map((one) => monitoringRow(one, year, '部门重点', -1)),
    ),
  ]),
];

const selfEvaluations = (unit: SampleUnit, year: number, day: string, left = 0): HandIn =>
  handIn(unit, `${year - 1}年度绩效自评/绩效自评汇总表.xlsx`, `${year}-${day}`, [
    filledList(
      SELF_EVALUATION_SUMMARY_FORM,
      unit.name,
      projectsOf(unit.name, -1)
        .slice(left)
        .map((one) => selfEvaluationRow(one, year)),
    ),
  ]);

const wholeUnit = (unit: SampleUnit, year: number, day: string): HandIn =>
  handIn(unit, `${year - 1}年度绩效自评/整体支出绩效自评表.xlsx`, `${year}-${day}`, [wholeUnitCard(unit, year)]);

const monitoring = (unit: SampleUnit, year: number, day: string, key: number, left = 0): HandIn =>
  handIn(unit, `${year}年绩效跟踪汇总表.xlsx`, `${year}-${day}`, [
    filledList(
      MONITORING_SUMMARY_FORM,
      unit.name,
      projectsOf(unit.name, 0)
        .slice(0, projectsOf(unit.name, 0).length - left)
        .map((one, index): ListTemplateRow => monitoringRow(one, year, index < key ? '部门重点' : '自评')),
    ),
  ]);

const exAnte = (unit: SampleUnit, year: number, day: string, key: number): HandIn =>
  handIn(unit, `${year + 1}年事前绩效评估台账.xlsx`, `${year}-${day}`, [
    filledList(
      EX_ANTE_FORM,
      unit.name,
      projectsOf(unit.name, 1).map((one, index) => exAnteRow(one, year, index < key ? '部门重点' : '自评')),
    ),
  ]);

const thisYear = (unit: SampleUnit, year: number, day: string, from: number, to: number): HandIn =>
  evaluations(unit, year, {
    day: `${year}-${day}`,
    file: `${year}年重点评价台账.xlsx`,
    projects: onlyProjects(unit, -1).slice(from, to),
    whole: '社区事务受理服务中心',
  });

const AT = {
  yunxi: '云溪镇',
  shiqiao: '石桥镇',
  liuwan: '柳湾镇',
  minghu: '明湖街道',
  dongdu: '东渡路街道',
  park: '莘庄工业区',
};

/** A file of a neighbouring town that landed in the wrong folder. */
const misfiled = (year: number): HandIn => {
  const stranger = selfEvaluations(sampleUnit(AT.yunxi), year, '04-27');
  return { ...stranger, path: `${AT.liuwan}/${year - 1}年度绩效自评/绩效自评汇总表(参考).xlsx` };
};

/** Self-evaluations of the year before last, handed in by mistake. */
const outdated = (year: number): HandIn => {
  const unit = sampleUnit(AT.shiqiao);
  return {
    ...selfEvaluations(unit, year - 1, '04-26'),
    day: `${year}-04-26`,
    path: `${unit.folder}/自评/绩效自评汇总表.xlsx`,
  };
};

/**
 * What towns, streets and the industrial park handed in: one does all in time, others repeat last year's objects, have no
 * list of the year before, are a few short, or are late.
 */
export const townHandIns = (year: number): readonly HandIn[] => {
  const [yunxi, shiqiao, liuwan, minghu, dongdu, park] = Object.values(AT).map(sampleUnit) as [
    SampleUnit,
    SampleUnit,
    SampleUnit,
    SampleUnit,
    SampleUnit,
    SampleUnit,
  ];
  return [
    ...towns.flatMap((unit) => registersOf(unit, year)),
    ...[yunxi, shiqiao, liuwan, dongdu, park].flatMap((unit) => lastYear(unit, year)),
    selfEvaluations(yunxi, year, '04-18'),
    wholeUnit(yunxi, year, '04-20'),
    thisYear(yunxi, year, '07-22', 0, 10),
    monitoring(yunxi, year, '08-25', 15),
    exAnte(yunxi, year, '10-26', 6),
    outdated(year),
    selfEvaluations(shiqiao, year, '05-09'),
    wholeUnit(shiqiao, year, '04-28'),
    thisYear(shiqiao, year, '07-28', 3, 14),
    monitoring(shiqiao, year, '08-30', 17),
    misfiled(year),
    selfEvaluations(liuwan, year, '04-29', 2),
    thisYear(liuwan, year, '07-29', 0, 8),
    monitoring(liuwan, year, '08-31', 12, 3),
    exAnte(liuwan, year, '11-09', 3),
    selfEvaluations(minghu, year, '04-29'),
    wholeUnit(minghu, year, '04-29'),
    thisYear(minghu, year, '07-25', 0, 10),
    monitoring(minghu, year, '09-05', 15),
    selfEvaluations(park, year, '04-27'),
    wholeUnit(park, year, '04-27'),
    thisYear(park, year, '07-26', 0, 10),
    monitoring(park, year, '08-23', 15),
    exAnte(park, year, '11-04', 8),
  ];
};
