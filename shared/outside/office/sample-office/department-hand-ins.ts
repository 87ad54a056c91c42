import { DISCLOSURE_FORM } from '../../../form/disclosure-form.ts';
import { EX_ANTE_FORM } from '../../../form/ex-ante-form.ts';
import { KEY_EVALUATION_FORM } from '../../../form/key-evaluation-form.ts';
import { MONITORING_SUMMARY_FORM } from '../../../form/monitoring-summary-form.ts';
import { RECTIFICATION_FORM } from '../../../form/rectification-form.ts';
import { REGISTER_FORM } from '../../../form/register-form.ts';
import { SELF_EVALUATION_SUMMARY_FORM } from '../../../form/self-evaluation-summary-form.ts';
import type { ListTemplateRow } from '../../../form/template/list-template.ts';
import { WORK_LOG_FORM } from '../../../form/work-log-form.ts';
import { filledList, type HandIn, handIn, textHandIn } from './hand-in.ts';
import { projectCard, wholeUnitCard } from './sample-cards.ts';
import { projectsOf, type SampleProject } from './sample-projects.ts';
import {
  evaluatedProject,
  exAnteRow,
  keyEvaluationRow,
  monitoringRow,
  registerRow,
  selfEvaluationRow,
} from './sample-rows.ts';
import { SAMPLE_UNITS, type SampleUnit, sampleUnit } from './sample-units.ts';

const OFFSETS = [-1, 0, 1] as const;

const departments = SAMPLE_UNITS.filter(({ classes }) => classes.includes('区级预算部门'));

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

const selfEvaluations = (unit: SampleUnit, year: number, day: string, rows: readonly ListTemplateRow[]): HandIn =>
  handIn(unit, `${year - 1}年度绩效自评/${year - 1}年度绩效自评汇总表.xlsx`, `${year}-${day}`, [
    filledList(SELF_EVALUATION_SUMMARY_FORM, unit.name, rows),
  ]);

const monitoring = (unit: SampleUnit, year: number, day: string, projects: readonly SampleProject[]): HandIn =>
  handIn(unit, `${year}年绩效跟踪汇总表.xlsx`, `${year}-${day}`, [
    filledList(
      MONITORING_SUMMARY_FORM,
      unit.name,
      projects.map((one, index) => monitoringRow(one, year, index < 2 ? '部门重点' : '自评')),
    ),
  ]);

const exAnte = (unit: SampleUnit, year: number, day: string, key: readonly number[]): HandIn =>
  handIn(unit, `事前评估/${year + 1}年事前绩效评估台账.xlsx`, `${year}-${day}`, [
    filledList(
      EX_ANTE_FORM,
      unit.name,
      projectsOf(unit.name, 1).map((one, index) => exAnteRow(one, year, key.includes(index) ? '部门重点' : '自评')),
    ),
  ]);

const keyEvaluations = (unit: SampleUnit, year: number, day: string, levels: readonly string[]): HandIn =>
  handIn(unit, `重点评价/${year}年重点评价台账.xlsx`, `${year}-${day}`, [
    filledList(
      KEY_EVALUATION_FORM,
      unit.name,
      levels.map((level, turn) =>
        keyEvaluationRow(evaluatedProject(projectsOf(unit.name, -1)[turn] as SampleProject), year, level, {
          by: sampleUnit('区财政局').name,
          turn,
        }),
      ),
    ),
  ]);

const disclosure = (unit: SampleUnit, year: number, day: string, contents: readonly string[]): HandIn =>
  handIn(unit, `信息公开/绩效信息公开目录.xlsx`, `${year}-${day}`, [
    filledList(
      DISCLOSURE_FORM,
      unit.name,
      contents.flatMap((content) =>
        projectsOf(unit.name, content === '绩效自评' ? -1 : 0)
          .filter((one) => one.disclosed)
          .map((one) => ({
            项目编码: one.code,
            项目名称: one.name,
            对象类型: one.type,
            项目类别: one.category,
            公开内容: content,
            年度: content === '绩效自评' ? year - 1 : year,
            公开日期: { day: `${year}-${content === '绩效自评' ? '08-26' : '03-30'}` },
            链接: `https://www.example.gov.cn/jixiao/${one.code}`,
          })),
      ),
    ),
  ]);

