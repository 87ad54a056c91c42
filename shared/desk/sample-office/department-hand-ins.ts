import type { ListTemplateRow } from '../../form/issue/list-template.ts';
import {
  disclosure,
  exAnte,
  inGoodTime,
  keyEvaluations,
  monitoring,
  rectification,
  registersOf,
  selfEvaluationsOf,
  workLog,
} from './department-forms.ts';
import { type HandIn, handIn, textHandIn } from './hand-in.ts';
import { projectCard, wholeUnitCard } from './sample-cards.ts';
import { projectsOf } from './sample-projects.ts';
import { selfEvaluationRow } from './sample-rows.ts';
import { SAMPLE_UNITS, sampleUnit } from './sample-units.ts';

const departments = SAMPLE_UNITS.filter(({ classes }) => classes.includes('区级预算部门'));

/** One list row a clerk got wrong: the rate was typed, and not the one the amounts give. */
const withWrongRate = (rows: readonly ListTemplateRow[]): readonly ListTemplateRow[] =>
  rows.map((row, index) => (index === 1 ? { ...row, 执行率: 0.999 } : row));

/** Amounts exported as text, as an accounting program does. */
const withTextAmounts = (rows: readonly ListTemplateRow[]): readonly ListTemplateRow[] =>
  rows.map((row) => ({ ...row, 全年预算数: `${row['全年预算数']}`, 全年执行数: `${row['全年执行数']}` }));

const educationHandIns = (year: number): readonly HandIn[] => {
  const unit = sampleUnit('区教育局');
  const evaluated = projectsOf(unit.name, -1);
  return [
    handIn(
      unit,
      `${year - 1}年度绩效自评/项目支出绩效自评表.xlsx`,
      `${year}-03-27`,
      evaluated.map((one) => projectCard(one, year)),
    ),
    handIn(unit, `${year - 1}年度绩效自评/整体支出绩效自评表.xlsx`, `${year}-04-03`, [wholeUnitCard(unit, year)]),
    ...inGoodTime(unit, year),
  ];
};

const healthHandIns = (year: number): readonly HandIn[] => {
  const unit = sampleUnit('区卫健委');
  const cards = projectsOf(unit.name, -1).map((one, index) =>
    projectCard(one, year, {
      title: '财政项目支出绩效自评表',
      money: '元',
      ...(index === 1 ? { typed: { total: '#REF!' } } : {}),
    }),
  );
  return [
    handIn(unit, `自评/财政项目支出绩效自评表(${year - 1}).xlsx`, `${year}-04-26`, cards),
    handIn(unit, `自评/部门整体支出自评.xlsx`, `${year}-04-27`, [wholeUnitCard(unit, year)]),
    keyEvaluations(unit, year, '05-15', ['行业重点', '行业重点', '行业重点', '部门重点', '部门重点', '行业重点']),
    monitoring(unit, year, '08-27', projectsOf(unit.name, 0)),
    exAnte(unit, year, '11-06', [1, 5]),
    disclosure(unit, year, '09-12', ['绩效目标']),
  ];
};

const scienceHandIns = (year: number): readonly HandIn[] => {
  const unit = sampleUnit('区科委');
  const evaluated = projectsOf(unit.name, -1).map((one) => selfEvaluationRow(one, year));
  return [
    selfEvaluationsOf(unit, year, '04-16', withWrongRate(withTextAmounts(evaluated))),
    handIn(unit, `${year - 1}年度绩效自评/整体自评.xlsx`, `${year}-04-16`, [wholeUnitCard(unit, year)]),
    ...inGoodTime(unit, year).slice(0, -2),
  ];
};

const civilHandIns = (year: number): readonly HandIn[] => {
  const unit = sampleUnit('区民政局');
  const evaluated = projectsOf(unit.name, -1).map((one) => selfEvaluationRow(one, year));
  return [
    selfEvaluationsOf(unit, year, '05-06', evaluated),
    handIn(unit, `${year - 1}年度绩效自评/整体支出绩效自评表.xlsx`, `${year}-05-06`, [wholeUnitCard(unit, year)]),
    keyEvaluations(unit, year, '07-30', ['部门重点']),
    monitoring(unit, year, '08-31', projectsOf(unit.name, 0)),
    exAnte(unit, year, '10-30', [0, 1]),
    workLog(unit, year, '10-20', 1),
  ];
};

const constructionHandIns = (year: number): readonly HandIn[] => {
  const unit = sampleUnit('区建管委');
  const evaluated = projectsOf(unit.name, -1).map((one) => selfEvaluationRow(one, year));
  return [
    selfEvaluationsOf(unit, year, '04-28', evaluated.slice(0, 3)),
    textHandIn(unit, `财务系统导出.xlsx`, `${year}-04-28`, '项目编码,项目名称,执行数\n105001,城市道路大中修,1466.20\n'),
    keyEvaluations(unit, year, '07-24', ['行业重点', '行业重点', '部门重点']),
    monitoring(unit, year, '08-26', projectsOf(unit.name, 0)),
    disclosure(unit, year, '09-08', ['绩效目标', '绩效自评']),
    rectification(unit, year, '11-03', true),
  ];
};

/** Small and punctual; only nobody can be reached there by mail. */
const archivesHandIns = (year: number): readonly HandIn[] => {
  const unit = sampleUnit('区档案局');
  const evaluated = projectsOf(unit.name, -1).map((one) => selfEvaluationRow(one, year));
  return [
    selfEvaluationsOf(unit, year, '04-22', evaluated),
    handIn(unit, `${year - 1}年度绩效自评/整体支出绩效自评表.xlsx`, `${year}-04-22`, [wholeUnitCard(unit, year)]),
    ...inGoodTime(unit, year).filter(({ path }) => !path.includes('政策')),
  ];
};

/** What the departments have handed in over the year: two all of it in time, the others some of it late, wrong or not at all. */
export const departmentHandIns = (year: number): readonly HandIn[] => [
  ...departments.flatMap((unit) => registersOf(unit, year)),
  ...educationHandIns(year),
  ...healthHandIns(year),
  ...scienceHandIns(year),
  ...civilHandIns(year),
  ...constructionHandIns(year),
  ...archivesHandIns(year),
];
