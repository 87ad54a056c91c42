import type { FormName } from '../form/form-name.ts';
import type { Duty } from '../plan/duty.ts';
import { isOverScope } from '../plan/measures/all-measures.ts';
import { yearsMeant } from '../plan/parse/data-years.ts';
import type { Plan } from '../plan/plan.ts';

const REGISTER: FormName = '项目清单';

/** Whether a duty takes the form, or counts what it takes against the form's rows. */
const looksAt = ({ forms, scope, measure }: Duty, form: FormName): boolean =>
  forms.includes(form) || (isOverScope(measure) && (scope.form ?? REGISTER) === form);

/**
 * The data years that a plan year's tables hold of a form, rising: those its duties ask of it or count against it, and the
 * plan's own year where none does; null: every year. 自评 of last year is in this plan year's tables, since it is this year's
 * duty.
 */
export const mergedYears = ({ duties, year }: Plan, form: FormName): readonly number[] | null => {
  const asked = duties
    .filter((duty) => duty.enabled && looksAt(duty, form))
    .map(({ years }) => yearsMeant(years, year));
  if (asked.length === 0) return [year];
  if (asked.some((years) => years === null)) return null;
  return [...new Set(asked.flatMap((years) => years ?? []))].sort((a, b) => a - b);
};
