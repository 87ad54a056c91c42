import type { FormName } from '../form/form-name.ts';
import type { Duty } from '../plan/duty.ts';
import { yearsMeant } from '../plan/parse/data-years.ts';
import type { Plan } from '../plan/plan.ts';
import type { UnitFacts } from '../standing/facts/unit-facts.ts';
import type { Unit } from '../unit.ts';
import type { AssessContext } from '../warning/assess-context.ts';

/** The duties of a plan that ask units for the form of a data year. */
const asking = ({ duties, year: planYear }: Plan, form: FormName, year: number | null): readonly Duty[] =>
  duties.filter(
    (duty) =>
      duty.enabled &&
      duty.classes !== 'district' &&
      duty.forms.includes(form) &&
      (year === null || (yearsMeant(duty.years, planYear)?.includes(year) ?? false)),
  );

const isAsked = ({ classes }: Duty, { unit }: UnitFacts): boolean =>
  classes !== 'district' && classes.some((one) => unit.classes.includes(one));

/** Whether units are asked for the form of a data year, but not before a day to come. */
export const isAskedLater = ({ common, day }: AssessContext, form: FormName, year: number | null): boolean => {
  const duties = asking(common.plan, form, year);
  return duties.length > 0 && duties.every(({ opens }) => opens !== null && opens > day);
};

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
export const silentUnits = (context: AssessContext, form: FormName, year: number | null): readonly Unit[] => {
  const duties = asking(context.common.plan, form, year);
  return context.units
    .filter((facts) => {
      const own = duties.filter((duty) => isAsked(duty, facts));
      return own.length > 0 && !own.some((duty) => hasSaid(context, facts, duty, year));
    })
    .map(({ unit }) => unit);
};
