import type { IssuedSheet } from '../../form/issue/issued-sheet.ts';
import {
  type CardIndicator,
  type SelfEvaluationIssue,
  selfEvaluationCard,
} from '../../form/issue/self-evaluation-card.ts';
import { wholeUnitSelfEvaluationCard } from '../../form/issue/whole-unit-card.ts';
import { projectsOf, type SampleProject, sampleAmount } from './sample-projects.ts';
import type { SampleUnit } from './sample-units.ts';

const YUAN_PER_WAN = 10_000;

const line = (
  level1: string,
  level2: string,
  name: string,
  target: string,
  actual: string,
  weight: number,
): CardIndicator => ({ level1, level2, name, target, actual, weight, score: weight, reason: null });

const UNIT_INDICATORS: readonly CardIndicator[] = [
  line('产出指标', '数量指标', '年度重点工作完成数', '≥12项', '12项', 20),
  line('产出指标', '质量指标', '重点工作达标率', '≥95%', '97%', 15),
  line('产出指标', '时效指标', '重点工作按期完成率', '≥90%', '95%', 15),
  line('效益指标', '社会效益指标', '服务对象覆盖人数', '≥8000人', '8300人', 30),
  line('满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%', '92%', 10),
];

/** Indicators of a project, with the points of the ministry's 10/50/30/10. */
const indicatorsOf = ({ code, category }: SampleProject): readonly CardIndicator[] => {
  const building = category.includes('政府投资');
  const quantity = 10 + (Number(code) % 7) * 5;
  return [
    line('产出指标', '数量指标', building ? '改造完成数量' : '服务覆盖数量', `≥${quantity}个`, `${quantity + 1}个`, 20),
    line('产出指标', '质量指标', building ? '工程验收合格率' : '服务达标率', '≥95%', '97%', 15),
    line('产出指标', '时效指标', '按期完成率', '≥90%', '96%', 15),
    line('效益指标', '社会效益指标', '受益人数', '≥2000人', '2150人', 30),
    line('满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%', '93%', 10),
  ];
};

/** A late quarter slows spending a little: between 96 and 100 per cent is spent. */
const spentOf = (amount: number, code: string): number => Math.round(amount * (96 + (Number(code) % 5)) * 100) / 10_000;

export const projectCard = (
  project: SampleProject,
  year: number,
  over: Partial<Pick<SelfEvaluationIssue, 'title' | 'money' | 'typed'>> = {},
): IssuedSheet => {
  const factor = over.money === '元' ? YUAN_PER_WAN : 1;
  const amount = sampleAmount(project, -1);
  return selfEvaluationCard({
    title: '项目支出绩效自评表',
    sheet: project.name,
    year: year - 1,
    money: '万元',
    project: project.name,
    code: project.code,
    supervisor: project.unit.name,
    implementer: project.unit.name,
    funds: {
      initial: amount * factor,
      budget: amount * factor,
      spent: Math.round(spentOf(amount, project.code) * factor * 100) / 100,
    },
    goal: `完成${project.name}年度任务，质量和进度符合要求。`,
    outcome: `${project.name}年度任务已完成。`,
    indicators: indicatorsOf(project),
    ...over,
  });
};

export const wholeUnitCard = (unit: SampleUnit, year: number): IssuedSheet => {
  const budget = projectsOf(unit.name, -1).reduce((sum, one) => sum + sampleAmount(one, -1), 0) * 3;
  return wholeUnitSelfEvaluationCard({
    sheet: '整体支出绩效自评',
    year: year - 1,
    unit: unit.name,
    funds: { initial: budget, budget, spent: Math.round(budget * 97) / 100 },
    goal: '履行部门职能，完成年度重点工作，保障机构正常运转。',
    outcome: '年度重点工作均已完成。',
    indicators: UNIT_INDICATORS,
  });
};
