import { dayFrom } from '../day.ts';

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && dayFrom(year, month, date) !== null;
};
