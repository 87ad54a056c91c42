import type { ListTemplateRow, ListTemplateValue } from '../../form/issue/list-template.ts';
import { type SampleProject, sampleAmount } from './sample-projects.ts';

type Offset = -1 | 0 | 1;

const yesNo = (flag: boolean): string => (flag ? '是' : '否');

/** A percentage of an amount in 万元, to the 分. */
const part = (amount: number, percent: number): number => Math.round(amount * percent * 100) / 10_000;

const gradeOf = (score: number): string => {
  if (score >= 90) return '优';
  if (score >= 80) return '良';
  return score >= 60 ? '中' : '差';
};

/** Rates and scores as they fall in a year; the same for the same project every time. */
const RATES = [98, 95.5, 100, 92.4, 97, 93, 99.2, 94, 100, 96.5, 96, 93.5];
const SCORES = [96.8, 94.5, 97, 91.2, 95, 92.5, 98, 92, 96, 94, 95.5, 90];

/** Projects on which little was spent and that still score themselves well. */
const SLOW: ReadonlySet<string> = new Set(['105001', '203013']);
const [SLOW_RATE, SLOW_SCORE] = [71, 78.5];

/** Projects whose budget was raised within the year. */
const ADJUSTED: ReadonlySet<string> = new Set(['104004', '105004']);

const turnOf = ({ code }: SampleProject): number => Number(code) % RATES.length;
const rateOf = (project: SampleProject): number => (SLOW.has(project.code) ? SLOW_RATE : (RATES[turnOf(project)] ?? 0));
const scoreOf = (project: SampleProject): number =>
  SLOW.has(project.code) ? SLOW_SCORE : (SCORES[turnOf(project)] ?? 0);

export const registerRow = (project: SampleProject, year: number, offset: Offset): ListTemplateRow => {
  const amount = sampleAmount(project, offset);
  const adjusted = offset === 0 && ADJUSTED.has(project.code) ? part(amount, 108) : amount;
  return {
    项目编码: project.code,
    项目名称: project.name,
    预算年度: year + offset,
    对象类型: project.type,
    项目类别: project.category,
    是否新增: yesNo(offset > -1 && project.amounts.at(offset) === null),
    是否经常性: yesNo(project.recurring),
    是否区级: '是',
    受惠对象: project.beneficiary || null,
    年初预算数: amount,
    全年预算数: adjusted,
    开始日期: { day: `${project.amounts[0] === null ? year : year - 2}-01-01` },
    结束日期: { day: `${year + (project.amounts[2] === null ? 0 : 2)}-12-31` },
    是否重大: yesNo(project.major),
    是否纳入公开范围: yesNo(project.disclosed),
    是否需编报绩效目标: '是',
  };
};

/** `over` replaces what a clerk got wrong. */
export const selfEvaluationRow = (
  project: SampleProject,
  year: number,
  over: ListTemplateRow = {},
): ListTemplateRow => {
  const amount = sampleAmount(project, -1);
  const score = scoreOf(project);
  const rate = rateOf(project);
  return {
    项目编码: project.code,
    项目名称: project.name,
    对象类型: project.type,
    预算年度: year - 1,
    年初预算数: amount,
    全年预算数: amount,
    全年执行数: part(amount, rate),
    执行率: Math.round(rate * 100) / 10_000,
    自评得分: score,
    等级: gradeOf(score),
    ...over,
  };
};

export const monitoringRow = (
  project: SampleProject,
  year: number,
  level: '自评' | '部门重点',
  { offset = 0, month = 8 }: { readonly offset?: Offset; readonly month?: 7 | 8 } = {},
): ListTemplateRow => {
  const amount = sampleAmount(project, offset);
  const rate = Math.round(rateOf(project) * 70) / 100;
  return {
    项目编码: project.code,
    项目名称: project.name,
    跟踪年度: year + offset,
    跟踪层次: level,
    全年预算数: amount,
    执行数: part(amount, rate),
    执行率: Math.round(rate * 100) / 10_000,
    产出完成情况: SLOW.has(project.code) ? '进度偏慢，已安排加快实施' : '按计划推进',
    报告日期: { day: `${year + offset}-0${month}-${String(8 + (turnOf(project) % 12)).padStart(2, '0')}` },
  };
};

export const exAnteRow = (
  project: SampleProject,
  year: number,
  body: '自评' | '部门重点' | '财政重点',
  offset: Offset = 1,
): ListTemplateRow => {
  const amount = sampleAmount(project, offset);
  const cut = turnOf(project) % 4 === 1;
  return {
    项目编码: project.code,
    项目名称: project.name,
    对象类型: project.type,
    评估年度: year + offset,
    评估主体: body,
    申报预算: cut ? part(amount, 110) : amount,
    评估后预算: amount,
    评估得分: scoreOf(project),
    评估结论: cut ? '部分支持' : '予以支持',
    报告日期: { day: `${year + offset - 1}-10-${String(10 + turnOf(project)).padStart(2, '0')}` },
  };
};

export const disclosureRow = (project: SampleProject, content: string, year: number, day: string): ListTemplateRow => ({
  项目编码: project.code,
  项目名称: project.name,
  对象类型: project.type,
  项目类别: project.category,
  公开内容: content,
  年度: year,
  公开日期: { day },
  链接: `https://www.example.gov.cn/jixiao/${project.code}`,
});

/** What is evaluated: a project of the sample, or a department or unit as a whole. */
export type Evaluated = {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly category: string;
  readonly amount: number;
  readonly unit: string;
};

export const evaluatedProject = (project: SampleProject): Evaluated => ({
  code: project.code,
  name: project.name,
  type: project.type,
  category: project.category,
  amount: sampleAmount(project, -1) || sampleAmount(project, 0),
  unit: project.unit.name,
});

export const keyEvaluationRow = (
  { code, name, type, category, amount, unit }: Evaluated,
  year: number,
  level: string,
  {
    by,
    turn,
    month,
    over = {},
  }: { by: string; turn: number; month: '04' | '07'; over?: { readonly [label: string]: ListTemplateValue } },
): ListTemplateRow => {
  const score = SCORES[(turn * 5) % SCORES.length] ?? 0;
  return {
    项目编码: code,
    项目名称: name,
    对象类型: type,
    项目类别: category || null,
    评价层次: level,
    预算年度: year - 1,
    评价年度: year,
    预算数: amount,
    执行数: part(amount, RATES[(turn * 5) % RATES.length] ?? 0),
    评价得分: score,
    等级: gradeOf(score),
    委托方: by,
    评价机构: ['上海嘉信绩效评价有限公司', '上海明策咨询有限公司', '上海诚衡会计师事务所'][turn % 3] ?? '',
    被评价单位: unit,
    报告日期: { day: `${year}-${month}-${String(5 + (turn % 20)).padStart(2, '0')}` },
    是否区镇联动: yesNo(turn % 4 === 0),
    主要问题: score < 90 ? '绩效目标细化不够，过程资料不完整' : null,
    ...over,
  };
};
