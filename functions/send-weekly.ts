import type { TimerHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { sendWeekly, type WeeklySent } from '../shared/flow/warn/send-weekly.ts';
import { outcomeLine } from './outcome-line.ts';

/** Offered every day; the flow sends it on the first working day of the week that it gets. */
export const sendWeeklyHandler =
  (home: Home): TimerHandler =>
  async (_timer, context): Promise<WeeklySent> => {
    const outcome = await sendWeekly(home);
    context.log(outcomeLine('send-weekly', outcome));
    return outcome;
  };
