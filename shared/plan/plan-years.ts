import { type Day, dayOf, yearOf } from '../day.ts';
import type { Accepted } from './accepted.ts';
import type { Plan } from './plan.ts';

/** What was in force on a day of what was accepted, oldest first; a day before the first of all goes by the first. */
export const inForceOn = <Content>(accepted: readonly Accepted<Content>[], day: Day): Content | null =>
  (accepted.findLast(({ at }) => dayOf(at) <= day) ?? accepted[0])?.content ?? null;

/** Whether a plan had not come yet on a day before its year: next year's plan says nothing about a spring it was not there in. */
const isToCome = (year: number, versions: readonly Accepted<Plan>[], day: Day): boolean =>
  year > yearOf(day) && versions.every(({ at }) => dayOf(at) > day);

/** The plans in force on a day side by side, one a year, oldest year first. A year whose version of the day is a draft is not. */
export const plansOn = (accepted: readonly Accepted<Plan>[], day: Day): readonly Plan[] => {
  const years = [...Map.groupBy(accepted, ({ content }) => content.year)].sort(([one], [other]) => one - other);
  const come = years.filter(([year, versions]) => !isToCome(year, versions, day));
  return (come.length === 0 ? years : come)
    .flatMap(([, versions]) => inForceOn(versions, day) ?? [])
    .filter(({ settings }) => settings.inForce);
};

/** The last day of a plan year: 封存日期, else the 30th of June after it. */
export const closingDay = ({ year, settings }: Plan): Day => settings.closesOn ?? `${year + 1}-06-30`;

export const isClosedOn = (plan: Plan, day: Day): boolean => day > closingDay(plan);

/** Years before a plan's whose plans are still open on a day: what they ask for is not in its figures. */
export const openYearsBefore = (plans: readonly Plan[], { year }: Plan, day: Day): readonly number[] =>
  plans.filter((one) => one.year < year && !isClosedOn(one, day)).map((one) => one.year);

/** The plan whose status workbook bears no year: that of the day's calendar year, else the newest before it, else the next. */
export const currentPlan = (plans: readonly Plan[], day: Day): Plan | null =>
  plans.findLast(({ year }) => year <= yearOf(day)) ?? plans[0] ?? null;
