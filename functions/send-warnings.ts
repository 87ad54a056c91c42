import type { TimerHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { sendWarnings, type WarningsSent } from '../shared/flow/send-warnings.ts';
import { outcomeLine } from './outcome-line.ts';

/** The scheduled run of a day: plans and sends what is due; on rest days it finds nothing to do. */
export const sendWarningsHandler =
  (home: Home): TimerHandler =>
  async (_timer, context): Promise<WarningsSent> => {
    const outcome = await sendWarnings(home);
    context.log(outcomeLine('send-warnings', outcome));
    return outcome;
  };
