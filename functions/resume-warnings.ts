import type { TimerHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { resumeWarnings } from '../shared/flow/resume-warnings.ts';
import type { WarningsSent } from '../shared/flow/send-warnings.ts';
import { outcomeLine } from './outcome-line.ts';

/** Every hour of the working day: makes up for a run that is missing or could not send everything. */
export const resumeWarningsHandler =
  (home: Home): TimerHandler =>
  async (_timer, context): Promise<WarningsSent | null> => {
    const outcome = await resumeWarnings(home);
    if (outcome !== null) context.log(outcomeLine('resume-warnings', outcome));
    return outcome;
  };
