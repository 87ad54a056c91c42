import { addDays, type Day, dayOf } from '../../day.ts';
import type { MailEntry } from '../../letter/plan/mail-ledger.ts';
import type { Home } from '../home.ts';
import { endTrouble, noteTrouble, openTroubles } from '../troubles.ts';
import { forgetRuns, warningRuns } from '../warning-runs.ts';

type Needs = Pick<Home, 'notes' | 'clock' | 'mails'>;

const ASKED = 'clock';
const MENDED = 'clock/mended';

/** A machine that runs each working day is not still for so long before a day, nor for so long after the last one. */
const STILL_DAYS = 10;
const RECENT_DAYS = 31;
const TOLD_DAYS = 14;

const daysText = (days: readonly Day[]): string => (days.length > 1 ? `${days[0]} 到 ${days.at(-1)}` : String(days[0]));

/**
 * Whether the clock was ahead then and is right now: today goes on from the days before it, and those to come are few and far off.
 * Else it may as well be behind now, and only a person can tell.
 */
const wasAhead = (today: Day, past: readonly Day[], ahead: readonly Day[]): boolean => {
  const [last, first] = [past.at(-1), ahead[0]];
  if (last === undefined || first === undefined || ahead.length >= past.length) return false;
  return addDays(last, RECENT_DAYS) >= today && addDays(today, STILL_DAYS) < first;
};

const takenBack = (entry: MailEntry, at: string): MailEntry => ({
  ...entry,
  state: 'dropped',
  at,
  // The real day's mail is another one.
  mail: `${entry.mail}（日期不对）`,
  note: `本机日期快到 ${entry.plannedOn} 时记下的，不算数${entry.state === 'sent' ? '；邮件当时已发出' : ''}。`,
});

/** Steps planned on days that have not come silence nothing: they may go once they really come due. Gives how many mails had gone. */
const takeBack = async (needs: Needs, days: readonly Day[]): Promise<number> => {
  const untrue = new Set(days);
  const planned = (await needs.mails.all()).filter(
    ({ plannedOn, state }) => untrue.has(plannedOn) && state !== 'dropped',
  );
  for (const entry of planned) await needs.mails.move(takenBack(entry, needs.clock.now()), entry.state);
  await forgetRuns(needs, days);
  return new Set(planned.filter(({ state }) => state === 'sent').map(({ mail }) => mail)).size;
};

const tellTakenBack = async (needs: Needs, days: readonly Day[]): Promise<number> => {
  const mails = await takeBack(needs, days);
  const sent = mails === 0 ? '那时没有发出邮件' : `那时发出的 ${mails} 封预警邮件日期不对，请向收到的单位说明`;
  await endTrouble(needs, ASKED);
  await noteTrouble(
    needs,
    MENDED,
    `本机日期曾经快到 ${daysText(days)}，现在是 ${needs.clock.today()}。${sent}；那些步骤到了真正的日子照常发信。请打开本机的自动校时。`,
  );
  return mails;
};

const ask = (needs: Needs, days: readonly Day[]): Promise<void> =>
  noteTrouble(
    needs,
    ASKED,
    `系统在 ${daysText(days)} 发过预警，而今天是 ${needs.clock.today()}：两个日期有一个不对。今天不对的，请校准本机时钟；今天是对的，请加上 --confirm-mails 运行一次，那天记下的步骤到了真正的日子才会照常发信。`,
  );

/** What was said once is said for two weeks. */
const endTold = async (needs: Needs): Promise<void> => {
  const told = (await openTroubles(needs)).find(({ about }) => about === MENDED);
  if (told === undefined) return;
  const since = dayOf(told.since);
  if (since > needs.clock.today() || addDays(since, TOLD_DAYS) < needs.clock.today()) await endTrouble(needs, MENDED);
};

/**
 * Runs of days that have not come, as after a clock that was ahead and has been set right: what they noted is taken back where that is
 * plain, else a person is asked. Nothing where there are none.
 */
export const mendRunsToCome = async (needs: Needs): Promise<void> => {
  const [today, runs] = [needs.clock.today(), await warningRuns(needs)];
  const [past, ahead] = [runs.filter((day) => day <= today), runs.filter((day) => day > today)];
  await endTold(needs);
  if (ahead.length === 0) await endTrouble(needs, ASKED);
  else if (wasAhead(today, past, ahead)) await tellTakenBack(needs, ahead);
  else await ask(needs, ahead);
};

/** A person says that today is right. Gives the days that were not. */
export const confirmToday = async (needs: Needs): Promise<readonly Day[]> => {
  const ahead = (await warningRuns(needs)).filter((day) => day > needs.clock.today());
  if (ahead.length > 0) await tellTakenBack(needs, ahead);
  return ahead;
};
