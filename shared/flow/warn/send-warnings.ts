import type { Day } from '../../day.ts';
import { planMails } from '../../letter/plan/plan-mails.ts';
import { planUrges } from '../../letter/plan/plan-urges.ts';
import { workingCalendar } from '../../plan/working-calendar.ts';
import type { Home } from '../home.ts';
import { mayNotJudge } from '../share-away.ts';
import { tellUnread } from '../unread-units.ts';
import { noteWarningRun } from '../warning-runs.ts';
import { tellHandInsToCome } from './hand-ins-to-come.ts';
import { lateMails, sendToLateReaders } from './late-readers.ts';
import { tellMailTroubles } from './mail-troubles.ts';
import { mendRunsToCome } from './runs-to-come.ts';
import { sendPlans } from './send-plans.ts';
import { openDistricts, withoutHeld } from './send-urges.ts';
import type { UnitSent } from './unit-sent.ts';

/**
 * Mails of one run by what became of them. `rest`: no working day, or no plan in force: nobody is written to; `nextOn` is the next
 * day mails go, where a rest day is why; `isDayUnknown` says that nobody knows whether it is one, since its year's holidays are not loaded;
 * `isShareAway`: what lies in the share can't be read, so that nobody is told to be late.
 */
export type WarningsSent = {
  readonly code: 'sent' | 'rest';
  readonly sent: number;
  readonly refused: number;
  readonly unclear: number;
  /** Only this mail waits: its readers' server put it off. */
  readonly putOff: number;
  /** No mail could go. */
  readonly later: number;
  readonly failed: number;
  readonly nextOn?: Day | null;
  readonly isDayUnknown?: true;
  readonly isShareAway?: true;
  /** So many units are not written to yet, since files of theirs are still to be read. */
  readonly unread?: number;
};

const countOf = (code: WarningsSent['code'], sent: readonly UnitSent[]): WarningsSent => {
  const of = (kind: UnitSent['kind']): number => sent.filter((one) => one.kind === kind).length;
  return {
    code,
    sent: of('sent'),
    refused: of('refused'),
    unclear: of('unclear'),
    putOff: of('put-off'),
    later: of('later'),
    failed: of('failed'),
  };
};

/**
 * The run of a day, over every plan year that is open: plans and sends what the day owes each unit. Planning comes before sending and every step is taken from
 * the mail ledger, so that a run that was cut short, repeated or run twice at once loses nothing and sends nothing twice.
 */
export const sendWarnings = async (home: Home): Promise<WarningsSent> => {
  await mendRunsToCome(home);
  const day = home.clock.today();
  const { plan, open, roster } = await home.rules.current();
  const calendar = workingCalendar(home.holidays, plan.calendar);
  if (open.length === 0) return countOf('rest', []);
  const isWorkingDay = calendar.isWorkingDay(day);
  if (isWorkingDay === null) return { ...countOf('rest', []), nextOn: null, isDayUnknown: true };
  if (!isWorkingDay) return { ...countOf('rest', []), nextOn: calendar.addWorkingDays(day, 1) };
  if (await mayNotJudge(home)) return { ...countOf('rest', []), isShareAway: true };
  await noteWarningRun(home, day);
  const late = await lateMails(home);
  const unread = await tellUnread(home);
  const districts = await openDistricts(home);
  await tellHandInsToCome(home, districts[0]?.standings ?? []);
  const assessments = districts.map(({ assessment }) => assessment);
  const [known, now] = [await home.mails.all(), home.clock.now()];
  const plans = [...planMails(assessments, known, calendar, now), ...planUrges(districts, known, calendar, now)];
  const sent = await sendPlans(home, await withoutHeld(home, plans, unread), roster);
  await sendToLateReaders(home, late);
  await tellMailTroubles(home, sent);
  await home.queue.publishWanted();
  return { ...countOf('sent', sent), ...(unread.length > 0 ? { unread: unread.length } : {}) };
};
