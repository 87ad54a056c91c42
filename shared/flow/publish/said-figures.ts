import { z } from 'zod';
import type { Day } from '../../day.ts';
import { storedShape } from '../../stored-shape.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { figuresOfDay } from '../../warning/figures/figures-of-day.ts';
import type { SaidFigures } from '../../warning/figures/week-ago.ts';
import type { Home } from '../home.ts';

type Needs = Pick<Home, 'notes'>;

/** Said from a day on, until something else was. */
type Said = SaidFigures & { readonly day: Day };

const storedSaid = storedShape(
  '各日应办数',
  z.object({ days: z.array(z.object({ day: z.string(), owed: z.int(), untold: z.int() })) }),
);

const noteOf = (planYear: number): string => `status/said/${planYear}`;

const saidIn = async ({ notes }: Needs, planYear: number): Promise<readonly Said[]> => {
  const note = await notes.get(noteOf(planYear));
  return note === null ? [] : storedSaid.read(note).days;
};

/** What the status sheet of a plan year said on a day; null where it said nothing yet. */
export const saidOn = async (home: Needs, planYear: number, day: Day): Promise<SaidFigures | null> => {
  const said = (await saidIn(home, planYear)).findLast((one) => one.day <= day);
  return said === undefined ? null : { owed: said.owed, untold: said.untold };
};

/** Keeps what the sheet says today: how many duties are owed depends on lists, waivers and rosters that leave no trace of last week. */
export const noteSaid = async (home: Needs, assessment: Assessment): Promise<void> => {
  const { day, plan } = assessment;
  const { owed, untold } = figuresOfDay(assessment);
  const before = await saidIn(home, plan.year);
  const last = before.findLast((one) => one.day <= day);
  if (last?.owed === owed && last.untold === untold) return;
  const days = [...before.filter((one) => one.day !== day), { day, owed, untold }].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  );
  await home.notes.put(noteOf(plan.year), storedSaid.write({ days }));
};
