import { cardForm } from '../../form/card/card-forms.ts';
import type { FormName } from '../../form/form-name.ts';
import { isPeriodic } from '../../form/periodic-forms.ts';
import { keptPerObject, perObject } from '../../memo.ts';
import { whatFiltersWatch } from '../../plan/columns/what-filters-watch.ts';
import type { Duty } from '../../plan/duty.ts';
import { yearsMeant } from '../../plan/parse/data-years.ts';
import type { Fields } from '../../submission/record.ts';
import { statedMonth } from '../../submission/stated-month.ts';
import { ledgersFor } from '../facts/office-records.ts';
import type { ActiveRecord } from '../facts/unit-facts.ts';
import { isOfPeriod, lookedAtUntil, periodAsked } from './of-period.ts';
import { type Lookup, passes } from './resolve-column.ts';
import { isOfYears } from './scope.ts';

/** A card form and the summary list that states the same fact about the same project. */
const summaryOf = (form: FormName): FormName | null => cardForm(form)?.twin ?? null;

const isBlank = (value: Fields[string] | undefined): boolean => value === null || value === undefined || value === '';

/** A card doesn't say these, the product assumes them: the list knows better. */
const ASSUMED_ON_CARDS: ReadonlySet<string> = new Set(['跟踪层次', '对象类型']);

const overlaid = (list: ActiveRecord, card: ActiveRecord): ActiveRecord => {
  const filled = Object.entries(card.record.fields).filter(
    ([column, value]) =>
      !isBlank(value ?? null) && !(ASSUMED_ON_CARDS.has(column) && !isBlank(list.record.fields[column])),
  );
  return { ...list, record: { ...list.record, fields: { ...list.record.fields, ...Object.fromEntries(filled) } } };
};

const keyOf = ({ record, object }: ActiveRecord): string =>
  `${record.year ?? ''}\u0000${statedMonth(record) ?? ''}\u0000${object}`;

/**
 * Records of several forms as one body of facts. Where a card and its summary list speak of the same project, year and
 * period they are one fact: what the card states wins, what only the list has (such as 跟踪层次) stays.
 */
const joined = (
  forms: readonly FormName[],
  recordsOf: (form: FormName) => readonly ActiveRecord[],
): readonly ActiveRecord[] => {
  const cards = forms.filter((form) => forms.some((other) => summaryOf(form) === other));
  if (cards.length === 0) return forms.flatMap(recordsOf);
  return cards.reduce<readonly ActiveRecord[]>(
    (all, form) => withCards(all, recordsOf(form), summaryOf(form)),
    forms.filter((form) => !cards.includes(form)).flatMap(recordsOf),
  );
};

const withCards = (
  all: readonly ActiveRecord[],
  cards: readonly ActiveRecord[],
  summary: FormName | null,
): readonly ActiveRecord[] => {
  const byKey = new Map(cards.map((card) => [keyOf(card), card]));
  const listed = new Set<string>();
  const lists = all.map((one) => {
    const card = one.record.form === summary ? byKey.get(keyOf(one)) : undefined;
    if (card === undefined) return one;
    listed.add(keyOf(one));
    return overlaid(one, card);
  });
  return [...lists, ...cards.filter((card) => !listed.has(keyOf(card)))];
};

const NO_FORM: Duty['scope'] = { form: null, conditions: [] };

/** What the finance office's ledgers say of the unit's objects. */
const ofOffice = (duty: Duty, { facts, objects, day, office }: Lookup): readonly ActiveRecord[] =>
  office === undefined
    ? []
    : ledgersFor({ ...duty, scope: NO_FORM }).flatMap((form) => office.about(facts.unit, form, day, objects));

/** Over all units a row of the office's ledger counts for the unit it names, and not once more for the office. */
const withoutOthers = (own: readonly ActiveRecord[], duty: Duty, { facts, office }: Lookup): readonly ActiveRecord[] =>
  office === undefined || duty.classes !== 'district' || facts !== office.office || ledgersFor(duty).length === 0
    ? own
    : own.filter((one) => !office.isOfOther(one));

/** Accepted records of the duty's forms, data years and period, before 达标条件; `shift` asks for years that much earlier. */
export const recordsOfDuty = (duty: Duty, lookup: Lookup, planYear: number, shift = 0): readonly ActiveRecord[] => {
  const years = yearsMeant(duty.years, planYear - shift);
  const period = periodAsked(duty, planYear - shift);
  const of = (form: FormName): readonly ActiveRecord[] =>
    lookup.facts
      .recordsAt(form, isPeriodic(form) ? lookup.day : lookedAtUntil(lookup.day, period), lookup.objects)
      .filter((one) => isOfYears(one.record, years) && isOfPeriod(one, period));
  const told = ofOffice(duty, lookup).filter((one) => isOfYears(one.record, years) && isOfPeriod(one, period));
  const own = joined(duty.forms, of);
  return told.length === 0 ? withoutOthers(own, duty, lookup) : [...own, ...told];
};

const meeting = (duty: Duty, lookup: Lookup, planYear: number, shift: number): readonly ActiveRecord[] =>
  recordsOfDuty(duty, lookup, planYear, shift).filter(({ record, object }) =>
    passes(duty.qualifies, { record, object, year: record.year }, lookup),
  );

/** Whether 达标条件 looks at the unit's own papers alone, so that its answer stands until the unit hands in something. */
const isLasting = perObject(({ qualifies }: Duty): boolean => {
  const { time, office } = whatFiltersWatch(qualifies);
  return !time && office.length === 0;
});

const lastingOf = perObject((_: Duty) => keptPerObject<Lookup['objects'], readonly ActiveRecord[]>());

/** Those of the records that meet 达标条件. */
export const countingRecords = (duty: Duty, lookup: Lookup, planYear: number, shift = 0): readonly ActiveRecord[] => {
  if (!isLasting(duty)) return meeting(duty, lookup, planYear, shift);
  const key = `${planYear - shift} ${lookup.facts.lastChangeBy(lookup.day)} ${lookup.office?.lastChangeBy(lookup.day) ?? ''}`;
  return lastingOf(duty)(lookup.objects, key, () => meeting(duty, lookup, planYear, shift));
};
