import { dayOf, type Instant } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import { perObject } from '../memo.ts';
import type { Duty } from './duty.ts';
import { isOverScope } from './measures/all-measures.ts';
import type { Plan } from './plan.ts';
import { closingDay } from './plan-years.ts';

const REGISTER: FormName = '项目清单';

/** 近三年 of the warning rules on repeated evaluation: lists as old as that are wanted, not faulty. */
const YEARS_LOOKED_BACK = 3;

type Years = readonly number[] | 'any';

/** What a duty asks for: a form, about years. */
type Asked = readonly [form: FormName, years: Years];

const yearsTaken = ({ years, noRepeatYears }: Duty, planYear: number): Years => {
  if (years === 'any') return 'any';
  const back = noRepeatYears === 0 ? 0 : Math.max(noRepeatYears, YEARS_LOOKED_BACK);
  return years.flatMap((offset) => Array.from({ length: back + 1 }, (_, year) => planYear + offset - year));
};

const taken = (duty: Duty, planYear: number): readonly Asked[] =>
  duty.forms.map((form) => [form, yearsTaken(duty, planYear)]);

/** What 对象范围 is counted by: rows of its form about the data years; of the register the plan year's as well, which stand in for them. */
const countedBy = ({ measure, scope, years }: Duty, planYear: number): readonly Asked[] => {
  if (!isOverScope(measure)) return [];
  const about = years === 'any' ? 'any' : years.map((offset) => planYear + offset);
  if (scope.form !== null && scope.form !== REGISTER) return [[scope.form, about]];
  return [[REGISTER, about === 'any' ? about : [...about, planYear]]];
};

type YearsOf = ReadonlyMap<FormName, ReadonlySet<number> | 'any'>;

const together = (asked: readonly Asked[]): YearsOf =>
  new Map(
    [...Map.groupBy(asked, ([form]) => form)].map(([form, ones]) => {
      const years = ones.map(([, about]) => about);
      const named = years.filter((about) => about !== 'any');
      return [form, named.length < years.length ? 'any' : new Set(named.flat())];
    }),
  );

const askedBy = (plans: readonly Plan[], of: typeof taken): readonly Asked[] =>
  plans.flatMap(({ duties, year }) => duties.flatMap((duty) => of(duty, year)));

/**
 * For each form that any duty of any of these plans takes, the years it may be about: those that are taken, and those by whose
 * rows objects are counted. A form that is taken of any year is absent, as is one that none takes.
 */
export const yearsOfForms = (plans: readonly Plan[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const forms = new Set(plans.flatMap(({ duties }) => duties.flatMap((duty) => duty.forms)));
  const asked = together([...askedBy(plans, taken), ...askedBy(plans, countedBy)]);
  return new Map([...asked].flatMap(([form, years]) => (forms.has(form) && years !== 'any' ? [[form, years]] : [])));
};

/** Asked for every form of every file. */
export const yearsOfPlan = perObject((plan: Plan) => yearsOfForms([plan]));

/** Asked for every form of every hand-in. */
const asksFor = perObject(
  (plan: Plan): YearsOf => together([...askedBy([plan], taken), ...askedBy([plan], countedBy)]),
);

/** The plans that ask for a form of a year, to take it or to count objects by it, oldest first; none where the form says no year. */
const plansAsking = (plans: readonly Plan[], form: FormName, year: number | null): readonly Plan[] =>
  plans.filter((plan) => {
    const years = asksFor(plan).get(form);
    return year !== null && (years === 'any' || years?.has(year) === true);
  });

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
