import type { Day } from '../day.ts';
import type { CardForm } from '../form/card/card-form.ts';
import { cardForm } from '../form/card/card-forms.ts';
import type { FormName } from '../form/form-name.ts';
import { LIST_FORMS } from '../form/list/list-forms.ts';
import type { Measure } from '../plan/duty.ts';
import { monthAsked } from '../plan/month-asked.ts';
import type { DutyState, State } from '../standing/duty/duty-state.ts';
import type { ObjectIndex, RegisterRow } from '../standing/facts/object-index.ts';
import type { EarlierCards } from './earlier-cards.ts';

/** An object a form is still owed for, and the year it is owed for. */
export type OwedObject = { readonly row: RegisterRow; readonly year: number };

/** A duty that a form is owed for, and the day it is due in force; null where that cannot be told. */
export type OwedFor = { readonly code: string; readonly name: string; readonly due: Day | null };

/** A form a unit still owes; without objects it is filled in freely (evaluations it chooses, the unit as a whole). */
export type OwedForm = {
  readonly form: FormName;
  readonly year: number;
  readonly objects: readonly OwedObject[];
  /** Last month that a form on the way through the year is asked up to. */
  readonly month: number;
  /** Whose cards begin with what earlier ones say; absent where nothing is known. */
  readonly earlier?: EarlierCards;
  /** The duties it is owed for; absent where others cannot be told without it. */
  readonly asked?: readonly OwedFor[];
};

/** Duties that a filled-in form meets; registering, violations and windows ask for none. */
const BY_FORM: ReadonlySet<Measure> = new Set([
  'handed-in',
  'count',
  'coverage-count',
  'coverage-amount',
  'contains',
  'ratio',
  'sum',
]);
const OPEN: ReadonlySet<State> = new Set(['in-progress', 'overdue', 'cannot-tell', 'extended']);

/** A form is owed for it on a day. */
export const isFormOwed = ({ duty, state }: DutyState, day: Day): boolean =>
  BY_FORM.has(duty.measure) &&
  OPEN.has(state) &&
  duty.scope.form === null &&
  (duty.opens === null || duty.opens <= day);

/** The district's own blank form where it has one; else a list, which says in one sheet what cards say in many. */
const formOf = ({ duty }: DutyState, templated: ReadonlySet<FormName>): FormName | undefined =>
  duty.forms.find((form) => templated.has(form)) ??
  duty.forms.find((form) => LIST_FORMS.some(({ name }) => name === form)) ??
  duty.forms[0];

const yearsOf = ({ duty }: DutyState, planYear: number): readonly number[] =>
  duty.years === 'any' ? [planYear] : duty.years.map((offset) => planYear + offset).toSorted((a, b) => b - a);

/** The objects not covered yet, each once: in the latest of the duty's years it runs in, else as the plan year has it. */
const missingObjects = (state: DutyState, register: ObjectIndex, planYear: number): readonly OwedObject[] => {
  const missing = new Set(state.measurement.missing);
  const years = yearsOf(state, planYear);
  const found = new Map<string, OwedObject>();
  for (const year of years) {
    const own = register.rowsOf(year);
    for (const row of own.length > 0 ? own : register.rowsOf(planYear))
      if (missing.has(row.object.name) && !found.has(row.object.id)) found.set(row.object.id, { row, year });
  }
  return [...found.values()];
};

const REGISTER: FormName = '项目清单';
const AGAINST_REGISTER: ReadonlySet<Measure> = new Set(['coverage-count', 'coverage-amount', 'contains', 'ratio']);

/** Coverage is asked of the unit, and it has declared nothing to be covered. */
const lacksRegister = (rows: readonly DutyState[], register: ObjectIndex): boolean =>
  register.rows.length === 0 &&
  rows.some(({ duty, state }) => AGAINST_REGISTER.has(duty.measure) && state === 'cannot-tell');

/** A sheet for each of more cards than this helps nobody: the rest follow once these are handed in. */
export const MOST_CARDS = 40;

/** The card that does instead of a list, where it may begin with an accepted target. */
const cardInstead = ({ duty }: DutyState, list: FormName): CardForm | undefined =>
  LIST_FORMS.some(({ name }) => name === list)
    ? duty.forms.map(cardForm).find((card) => card?.object === 'project' && card.target !== null)
    : undefined;

/** Objects with an accepted target get its card, with the indicators filled in; the others stand in the list. */
const byWhatIsKnown = (row: DutyState, owed: OwedForm, templated: ReadonlySet<FormName>): readonly OwedForm[] => {
  const { earlier, objects } = owed;
  const card = cardInstead(row, owed.form);
  if (card === undefined || earlier === undefined || templated.has(owed.form)) return [owed];
  const known = objects
    .filter((one) => (earlier(card, one.row.object.id, one.year)?.indicators.length ?? 0) > 0)
    .slice(0, MOST_CARDS);
  if (known.length === 0) return [owed];
  const rest = objects.filter((one) => !known.includes(one));
  const cards = { ...owed, form: card.name, objects: known };
  return rest.length === 0 ? [cards] : [{ ...owed, objects: rest }, cards];
};

const askedBy = ({ duty, deadline }: DutyState): OwedFor => ({
  code: duty.code,
  name: duty.name,
  due: deadline ?? duty.due,
});

const together = (forms: readonly OwedForm[]): readonly OwedForm[] =>
  [...Map.groupBy(forms, ({ form }) => form)].map(([form, of]) => ({
    form,
    year: Math.max(...of.map(({ year }) => year)),
    month: Math.min(...of.map(({ month }) => month)),
    ...(of[0]?.earlier === undefined ? {} : { earlier: of[0].earlier }),
    asked: of.flatMap(({ asked = [] }) => asked),
    objects: [
      ...new Map(
        of.flatMap(({ objects }) => objects).map((one) => [`${one.row.object.id} ${one.year}`, one] as const),
      ).values(),
    ],
  }));

/**
 * What a unit still owes on a day, a form once with all the objects that lack it. `rows` are the unit's duty states.
 * A unit that has declared nothing owes its 项目清单 first.
 */
export const owedForms = (
  rows: readonly DutyState[],
  register: ObjectIndex,
  about: {
    readonly planYear: number;
    readonly day: Day;
    readonly templated?: ReadonlySet<FormName>;
    readonly earlier?: EarlierCards;
  },
): readonly OwedForm[] => {
  const { templated = new Set<FormName>(), earlier } = about;
  const owed = rows
    .filter((row) => isFormOwed(row, about.day))
    .flatMap((row): OwedForm[] => {
      const form = formOf(row, templated);
      const [year = about.planYear] = yearsOf(row, about.planYear);
      const objects = missingObjects(row, register, about.planYear);
      if (form === undefined) return [];
      const known = earlier === undefined ? {} : { earlier };
      return [
        ...byWhatIsKnown(
          row,
          { form, year, objects, month: monthAsked(row.duty), asked: [askedBy(row)], ...known },
          templated,
        ),
      ];
    });
  const first = lacksRegister(rows, register) ? [{ form: REGISTER, year: about.planYear, objects: [], month: 12 }] : [];
  return together([...first, ...owed]);
};
