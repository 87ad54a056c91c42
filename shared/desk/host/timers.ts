import { Cron } from 'croner';
import type { Registration } from './functions-core.ts';
import { type HostLog, invoke, triggerOf } from './invoke.ts';

/** Runs a timer function now, as its schedule or the host's start would. */
export const fireTimer = (registration: Registration, log: HostLog, isPastDue = false) => {
  const at = new Date().toISOString();
  const schedule = {
    Schedule: { AdjustForDST: false },
    ScheduleStatus: { Last: at, Next: at, LastUpdated: at },
    IsPastDue: isPastDue,
  };
  return invoke(registration, { json: JSON.stringify(schedule) }, {}, log);
};

/**
 * Starts every timer function on its six-field schedule in UTC, as Azure does. One that still runs is not started a
 * second time; one that throws is told and runs again at its next time.
 */
export const startTimers = (
  registrations: Iterable<Registration>,
  log: HostLog,
  done: (functionName: string, result: unknown) => void,
) => {
  const jobs = [...registrations]
    .filter((registration) => triggerOf(registration).type === 'timerTrigger')
    .map((registration) => {
      const { name } = registration.metadata;
      const options = { timezone: 'UTC', protect: true, catch: (error: unknown) => log('error', name, String(error)) };
      return new Cron(String(triggerOf(registration)['schedule']), options, async () => {
        done(name, (await fireTimer(registration, log)).result);
      });
    });
  return { stop: () => jobs.forEach((job) => void job.stop()) };
};
