import { BLANK_FORM_MARK } from '../../form/issue/blank-form-mark.ts';
import type { IssuedSheet, IssuedValue } from '../../form/issue/issued-sheet.ts';
import { targetCard } from '../../form/issue/target-card.ts';
import { wholeUnitTargetCard } from '../../form/issue/whole-unit-target-card.ts';
import { projectsOf, type SampleProject, sampleAmount } from './sample-projects.ts';
import type { SampleUnit } from './sample-units.ts';

type Filled = { readonly [address: string]: IssuedValue };

/** Addresses as `row,column`. */
const addressOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row},${column}`;

/** The form as a clerk hands it in: filled cells in place of blank ones, and without the mark of a blank form. */
const filledIn = (sheet: IssuedSheet, values: Filled): IssuedSheet => ({
  ...sheet,
  cells: sheet.cells
    .filter(({ value }) => value !== BLANK_FORM_MARK)
    .map((cell) => ({ ...cell, value: values[addressOf(cell)] ?? cell.value })),
});

const PROJECT_LEVELS = [
  ['产出指标', '数量指标', '服务覆盖数量', '≥20个'],
  ['产出指标', '质量指标', '验收合格率', '≥95%'],
  ['产出指标', '时效指标', '按期完成率', '≥90%'],
  ['效益指标', '社会效益指标', '受益人数', '≥2000人'],
  ['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%'],
] as const;

const FIRST_PROJECT_INDICATOR = 14;

/** 项目支出绩效目标申报表 of one project for the plan year (`offset` 0) or the next (1). */
export const projectTarget = (project: SampleProject, year: number, offset: 0 | 1): IssuedSheet => {
  const indicators = PROJECT_LEVELS.flatMap(([, , name, target], index) => [
    [`${FIRST_PROJECT_INDICATOR + index + 1},5`, name],
    [`${FIRST_PROJECT_INDICATOR + index + 1},8`, target],
  ]);
  const sheet = targetCard({
    sheet: project.name,
    title: '项目支出绩效目标申报表',
    year: year + offset,
    project: project.name,
    code: project.code,
    supervisor: project.unit.name,
    implementer: project.unit.name,
    amount: sampleAmount(project, offset),
    levels: PROJECT_LEVELS.map(([level1, level2]) => [level1, level2]),
  });
  return filledIn(sheet, {
    '6,3': project.recurring ? '经常性项目' : '一次性项目',
    '6,5': { day: `${year + offset}-01-01` },
    '6,8': { day: `${year + offset}-12-31` },
    '12,3': `完成${project.name}年度任务，质量和进度符合要求。`,
    ...Object.fromEntries(indicators),
  });
};

const UNIT_LEVELS = [
  ['产出指标', '数量指标', '年度重点工作完成数', '≥12项'],
  ['产出指标', '质量指标', '重点工作达标率', '≥95%'],
  ['效益指标', '社会效益指标', '服务对象覆盖人数', '≥8000人'],
  ['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%'],
] as const;

const [FIRST_TASK, TASKS] = [7, 2];
const UNIT_GOAL = FIRST_TASK + TASKS + 1;

/** 部门(单位)整体支出绩效目标表 of a unit for the year after the plan's. */
export const wholeUnitTarget = (unit: SampleUnit, year: number): IssuedSheet => {
  const budget = projectsOf(unit.name, 1).reduce((sum, one) => sum + sampleAmount(one, 1), 0);
  const task = (row: number, name: string, amount: number) => [
    [`${row},2`, name],
    [`${row},4`, `${name}的各项工作`],
    [`${row},6`, amount],
    [`${row},7`, amount],
    [`${row},8`, 0],
  ];
  const sheet = wholeUnitTargetCard({
    sheet: '整体支出绩效目标',
    year: year + 1,
    unit: unit.name,
    tasks: TASKS,
    levels: UNIT_LEVELS.map(([level1, level2]) => [level1, level2]),
  });
  return filledIn(sheet, {
    ...Object.fromEntries([
      ...task(FIRST_TASK, '履行职能', budget),
      ...task(FIRST_TASK + 1, '保障机构运转', budget * 2),
      ...UNIT_LEVELS.flatMap(([, , name, target], index) => [
        [`${UNIT_GOAL + 2 + index},6`, name],
        [`${UNIT_GOAL + 2 + index},7`, target],
      ]),
    ]),
    [`${UNIT_GOAL},2`]: '履行部门职能,完成年度重点工作,保障机构正常运转。',
  });
};
