import { addDays, type Day, mondayOf } from '../../day.ts';
import type { Mail, SendOutcome } from '../../letter/mail.ts';
import type { MailEntry } from '../../letter/plan/mail-ledger.ts';
import { eachOnce } from '../../letter/plan/recipients.ts';
import { writeDistrictDigest } from '../../letter/write/district-digest.ts';
import { isNoPlan } from '../../plan/no-plan.ts';
import { workingCalendar } from '../../plan/working-calendar.ts';
import { financeOf, type Unit } from '../../unit.ts';
import { closedWarnings } from '../../warning/closed-warnings.ts';
import { forecast } from '../../warning/forecast.ts';
import { mailboxesOf } from '../../warning/mailboxes.ts';
import { type District, districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { figuresWeekAgo } from '../publish/figures-week-ago.ts';
import { mayNotJudge } from '../share-away.ts';
import { tellUnread } from '../unread-units.ts';
import { unitsHeld } from './mails-told.ts';
import { sendDigest } from './send-digest.ts';

/**
 * `told`: this week's went out before, or another run has it · `nobody`: the finance office has no valid address · `held`: a restored
 * state may have forgotten that it went.
 */
export type WeeklySent = { readonly code: SendOutcome['kind'] | 'rest' | 'told' | 'nobody' | 'held' };

const WEEKLY = '周报';

const weeklyMail = async (
  home: Home,
  finance: Unit,
  district: District,
  mails: readonly MailEntry[],
): Promise<Mail> => {
  const { assessment, input } = district;
  const calendar = workingCalendar(input.holidays, assessment.plan.calendar);
  const { officer, head, folder, name } = finance;
  const monday = mondayOf(assessment.day);
  const closed = closedWarnings(input);
  const { mailDomains } = assessment.plan.settings;
  const to = mailboxesOf(officer, mailDomains).valid;
  return writeDistrictDigest(
    {
      assessment,
      mails,
      mailsFrom: addDays(monday, -7),
      forecast: forecast(assessment, calendar),
      weekAgo: (await figuresWeekAgo(home, assessment, closed, calendar)) ?? null,
      closed,
      links: { folder: home.links.folder(folder), statusPage: home.links.statusPage },
      to,
      copy: eachOnce(mailboxesOf(head, mailDomains).valid, to),
      folder,
    },
    name,
  );
};

const entryOf = (finance: Unit, day: Day, mail: Mail, at: string): MailEntry => ({
  unit: finance.folder,
  unitCode: finance.code,
  planYear: null,
  deadline: null,
  about: WEEKLY,
  step: `${mondayOf(day)} 起一周`,
  plannedOn: day,
  mail: mail.id,
  state: 'planned',
  at,
  to: mail.to.map((one) => `${one.name} <${one.mail}>`),
  copy: mail.copy.map((one) => `${one.name} <${one.mail}>`),
  subject: mail.subject,
  note: '',
});

/** True when the week's mail may go: new, or planned before and not sent because the post was out of reach. */
const mayGo = async ({ mails }: Home, entry: MailEntry, entries: readonly MailEntry[]): Promise<boolean> => {
  const known = entries.find(({ unit, about, step }) => unit === entry.unit && about === WEEKLY && step === entry.step);
  if (known === undefined) return mails.plan(entry);
  return known.state === 'planned' || (known.state === 'dropped' && (await mails.move(entry, 'dropped')));
};

/**
 * The picture of the district for the finance office, once a week: on the week's first working day, or the first one on
 * which the system runs again. It goes through the mail ledger like every other mail and so never twice.
 */
export const sendWeekly = async (home: Home): Promise<WeeklySent> => {
  const day = home.clock.today();
  const { plan, roster } = await home.rules.current();
  if (isNoPlan(plan)) return { code: 'rest' };
  if (workingCalendar(home.holidays, plan.calendar).isWorkingDay(day) !== true) return { code: 'rest' };
  if (await mayNotJudge(home)) return { code: 'rest' };
  const finance = financeOf(roster);
  if (finance === null || mailboxesOf(finance.officer, plan.settings.mailDomains).valid.length === 0)
    return { code: 'nobody' };
  if ((await unitsHeld(home)).has(finance.name)) return { code: 'held' };
  const entries = await home.mails.all();
  await tellUnread(home);
  const mail = await weeklyMail(home, finance, await districtOn(home, day), entries);
  const entry = entryOf(finance, day, mail, home.clock.now());
  if (!(await mayGo(home, entry, entries))) return { code: 'told' };
  return { code: (await sendDigest(home, [entry], () => mail))?.kind ?? 'told' };
};
