import type { SendOutcome } from '../../letter/mail.ts';
import { type MailPlan, planMails } from '../../letter/plan-mails.ts';
import { workingCalendar } from '../../plan/working-calendar.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import { noteWarningRun } from '../warning-runs.ts';
import { sendDigest } from './send-digest.ts';
import { unitDigest } from './unit-digest.ts';

/** Mails of one run by what became of them. `rest`: no working day, nobody is written to. */
export type WarningsSent = {
  readonly code: 'sent' | 'rest';
  readonly sent: number;
  readonly refused: number;
  readonly unclear: number;
  readonly later: number;
};

const TROUBLE = 'mail';

/** Brings the mail ledger to the plan; what another run did meanwhile stands. */
const record = async ({ mails }: Pick<Home, 'mails'>, { create, move }: MailPlan): Promise<void> => {
  for (const entry of create) await mails.plan(entry);
  for (const { entry, expected } of move) await mails.move(entry, expected);
};

/** Once the post cannot be reached, the mails not yet tried stay planned for the next run. */
const sendAll = async (home: Home, plans: readonly MailPlan[], assessment: Assessment) => {
  const count: Record<SendOutcome['kind'], number> = { sent: 0, refused: 0, unclear: 0, later: 0 };
  for (const plan of plans) {
    await record(home, plan);
    const { digest } = plan;
    if (digest === null) continue;
    if (count.later > 0) {
      count.later += 1;
      continue;
    }
    const entries = digest.items.map(({ entry }) => entry);
    const outcome = await sendDigest(home, entries, (taken) => unitDigest(digest, taken, assessment, home.links));
    if (outcome !== null) count[outcome] += 1;
  }
  return count;
};

const tell = (home: Home, { later }: Record<SendOutcome['kind'], number>): Promise<void> =>
  later > 0
    ? noteTrouble(home, TROUBLE, `有 ${later} 封预警邮件暂时发不出去，邮件服务恢复后系统会补发。`)
    : endTrouble(home, TROUBLE);

/**
 * The run of a day: plans and sends what the day owes each unit. Planning comes before sending and every step is taken from
 * the mail ledger, so that a run that was cut short, repeated or run twice at once loses nothing and sends nothing twice.
 */
export const sendWarnings = async (home: Home): Promise<WarningsSent> => {
  const day = home.clock.today();
  const { plan } = await home.rules.current();
  const calendar = workingCalendar(home.holidays, plan.calendar);
  if (calendar.isWorkingDay(day) !== true) return { code: 'rest', sent: 0, refused: 0, unclear: 0, later: 0 };
  await noteWarningRun(home, day);
  const { assessment } = await districtOn(home, day);
  const plans = planMails(assessment, await home.mails.all(), calendar, home.clock.now());
  const count = await sendAll(home, plans, assessment);
  await tell(home, count);
  await home.queue.publishWanted();
  return { code: 'sent', ...count };
};
