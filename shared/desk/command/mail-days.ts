import type { Day } from '../../day.ts';
import { statutoryHolidays } from '../../outside/holidays.ts';
import { type WorkingCalendar, workingCalendar } from '../../plan/working-calendar.ts';
import { shareRules } from './share-rules.ts';

/** The plan's own days off and at work say more than the built-in ones; read only where these call the day a rest. */
const calendarOf = async (share: string, day: Day): Promise<WorkingCalendar> => {
  const builtIn = workingCalendar(statutoryHolidays, []);
  if (builtIn.isWorkingDay(day) === true) return builtIn;
  return workingCalendar(statutoryHolidays, (await shareRules(share, undefined)).plan.calendar);
};

/** `，今天休息，下一个工作日 2026-11-30 起`; '' on a working day. */
const restText = (isWorkingDay: boolean | null, next: Day | null): string => {
  if (isWorkingDay === true) return '';
  return isWorkingDay === null
    ? '，今年的节假日安排没有载入，先不发'
    : `，今天休息${next === null ? '' : `，下一个工作日是 ${next}`}`;
};

/** When mails go, for who looks into the outbox on a Saturday and finds nothing there. */
export const mailDaysLine = async (share: string, day: Day): Promise<string> => {
  const calendar = await calendarOf(share, day);
  return `邮件只在工作日 8:30 到 16:30 之间发(每小时一次)${restText(calendar.isWorkingDay(day), calendar.addWorkingDays(day, 1))}`;
};
