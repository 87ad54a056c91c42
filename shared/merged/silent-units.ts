import type { FormName } from '../form/form-name.ts';
import { yearsMeant } from '../plan/data-years.ts';
import type { Duty } from '../plan/duty.ts';
import type { UnitFacts } from '../standing/unit-facts.ts';
import type { Unit } from '../unit.ts';
import type { AssessContext } from '../warning/assess-context.ts';

const asks = (
  { duty, facts }: { duty: Duty; facts: UnitFacts },
  form: FormName,
  year: number | null,
  planYear: number,
): boolean =>
  duty.enabled &&
  duty.classes !== 'district' &&
  duty.forms.includes(form) &&
  (year === null || (yearsMeant(duty.years, planYear)?.includes(year) ?? false)) &&
  duty.classes.some((one) => facts.unit.classes.includes(one));

/** Whether the unit said anything about the year in any of the forms that would do, be it that there is nothing. What names no year answers for any. */
const hasSaid = ({ day }: AssessContext, facts: UnitFacts, { forms }: Duty, year: number | null): boolean =>
  forms.some((form) => {
    const nil = [...facts.nilYearsAt(form, day)];
    const records = facts.recordsAt(form, day, facts.objectsAt(day)).map(({ record }) => record.year);
    return [...nil, ...records].some((said) => year === null || said === null || said === year);
  });

/**
 * Units that a duty asks for the form of a data year and that have handed in nothing of it that counts, be it the card in
 * place of its list: without their names a sum would pass as the whole. `year` null: of a form that asks for no year.
 */
export const silentUnits = (context: AssessContext, form: FormName, year: number | null): readonly Unit[] =>
  context.units
    .filter((facts) => {
      const asking = context.common.plan.duties.filter((duty) =>
        asks({ duty, facts }, form, year, context.common.plan.year),
      );
      return asking.length > 0 && !asking.some((duty) => hasSaid(context, facts, duty, year));
    })
    .map(({ unit }) => unit);
