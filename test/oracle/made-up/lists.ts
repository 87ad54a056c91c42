import { addDays, type Day } from '../../../shared/day.ts';
import type { Fields } from '../../../shared/submission/record.ts';
import type { Random } from '../random.ts';
import type { Project, Row } from './events.ts';
import { amountOf } from './projects.ts';

/** How a row or card about a project is filled in by someone on a day. */
export type Maker = (project: Project, day: Day, random: Random) => Row;

/** Most rows give the code; some only the name. */
export const named = ({ code, name }: Project, random: Random): Fields => ({
  项目编码: random.chance(0.07) ? null : code || null,
  项目名称: name,
});

const row = (project: Project, fields: Fields): Row => ({ year: project.year, fields });

/** A share of an amount, at times exactly on a line or one 分 off it. */
export const spentOf = (amount: number, percents: readonly number[], random: Random): number => {
  if (random.chance(0.4)) return Math.floor((amount * random.pick(percents)) / 1200) + random.int(-1, 1);
  return Math.floor((amount * random.int(100, 1050)) / 1000);
};

const LINES_OF_MONTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((month) => [60 * month, 80 * month]);
const CHECKPOINTS = [15, 25, 30, 40, 50, 60, 70, 80].map((percent) => percent * 12);

export const completed = (random: Random): string | null =>
  random.pick([null, '按计划推进', `已完成${random.int(5, 100)}%`, `完成 ${random.int(10, 99)}.5％左右`, '基本完成']);

export const MONITORING: Maker = (project, day, random) => {
  const amount = amountOf(project);
  const spent = spentOf(amount, [...LINES_OF_MONTHS, ...CHECKPOINTS], random);
  return row(project, {
    ...named(project, random),
    跟踪年度: project.year,
    跟踪层次: random.pick(['自评', '部门重点']),
    全年预算数: random.chance(0.03) ? 0 : amount,
    执行数: random.chance(0.05) ? null : spent,
    执行率: random.chance(0.8) ? Math.floor((spent * 10_000) / Math.max(1, amount)) : null,
    产出完成情况: completed(random),
    报告日期: random.chance(0.5) ? addDays(day, -random.int(0, 40)) : null,
  });
};

export const gradeOf = (score: number): string =>
  score >= 9000 ? '优' : score >= 8000 ? '良' : score >= 6000 ? '中' : '差';

export const SELF_EVALUATION: Maker = (project, _day, random) => {
  const score = random.int(5000, 10_000);
  const amount = amountOf(project);
  const spent = spentOf(amount, [960, 959, 1200, 1140], random);
  return row(project, {
    ...named(project, random),
    对象类型: project.fields['对象类型'] ?? null,
    预算年度: project.year,
    年初预算数: project.fields['年初预算数'] ?? null,
    全年预算数: random.chance(0.03) ? null : amount,
    全年执行数: spent,
    自评得分: random.chance(0.95) ? score : null,
    等级: random.chance(0.9) ? gradeOf(score) : null,
  });
};

export const EX_ANTE: Maker = (project, day, random) => {
  const asked = Number(project.fields['年初预算数']);
  return row(project, {
    ...named(project, random),
    对象类型: project.fields['对象类型'] ?? null,
    评估年度: project.year,
    评估主体: random.pick(['自评', '部门重点', '财政重点']),
    申报预算: asked,
    评估后预算: random.chance(0.1) ? null : asked - random.pick([0, 0, 1, random.int(0, 30) * 1_000_000, -5_000_000]),
    评估得分: random.int(5000, 10_000),
    评估结论: random.chance(0.85) ? random.pick(['予以支持', '予以支持', '部分支持', '不予支持']) : null,
    报告日期: addDays(day, -random.int(0, 20)),
  });
};

const LEVELS = [
  '部门重点',
  '部门重点',
  '部门重点',
  '行业重点',
  '财政重点',
  '项目再评价',
  '专家再评审',
  '财政再复核',
  '自评',
];

const evaluators = (project: Project, random: Random): Fields => {
  const own = random.pick([project.unit.name, ...project.unit.aliases]);
  return {
    委托方: random.pick(['样例区财政局', '样例区财政局', own, null]),
    评价机构: random.chance(0.1) ? own : random.pick(['甲评估咨询公司', '乙会计师事务所']),
    被评价单位: random.chance(0.8) ? random.pick([project.unit.name, own]) : null,
  };
};

export const KEY_EVALUATION: Maker = (project, day, random) => {
  const score = random.int(5000, 10_000);
  return row(project, {
    ...named(project, random),
    对象类型: random.chance(0.1) ? random.pick(['部门整体', '单位整体']) : (project.fields['对象类型'] ?? null),
    项目类别: project.fields['项目类别'] ?? null,
    评价层次: random.pick(LEVELS),
    预算年度: random.chance(0.4) ? project.year - random.int(0, 1) : null,
    评价年度: project.year,
    预算数: amountOf(project),
    评价得分: random.chance(0.9) ? score : null,
    等级: gradeOf(score),
    ...evaluators(project, random),
    报告日期: addDays(day, -random.int(0, 20)),
  });
};

/** What the finance office evaluates again, named by the unit it belongs to. */
export const OFFICE_EVALUATION: Maker = (project, day, random) => {
  const { fields } = KEY_EVALUATION(project, day, random);
  const level = random.pick(['财政重点', '项目再评价', '专家再评审', '财政再复核']);
  return row(project, {
    ...fields,
    评价层次: level,
    委托方: '样例区财政局',
    评价机构: '甲评估咨询公司',
    被评价单位: project.unit.name,
  });
};

export const RECTIFICATION: Maker = (project, _day, random) => ({
  year: project.year,
  fields: {
    ...named(project, random),
    序号: random.chance(0.8) ? String(random.int(1, 3)) : null,
    问题描述: random.pick(['目标不够具体', '执行偏慢', '资料不全']),
    计划完成日期: random.chance(0.95) ? addDays(`${project.year}-06-01`, random.int(0, 200)) : null,
    整改状态: random.pick(['未启动', '整改中', '已完成', '已销项']),
    未整改原因: random.chance(0.5) ? '等待上级批复' : null,
    结果应用方式: random.chance(0.5) ? random.pick(['完善', '调整', '清退', '保持']) : null,
  },
});

export const DISCLOSURE: Maker = (project, day, random) =>
  row(project, {
    ...named(project, random),
    对象类型: project.fields['对象类型'] ?? null,
    项目类别: project.fields['项目类别'] ?? null,
    公开内容: random.pick(['绩效目标', '绩效自评', '评价报告']),
    公开日期: day,
  });
