import type { Home } from './home.ts';
import { sendWarnings, type WarningsSent } from './send-warnings.ts';
import { WEEKLY } from './send-weekly.ts';
import { warningRuns } from './warning-runs.ts';

/**
 * Later the same day: the run of the day once more where it is missing or left mails unsent (the post was down, the
 * process was stopped). Null where there is nothing to make up for, so that nobody gets a second digest of a day.
 */
export const resumeWarnings = async (home: Home): Promise<WarningsSent | null> => {
  const hasRun = (await warningRuns(home)).includes(home.clock.today());
  const isOwed = (await home.mails.all()).some(({ state, subject }) => state === 'planned' && subject !== WEEKLY);
  return hasRun && !isOwed ? null : sendWarnings(home);
};
