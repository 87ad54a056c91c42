export type Grade = '优' | '良' | '中' | '差';

/** Lower bounds in hundredths of a point. Half-open: 90 is 优, 89.99 is 良, so no score falls between two bands. */
const BANDS: readonly (readonly [Grade, number])[] = [
  ['优', 9000],
  ['良', 8000],
  ['中', 6000],
];

/** The grade of a total score (hundredths of a point out of 100): 优≥90, 良≥80, 中≥60, 差 below. */
export const gradeOf = (score: number): Grade => BANDS.find(([, least]) => score >= least)?.[0] ?? '差';