const rectification = (unit: SampleUnit, year: number, day: string): HandIn => {
  const [first, second] = projectsOf(unit.name, 0);
  const row = (project: SampleProject | undefined, index: number, over: ListTemplateRow): ListTemplateRow => ({
    序号: index,
    问题来源: '部门重点评价',
    评价年度: year,
    项目编码: project?.code ?? null,
    项目名称: project?.name ?? null,
    问题描述: '绩效目标细化不够,过程资料不完整',
    整改措施: '修订绩效目标,补齐过程资料,建立台账',
    责任人: unit.officer || unit.head,
    计划完成日期: { day: `${year}-10-31` },
    ...over,
  });
  return handIn(unit, `整改台账.xlsx`, `${year}-${day}`, [
    filledList(RECTIFICATION_FORM, unit.name, [
      row(first, 1, { 实际完成日期: { day: `${year}-10-20` }, 整改状态: '已销项', 结果应用方式: '完善' }),
      row(second, 2, { 整改状态: '整改中', 未整改原因: '招标流程延后', 结果应用方式: '保持' }),
    ]),
  ]);
};

const workLog = (unit: SampleUnit, year: number, day: string): HandIn =>
  handIn(unit, `工作记录.xlsx`, `${year}-${day}`, [
    filledList(WORK_LOG_FORM, unit.name, [
      {
        任务编号: 'O-08',
        事项: '政府购买服务合同、履约和成本分析',
        完成日期: { day: `${year}-10-15` },
        责任人: unit.officer || unit.head,
        佐证材料: '购买服务绩效分析报告.docx',
      },
    ]),
  ]);

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
      `${year}-04-21`,
      evaluated.map((one) => projectCard(one, year)),
    ),
    handIn(unit, `${year - 1}年度绩效自评/整体支出绩效自评表.xlsx`, `${year}-04-24`, [wholeUnitCard(unit, year)]),
    keyEvaluations(unit, year, '07-20', ['部门重点', '部门重点']),
    monitoring(unit, year, '08-24', projectsOf(unit.name, 0)),
    exAnte(unit, year, '10-28', [0, 5]),
    disclosure(unit, year, '09-05', ['绩效目标', '绩效自评']),
    rectification(unit, year, '11-03'),
    workLog(unit, year, '10-16'),
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
    keyEvaluations(unit, year, '07-27', ['行业重点', '行业重点', '行业重点', '部门重点']),
    monitoring(unit, year, '08-30', projectsOf(unit.name, 0).slice(1)),
    exAnte(unit, year, '11-06', [1]),
    disclosure(unit, year, '09-12', ['绩效目标']),
  ];
};

const otherHandIns = (year: number): readonly HandIn[] => {
  const [kewei, minzheng, jianguan] = ['区科委', '区民政局', '区建管委'].map(sampleUnit) as [
    SampleUnit,
    SampleUnit,
    SampleUnit,
  ];
  const evaluated = (unit: SampleUnit): readonly ListTemplateRow[] =>
    projectsOf(unit.name, -1).map((one) => selfEvaluationRow(one, year));
  return [
    selfEvaluations(kewei, year, '04-25', withWrongRate(withTextAmounts(evaluated(kewei)))),
    handIn(kewei, `${year - 1}年度绩效自评/整体自评.xlsx`, `${year}-04-25`, [wholeUnitCard(kewei, year)]),
    monitoring(kewei, year, '08-29', projectsOf(kewei.name, 0)),
    selfEvaluations(minzheng, year, '05-12', evaluated(minzheng)),
    keyEvaluations(minzheng, year, '07-30', ['部门重点']),
    monitoring(minzheng, year, '08-31', projectsOf(minzheng.name, 0).slice(0, 2)),
    exAnte(minzheng, year, '10-30', [0]),
    workLog(minzheng, year, '10-20'),
    selfEvaluations(jianguan, year, '04-28', evaluated(jianguan).slice(0, 3)),
    textHandIn(
      jianguan,
      `财务系统导出.xlsx`,
      `${year}-04-28`,
      '项目编码,项目名称,执行数\n105001,城市道路大中修,1466.20\n',
    ),
    keyEvaluations(jianguan, year, '07-24', ['行业重点', '行业重点', '部门重点']),
    monitoring(jianguan, year, '08-26', projectsOf(jianguan.name, 0)),
    disclosure(jianguan, year, '09-08', ['绩效目标', '绩效自评']),
  ];
};

/** What the departments have handed in over the year: most of it right, some late, some wrong, one department nearly nothing. */
export const departmentHandIns = (year: number): readonly HandIn[] => [
  ...departments.flatMap((unit) => registersOf(unit, year)),
  ...educationHandIns(year),
  ...healthHandIns(year),
  ...otherHandIns(year),
];
