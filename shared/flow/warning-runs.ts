import { z } from 'zod';
import type { Day } from '../day.ts';
import { storedShape } from '../stored-shape.ts';
import type { Home } from './home.ts';

const NOTE = 'warnings/runs';

/** 0 → 1: the days stood there as a bare list. */
const storedRuns = storedShape('预警运行日', z.object({ days: z.array(z.string()) }), [({ list }) => ({ days: list })]);

/** Days on which the scheduled warnings ran: the plan has a duty that they do. */
export const warningRuns = async ({ notes }: Pick<Home, 'notes'>): Promise<readonly Day[]> => {
  const note = await notes.get(NOTE);
  return note === null ? [] : storedRuns.read(note).days;
};

export const noteWarningRun = async (home: Pick<Home, 'notes'>, day: Day): Promise<void> => {
  const before = await warningRuns(home);
  if (!before.includes(day)) await home.notes.put(NOTE, storedRuns.write({ days: [...before, day].sort() }));
};

/** Days that never were: the clock was wrong. */
export const forgetRuns = async (home: Pick<Home, 'notes'>, days: readonly Day[]): Promise<void> => {
  const left = (await warningRuns(home)).filter((day) => !days.includes(day));
  await home.notes.put(NOTE, storedRuns.write({ days: left }));
};
