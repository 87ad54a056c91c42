import type { Instant } from '../../day.ts';
import type { MailPlan } from '../../letter/plan/plan-unit.ts';
import type { Home } from '../home.ts';
import type { UnitSent } from './unit-sent.ts';

type Needs = Pick<Home, 'notes' | 'clock'>;

const PREFIX = 'mail/tried/';

/** Notes when a unit's mail was last tried in vain, and forgets it once that is over. A mail whose turn did not come was not tried. */
export const noteTried = async ({ notes, clock }: Needs, folder: string, { kind }: UnitSent): Promise<void> => {
  const name = PREFIX + folder;
  if (kind === 'later' || kind === 'put-off') await notes.put(name, clock.now());
  else if ((await notes.get(name)) !== null) await notes.remove(name);
};

/** A mailbox at which everything stops, time and again, stops what comes behind it: so what was tried in vain comes last. */
export const untriedFirst = async (
  { notes }: Pick<Home, 'notes'>,
  plans: readonly MailPlan[],
): Promise<readonly MailPlan[]> => {
  const tried = new Map((await notes.list(PREFIX)).map(({ name, value }) => [name.slice(PREFIX.length), value]));
  const at = ({ digest }: MailPlan): Instant => tried.get(digest?.unit.folder ?? '') ?? '';
  return plans.toSorted((a, b) => (at(a) < at(b) ? -1 : Number(at(a) > at(b))));
};
