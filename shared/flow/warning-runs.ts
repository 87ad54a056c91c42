import { z } from 'zod';
import type { Day } from '../day.ts';
import type { Home } from './home.ts';

const NOTE = 'warnings/runs';
const days = z.array(z.string());

/** Days on which the scheduled warnings ran: the plan has a duty that they do. */
export const warningRuns = async ({ notes }: Pick<Home, 'notes'>): Promise<readonly Day[]> =>
  days.parse(JSON.parse((await notes.get(NOTE)) ?? '[]'));

export const noteWarningRun = async (home: Pick<Home, 'notes'>, day: Day): Promise<void> => {
  const before = await warningRuns(home);
  if (!before.includes(day)) await home.notes.put(NOTE, JSON.stringify([...before, day].sort()));
};
