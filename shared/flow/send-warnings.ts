import type { Home } from './home.ts';
import { noteWarningRun } from './warning-runs.ts';

/** Mails of one run by what became of them. */
export type WarningsSent = {
  readonly code: 'sent';
  readonly sent: number;
  readonly refused: number;
  readonly unclear: number;
  readonly later: number;
};

/** The run of a day. */
export const sendWarnings = async (home: Home): Promise<WarningsSent> => {
  await noteWarningRun(home, home.clock.today());
  return { code: 'sent', sent: 0, refused: 0, unclear: 0, later: 0 };
};
