import { existsSync } from 'node:fs';
import { yearOf } from '../../day.ts';
import { rulesInForce } from '../../flow/rules/rules-in-force.ts';
import { yearsAround } from '../../flow/rules/years-around.ts';
import { machineClock } from '../../outside/clock.ts';
import { isDay } from '../../outside/is-day.ts';
import { statePathOf } from '../../outside/office/state-paths.ts';
import { sha256 } from '../../outside/sha256.ts';
import { openState } from '../../outside/sqlite/open-state.ts';
import { sqliteLedger } from '../../outside/sqlite/sqlite-ledger.ts';
import { sqliteNotebook } from '../../outside/sqlite/sqlite-notebook.ts';
import { type Places, placesOf } from './office-places.ts';
import { BadArguments, type Wish } from './parse-arguments.ts';

/** Before any plan is known a day may be of one that lies there to be read: of years gone by, or of a plan made ahead. */
const FIRST_YEAR = 2000;
const YEARS_AHEAD = 10;
const SET_DAY = 'BUDGET_SENTINEL_AS_OF';
const LAST_DAY = '9999-12-31';

const plansKnown = async (data: string) => {
  const state = statePathOf(data);
  if (!existsSync(state)) return [];
  const database = openState(state);
  const kept = { ledger: sqliteLedger(database), notes: sqliteNotebook(database), clock: machineClock(), sha256 };
  const { plans } = await rulesInForce(kept).on(LAST_DAY);
  database.close();
  return plans;
};

const yearsOf = async (data: string | null): Promise<readonly [number, number]> => {
  const plans = data === null ? [] : await plansKnown(data);
  const thisYear = yearOf(machineClock().today());
  return plans.length === 0 ? [FIRST_YEAR, thisYear + YEARS_AHEAD] : yearsAround(plans, thisYear);
};

/** Where the states lie that a command asks about; `--check` asks none. */
const statesOf = (wish: Wish, places: Places): readonly (string | null)[] => {
  if (wish.kind === 'check') return [null];
  return wish.kind === 'districts' ? wish.shares.map((share) => placesOf({ ...wish, share }, {}).data) : [places.data];
};

/** Each day that is asked for, by the name it is asked for by. */
const daysOf = (wish: Wish, environment: NodeJS.ProcessEnv): readonly (readonly [string, string])[] => {
  const { [SET_DAY]: set = '' } = environment;
  const today = wish.asOf === undefined ? ([SET_DAY, set] as const) : (['--as-of', wish.asOf] as const);
  const since = ['--since', (wish.kind === 'export' ? wish.since : undefined) ?? ''] as const;
  return [today, since].filter(([, day]) => isDay(day));
};

/** Throws `BadArguments` where a day lies so far from the plans' years that nobody can mean it: what is done on it is kept for ever. */
export const checkDays = async (wish: Wish, places: Places, environment: NodeJS.ProcessEnv): Promise<void> => {
  const days = daysOf(wish, environment);
  for (const data of days.length === 0 ? [] : statesOf(wish, places)) {
    const [first, last] = await yearsOf(data);
    const far = days.find(([, day]) => yearOf(day) < first || yearOf(day) > last);
    if (far === undefined) continue;
    throw new BadArguments(
      `${far[0]} 的日期 ${far[1]} 应在 ${first}-01-01 到 ${last}-12-31 之间：工作要点只管到这些年份，请核对。`,
    );
  }
};
