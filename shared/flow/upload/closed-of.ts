import { dayOf } from '../../day.ts';
import { closingDay } from '../../plan/plan-years.ts';
import type { Version } from '../../standing/standing.ts';
import type { ClosedForm } from '../../submission/answer/answer-head.ts';
import { type InForce, plansAsking } from '../rules/rules-in-force.ts';

/**
 * Forms of a version that came after every year whose plan asks for them was closed: they count for nothing. What came
 * before stays as it was answered, also when its year closes.
 */
export const closedOf = (inForce: InForce, { at, forms }: Pick<Version, 'at' | 'forms'>): readonly ClosedForm[] =>
  forms.flatMap(({ form, year }) => {
    const asking = plansAsking(inForce, form, year);
    const last = asking.at(-1);
    if (last === undefined || asking.some((plan) => dayOf(at) <= closingDay(plan))) return [];
    const text = `${last.year}年工作要点已于 ${closingDay(last)} 封存，之后报送的不计入；确需计入的，请财政局在${last.year}年工作要点的系统设置里把封存日期改晚。`;
    return [{ kind: { form, year }, text }];
  });
