import type { HttpRequest } from '@azure/functions';
import { type Day, dayFrom, yearOf } from '../shared/day.ts';
import type { Home } from '../shared/flow/home.ts';
import { yearsAround } from '../shared/flow/rules/years-around.ts';

/** `day` undefined where none is asked for; `fault` is one Chinese sentence about one that can't be answered. */
export type AskedDay =
  | { readonly day: Day | undefined; readonly fault: null }
  | { readonly day: undefined; readonly fault: string };

const refused = (fault: string): AskedDay => ({ day: undefined, fault });

/** The day of `?asOf=`, or of another parameter. */
export const askedDay = async (
  home: Pick<Home, 'rules' | 'clock'>,
  request: HttpRequest,
  name = 'asOf',
): Promise<AskedDay> => {
  const text = request.query.get(name);
  if (text === null || text === '') return { day: undefined, fault: null };
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? dayFrom(year, month, date) : null;
  if (day === null) return refused(`“${name}”应是存在的一天，写成 2022-09-01 这样。`);
  const [first, last] = yearsAround((await home.rules.current()).plans, yearOf(home.clock.today()));
  return year < first || year > last
    ? refused(`“${name}”应在 ${first}-01-01 到 ${last}-12-31 之间：工作要点只管到这些年份。`)
    : { day, fault: null };
};

/** `year` undefined where none is asked for: that of the day. */
export type AskedYear =
  | { readonly day: Day | undefined; readonly year: number | undefined; readonly fault: null }
  | { readonly fault: string };

/** The day of `?asOf=` under the plan of `?year=`. */
export const askedYear = async (home: Pick<Home, 'rules' | 'clock'>, request: HttpRequest): Promise<AskedYear> => {
  const { day, fault } = await askedDay(home, request);
  if (fault !== null) return { fault };
  const text = request.query.get('year') ?? '';
  if (text === '') return { day, year: undefined, fault: null };
  const years = (await home.rules.current()).plans.map((plan) => plan.year);
  const year = years.find((one) => String(one) === text);
  return year === undefined
    ? { fault: `“year”应是有工作要点生效的年度：${years.join('、') || '现在还没有'}。` }
    : { day, year, fault: null };
};
