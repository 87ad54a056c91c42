import { dayOf, type Instant } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import { perObject } from '../memo.ts';
import type { Duty } from './duty.ts';
import type { Plan } from './plan.ts';
import { closingDay } from './plan-years.ts';

/** 近三年 of the warning rules on repeated evaluation: lists as old as that are wanted, not faulty. */
const YEARS_LOOKED_BACK = 3;

const yearsOfDuty = ({ years, noRepeatYears }: Duty, planYear: number): readonly number[] | 'any' => {
  if (years === 'any') return 'any';
  const back = noRepeatYears === 0 ? 0 : Math.max(noRepeatYears, YEARS_LOOKED_BACK);
  return years.flatMap((offset) => Array.from({ length: back + 1 }, (_, year) => planYear + offset - year));
};

/** For each form the years any duty of any of these plans takes from it. */
export const yearsOfForms = (plans: readonly Plan[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const years = new Map<string, Set<number>>();
  const open = new Set<string>();
  for (const plan of plans) {
    for (const duty of plan.duties) {
      const wanted = yearsOfDuty(duty, plan.year);
      for (const form of duty.forms) {
        if (wanted === 'any') open.add(form);
        else years.set(form, new Set([...(years.get(form) ?? []), ...wanted]));
      }
    }
  }
  return new Map([...years].filter(([form]) => !open.has(form)));
};

/** Asked for every form of every file. */
export const yearsOfPlan = perObject((plan: Plan) => yearsOfForms([plan]));

/** The plans that ask for a form of a year, oldest first; none where the form says no year. */
const plansAsking = (plans: readonly Plan[], form: FormName, year: number | null): readonly Plan[] =>
  plans.filter(
    (plan) =>
      year !== null &&
      plan.duties.some((duty) => duty.forms.includes(form)) &&
      (yearsOfPlan(plan).get(form)?.has(year) ?? true),
  );

/**
 * The last of the plans that ask for a form of a year where every one of them was closed when it was handed in, so that it counts
 * for nothing and waits for nobody; null where one still took it, or none asks for it.
 */
export const closedWhenHandedIn = (
  plans: readonly Plan[],
  { form, year }: { readonly form: FormName; readonly year: number | null },
  at: Instant,
): Plan | null => {
  const asking = plansAsking(plans, form, year);
  return asking.every((plan) => dayOf(at) > closingDay(plan)) ? (asking.at(-1) ?? null) : null;
};
