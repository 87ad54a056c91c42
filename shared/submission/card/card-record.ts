import type { CardPhase } from '../../form/card/card-form.ts';
import { gradeOf } from '../../form/card/grade-bands.ts';
import { compact } from '../../workbook/label.ts';
import type { Fields, FormRecord, IndicatorFact } from '../record.ts';
import type { Card, Indicator, TaskLine } from './card.ts';
import { cardCode, cardName, gradeWritten, headText, isWhole, objectKind } from './card-name.ts';
import { type Entry, isFilled } from './entry.ts';
import { formOfCard } from './form-of-card.ts';
import { firstDay, lastDay, reportDayOf } from './judge/card-days.ts';
import {
  annualIndicators,
  annualLines,
  fundTotal,
  indicatorPoints,
  multiYearTotal,
  ratePoints,
  rateScore,
  ratesOf,
  readings,
  readValue,
  scoreSum,
  totalScore,
} from './judge/card-figures.ts';
import { meanAchievement, outputCompletion } from './judge/completion.ts';

const common = (card: Card): Fields => ({
  项目编码: cardCode(card) || null,
  项目名称: cardName(card) || null,
  对象类型: objectKind(card),
  ...(isWhole(card)
    ? { 单位名称: cardName(card) || null }
    : {
        主管部门: headText(card, 'supervisor') || null,
        实施单位: headText(card, 'implementer') || headText(card, 'unitName') || null,
      }),
});

const selfEvaluation = (card: Card): Fields => {
  const score = totalScore(card);
  const points = annualIndicators(card).map(({ weight, score: own }) => [readValue(weight), readValue(own)] as const);
  return {
    ...common(card),
    预算年度: card.year?.value ?? null,
    年初预算数: readings(card, 'initial')[0] ?? null,
    全年预算数: readings(card, 'budget')[0] ?? null,
    全年执行数: readings(card, 'spent')[0] ?? null,
    执行率: ratesOf(card)[0] ?? null,
    自评得分: score,
    等级: gradeWritten(card) || (score === null ? null : gradeOf(score, card.template.grades)),
    执行率得分: rateScore(card),
    执行率分值: ratePoints(card),
    指标得分合计: scoreSum(card),
    指标分值合计: indicatorPoints(card),
    目标实现程度: meanAchievement(card),
    指标全部满分: points.length > 0 && points.every(([weight, own]) => weight !== null && weight === own),
  };
};

const monitoring = (card: Card): Fields => {
  const amounts = fundTotal(card)?.amounts;
  return {
    ...common(card),
    跟踪年度: card.year?.value ?? null,
    跟踪层次: headText(card, 'level') || '自评',
    年初预算数: readings(card, 'initial')[0] ?? null,
    全年预算数: readings(card, amounts?.budget === undefined ? 'initial' : 'budget')[0] ?? null,
    执行数: readings(card, 'spent')[0] ?? null,
    执行率: ratesOf(card)[0] ?? null,
    产出完成情况: outputCompletion(card) || null,
    报告日期: reportDayOf(card),
    截至月份: card.month,
    全年预计执行数: readValue(amounts?.forecast),
    目标实现程度: meanAchievement(card),
  };
};

/** The total of the tasks, or what it is made of where it was left at 0. */
const taskMoney = (sum: TaskLine | undefined): number | null => {
  const total = readValue(sum?.total);
  const parts = [sum?.fiscal, sum?.other].map((amount) => readValue(amount) ?? 0);
  const made = parts.reduce((all, one) => all + one, 0);
  return total === 0 && made > 0 ? made : total;
};

const target = (card: Card): Fields => {
  const tasks = card.tasks.find(({ sum }) => sum);
  const total = readings(card, fundTotal(card)?.amounts.budget === undefined ? 'initial' : 'budget');
  return {
    ...common(card),
    年度: card.year?.value ?? null,
    全年预算数: taskMoney(tasks) ?? readValue(card.compositions[0]?.sum) ?? total[0] ?? null,
    资金总额: readValue(multiYearTotal(card)?.amounts.budget),
    开始日期: firstDay(card)?.day ?? null,
    结束日期: lastDay(card)?.day ?? null,
    年度总体目标: card.goal?.text || null,
  };
};

const FIELDS: { readonly [phase in CardPhase]: (card: Card) => Fields } = {
  target,
  monitoring,
  'self-evaluation': selfEvaluation,
};

/** What the card says itself of figures that are worked out for its record. */
const saidOn = (card: Card): Fields => ({
  执行率: readValue(fundTotal(card)?.amounts.rate),
  自评得分: readValue(card.sum?.score),
  等级: gradeWritten(card) || null,
});

const writtenIn = (fields: Fields, said: Fields): Fields =>
  Object.fromEntries(Object.entries(said).filter(([label, value]) => label in fields && fields[label] !== value));

/** A column of signs may say 定性 as well: a kind of target, no part of it. */
const signOf = (operator: Entry | undefined): string =>
  operator === undefined || /定性|定量/u.test(operator.text) ? '' : operator.text;

const factOf = (indicator: Indicator): IndicatorFact => ({
  level1: indicator.group,
  level2: indicator.level2.text,
  name: indicator.name.text,
  target: `${signOf(indicator.operator)}${indicator.target.text}${indicator.unit?.text ?? ''}`,
  actual: indicator.actual?.text ?? '',
  weight: readValue(indicator.weight),
  score: readValue(indicator.score),
  cell: indicator.target.cell,
  ...(compact(indicator.level1.text) === indicator.group ? {} : { writtenLevel1: compact(indicator.level1.text) }),
  ...(isFilled(indicator.reason) ? { reason: indicator.reason.text } : {}),
  ...(indicator.name.cell === indicator.target.cell ? {} : { nameCell: indicator.name.cell }),
});

/** Where the values compared with other forms stand. */
const cellsOf = (card: Card): { readonly [column: string]: string } => {
  const amounts = fundTotal(card)?.amounts;
  const places: readonly (readonly [string, string | undefined])[] = [
    ['项目编码', card.head.projectCode?.value.cell],
    ['项目名称', card.head.projectName?.value.cell],
    ['年初预算数', amounts?.initial?.cell],
    ['全年预算数', amounts?.budget?.cell],
    ['全年执行数', amounts?.spent?.cell],
    ['执行数', amounts?.spent?.cell],
    ['自评得分', card.sum?.score?.cell],
  ];
  return Object.fromEntries(places.flatMap(([column, cell]) => (cell === undefined ? [] : [[column, cell]])));
};

const withFields = (card: Card): Pick<FormRecord, 'fields' | 'written'> => {
  const fields = FIELDS[formOfCard(card).phase](card);
  const written = writtenIn(fields, saidOn(card));
  return { fields, ...(Object.keys(written).length === 0 ? {} : { written }) };
};

/** A card in the columns of its list twin. Money in 分, rates and points in hundredths, days as `YYYY-MM-DD`. */
export const cardRecord = (card: Card): FormRecord => ({
  form: card.form,
  year: card.year?.value ?? null,
  code: cardCode(card),
  name: cardName(card),
  ...withFields(card),
  sheet: card.sheet,
  row: card.area.top,
  accepted: true,
  indicators: annualLines(card).map(factOf),
  cells: cellsOf(card),
});
