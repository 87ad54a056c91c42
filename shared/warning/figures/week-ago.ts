import type { AheadFigures } from './ahead-figures.ts';
import type { DayFigures } from './past-figures.ts';

/** What was said on a day and can't be told from a later one: what is owed, and how much of it nobody can tell. */
export type SaidFigures = { readonly owed: number; readonly untold: number };

/** The district a week before. `said`: null where nothing was said so early. */
export type WeekAgo = Omit<DayFigures, 'owed'> & AheadFigures & { readonly said: SaidFigures | null };
