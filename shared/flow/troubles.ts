import { z } from 'zod';
import type { Instant } from '../day.ts';
import { storedShape } from '../stored-shape.ts';
import type { Home } from './home.ts';

/** As the names of their notes begin. */
export const TROUBLES = 'trouble/';

/** Of parts of the program that do not run just now. */
export const THREADS = 'thread/';

const trouble = z.object({ text: z.string(), since: z.string() });
const storedTrouble = storedShape('待处理事项', trouble);

/** What waits for a person: one Chinese sentence, and since when. `about` names the file or thing. */
export type Trouble = z.infer<typeof trouble> & { readonly about: string };

type Needs = Pick<Home, 'notes' | 'clock'>;

/** A moment to come was noted while the clock was ahead: it began by now at the latest. */
export const begunBy = (now: Instant, since: Instant): Instant => (since > now ? now : since);

/** Notes a trouble; one that is known keeps the moment it began. */
export const noteTrouble = async ({ notes, clock }: Needs, about: string, text: string): Promise<void> => {
  const known = await notes.get(TROUBLES + about);
  const now = clock.now();
  const since = known === null ? now : begunBy(now, storedTrouble.read(known).since);
  await notes.put(TROUBLES + about, storedTrouble.write({ text, since }));
};

export const endTrouble = ({ notes }: Pick<Home, 'notes'>, about: string): Promise<void> =>
  notes.remove(TROUBLES + about);

export const openTroubles = async ({ notes }: Pick<Home, 'notes'>): Promise<readonly Trouble[]> =>
  (await notes.list(TROUBLES)).map(({ name, value }) => ({
    about: name.slice(TROUBLES.length),
    ...storedTrouble.read(value),
  }));
