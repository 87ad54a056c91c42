import type { MailPlan } from '../../letter/plan/plan-unit.ts';
import { hasNewUrge, planUrges } from '../../letter/plan/plan-urges.ts';
import { workingCalendar } from '../../plan/working-calendar.ts';
import type { Unit } from '../../unit.ts';
import { type District, districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { unreadUnits } from '../unread-units.ts';
import { unitsHeld } from './mails-told.ts';
import { sendPlans } from './send-plans.ts';
import type { UnitSent } from './unit-sent.ts';

/** The day under every plan year that is open. */
export const openDistricts = async (home: Home): Promise<readonly District[]> => {
  const day = home.clock.today();
  const { open } = await home.rules.current();
  const districts: District[] = [];
  for (const { year } of open) districts.push(await districtOn(home, day, year));
  return districts;
};

/**
 * Mails of units that may be written to: a restored state holds those back it may have forgotten mails of, and nobody is called late
 * whose hand-in is `unread`.
 */
export const withoutHeld = async (
  home: Home,
  plans: readonly MailPlan[],
  unread: readonly Unit[],
): Promise<readonly MailPlan[]> => {
  const held = new Set([...(await unitsHeld(home)), ...unread.map(({ name }) => name)]);
  return plans.filter(({ digest }) => digest === null || !held.has(digest.unit.name));
};

/**
 * Sends what finance typed in 催办 and no mail was planned for yet, at once and on any day. What can't go now stays planned for the
 * day's run.
 */
export const sendNewUrges = async (home: Home, district: District): Promise<readonly UnitSent[]> => {
  if (!district.standings.some(({ decisions }) => decisions.some(({ column }) => column === '催办'))) return [];
  const known = await home.mails.all();
  if (!hasNewUrge(district, known)) return [];
  const { plan, roster } = await home.rules.current();
  const calendar = workingCalendar(home.holidays, plan.calendar);
  const plans = planUrges(await openDistricts(home), known, calendar, home.clock.now());
  return sendPlans(home, await withoutHeld(home, plans, await unreadUnits(home)), roster);
};
