import { closingDay } from '../../plan/plan-years.ts';
import { closedWhenHandedIn } from '../../plan/plans-asking.ts';
import type { Version } from '../../standing/standing.ts';
import type { ClosedForm } from '../../submission/answer/answer-head.ts';
import type { InForce } from '../rules/rules-in-force.ts';

/**
 * Forms of a version that came after every year whose plan asks for them was closed: they count for nothing. What came
 * before stays as it was answered, also when its year closes.
 */
export const closedOf = (inForce: InForce, { at, forms }: Pick<Version, 'at' | 'forms'>): readonly ClosedForm[] =>
  forms.flatMap(({ form, year }) => {
    const last = closedWhenHandedIn(inForce.plans, { form, year }, at);
    if (last === null) return [];
    const text = `${last.year}年工作要点已于 ${closingDay(last)} 封存，之后报送的不计入；确需计入的，请财政局在${last.year}年工作要点的系统设置里把封存日期改晚。`;
    return [{ kind: { form, year }, text }];
  });
