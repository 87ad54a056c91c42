import { addDays, type Day } from '../../day.ts';
import type { Plan } from '../../plan/plan.ts';
import type { DutyState, State } from '../../standing/duty/duty-state.ts';
import { isFinance } from '../../unit.ts';
import { isDuty } from '../../warning/figures/district-figures.ts';
import type { DueLetter } from './due-letters.ts';

/** The step of the mail ledger by which a unit is told that a duty's window has opened. */
const OPENING = '开窗';

/** Told for so many days after it opened, over any holiday; later it is no news, and the ladder speaks. */
const DAYS = 14;

const OPEN: ReadonlySet<State> = new Set(['in-progress', 'cannot-tell']);

/** Opened lately, still to be done, and the ladder has not spoken of it. */
const isNews = (row: DutyState, day: Day): boolean => {
  const { opens } = row.duty;
  return (
    isDuty(row) &&
    opens !== null &&
    opens <= day &&
    opens > addDays(day, -DAYS) &&
    OPEN.has(row.state) &&
    row.step === null
  );
};

const openingLetter = ({ year }: Plan, row: DutyState): DueLetter => ({
  planYear: year,
  about: row.duty.code,
  deadline: null,
  offsets: {},
  title: `${row.duty.code} ${row.duty.name}`,
  step: OPENING,
  lesser: [],
  recipients: { to: ['officer'], copy: [] },
  cause: { kind: 'opening', row },
});

/** 开窗通知, where the plan asks for it: each duty of a unit whose window has opened, once a plan year. */
export const openingLetters = (plan: Plan, rows: readonly DutyState[], day: Day): readonly DueLetter[] =>
  plan.settings.mailAtOpening
    ? rows.filter((row) => !isFinance(row.unit) && isNews(row, day)).map((row) => openingLetter(plan, row))
    : [];
