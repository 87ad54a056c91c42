import type { OwnColumns } from '../../form/own/own-form.ts';
import type { OwnWord } from '../../form/own-words.ts';
import type { Unit } from '../../unit.ts';

/** What the cells of a plan are held against besides themselves. */
export type ReadingPlan = {
  /** The plan's year; null where nothing says it, which lets every year pass. */
  readonly year: number | null;
  readonly words: readonly OwnWord[];
  /** The units of 单位名录; absent where none is known yet. */
  readonly units?: readonly Unit[];
  /** The district's own forms. */
  readonly own: readonly OwnColumns[];
};

/** Years before and after the plan's own in which its dates may lie, and those its data may be about. */
export const DATES_BACK = 1;
export const DATA_BACK = 5;
export const YEARS_AHEAD = 2;

/** `2021 年至 2024 年` where `year` lies outside of `back` years before the plan's and two after it; null where it may stand. */
export const yearsAllowed = (year: number, back: number, { year: plan }: ReadingPlan): string | null =>
  plan === null || (year >= plan - back && year <= plan + YEARS_AHEAD)
    ? null
    : `${plan - back} 年至 ${plan + YEARS_AHEAD} 年`;
