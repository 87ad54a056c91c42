import { cardForm, cardsOf } from '../form/card/card-forms.ts';
import type { FormName } from '../form/form-name.ts';
import type { Duty } from './duty.ts';
import type { Plan } from './plan.ts';

/** December's figures are the year's: what is due in January or is not a day asks for all of it. */
const WHOLE_YEAR = 12;

/**
 * The last month whose figures a duty asks for: its period's, else the one before its deadline, e.g. 1-7月 for a duty due on 2022-08-31. A deadline on
 * the year's last day asks for the whole year.
 */
export const monthAsked = ({ due, period }: Pick<Duty, 'due' | 'period'>): number => {
  if (period !== null) return period.to;
  if (due.endsWith('-12-31')) return WHOLE_YEAR;
  const month = Number(due.slice(5, 7)) - 1;
  return month >= 1 ? month : WHOLE_YEAR;
};

const firstOf = (duties: Plan['duties'], forms: readonly FormName[]): Duty | undefined =>
  duties
    .filter((duty) => duty.enabled && forms.some((form) => duty.forms.includes(form)))
    .toSorted((one, other) => (one.due < other.due ? -1 : 1))[0];

/** The month up to which a plan first asks for a card, or for one of its phase; the whole year where it asks for none. */
export const firstMonthAsked = ({ duties }: Pick<Plan, 'duties'>, form: FormName): number => {
  const phase = cardForm(form)?.phase;
  const first = firstOf(duties, [form]) ?? (phase === undefined ? undefined : firstOf(duties, cardsOf({ phase })));
  return first === undefined ? WHOLE_YEAR : monthAsked(first);
};
