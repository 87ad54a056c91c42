import { z } from 'zod';
import { storedShape } from '../stored-shape.ts';
import type { Home } from './home.ts';

const PREFIX = 'trouble/';

const trouble = z.object({ text: z.string(), since: z.string() });
const storedTrouble = storedShape('待处理事项', trouble);

/** What waits for a person: one Chinese sentence, and since when. `about` names the file or thing. */
export type Trouble = z.infer<typeof trouble> & { readonly about: string };

type Needs = Pick<Home, 'notes' | 'clock'>;

/** Notes a trouble; one that is known keeps the moment it began. */
export const noteTrouble = async ({ notes, clock }: Needs, about: string, text: string): Promise<void> => {
  const known = await notes.get(PREFIX + about);
  const since = known === null ? clock.now() : storedTrouble.read(known).since;
  await notes.put(PREFIX + about, storedTrouble.write({ text, since }));
};

export const endTrouble = ({ notes }: Pick<Home, 'notes'>, about: string): Promise<void> =>
  notes.remove(PREFIX + about);

export const openTroubles = async ({ notes }: Pick<Home, 'notes'>): Promise<readonly Trouble[]> =>
  (await notes.list(PREFIX)).map(({ name, value }) => ({
    about: name.slice(PREFIX.length),
    ...storedTrouble.read(value),
  }));
