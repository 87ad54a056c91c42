import { gradesText } from '../../../form/card/grade-bands.ts';
import { yearsMeant } from '../../../plan/parse/data-years.ts';
import type { ScoringSetting } from '../../../plan/plan.ts';
import type { Explanation } from '../../status-book.ts';

const splitText = ({ template, split }: ScoringSetting): string => {
  if (split === null) return template ?? '按表样自带的分值和算法';
  const parts = Object.entries({ 执行率: split.rate, ...split.classes });
  return parts.map(([name, points]) => `${name.replace('指标', '')}${points / 100}`).join('、');
};

/** Whose cards of which years a row of 评分模板 scores, and how. */
export const scoringRow = (planYear: number, setting: ScoringSetting): Explanation => {
  const { form, years, classes, grades, variants } = setting;
  const about = yearsMeant(years, planYear);
  const whose = classes.length === 0 ? '所有单位' : classes.join('、');
  const rules = variants.length === 0 ? '' : `，评分规则 ${variants.join('、')}`;
  return {
    term: form,
    text: `${whose}，${about === null ? '各年度' : `${about.join('、')} 年`}：${splitText(setting)}${rules}${grades === null ? '' : `；等级 ${gradesText(grades)}`}。`,
  };
};
