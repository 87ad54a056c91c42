import type { Day } from '../day.ts';
import type { CardForm } from '../form/card/card-form.ts';
import type { EarlierCard, EarlierIndicator } from '../form/card/earlier-card.ts';
import type { FormName } from '../form/form-name.ts';
import type { ActiveRecord, UnitFacts } from '../standing/facts/unit-facts.ts';
import type { IndicatorFact } from '../submission/record.ts';

/** What a unit's accepted cards say that a new one may begin with: by form and year, of one object or (null) of the unit as a whole. */
export type EarlierCards = (form: CardForm, object: string | null, year: number) => EarlierCard | undefined;

const POINTS = 100;

const titled = (level: string): string => (level === '' || level.endsWith('指标') ? level : `${level}指标`);

const indicatorOf = ({ level1, writtenLevel1, level2, name, target, weight }: IndicatorFact): EarlierIndicator => ({
  level1: titled(writtenLevel1 ?? level1),
  level2,
  name,
  target,
  weight: weight === null ? null : weight / POINTS,
});

const earlierOf = ({ record }: ActiveRecord): EarlierCard => {
  const goal = record.fields['年度总体目标'];
  return {
    goal: typeof goal === 'string' && goal !== '' ? goal : null,
    indicators: (record.indicators ?? []).filter(({ name }) => name !== '').map(indicatorOf),
  };
};

/** The card a form goes on from: the target of the same year, or for a target last year's. */
const sourceOf = ({ name, phase, target }: CardForm, year: number): readonly [FormName, number] | null => {
  if (phase === 'target') return [name, year - 1];
  return target === null ? null : [target, year];
};

/** The accepted cards of a unit as they count on a day. */
export const earlierCards = (facts: UnitFacts, day: Day): EarlierCards => {
  const objects = facts.objectsAt(day);
  return (form, object, year) => {
    const source = sourceOf(form, year);
    if (source === null) return undefined;
    const found = facts
      .recordsAt(source[0], day, objects)
      .findLast((one) => one.record.year === source[1] && (object === null || one.object === object));
    const earlier = found === undefined ? undefined : earlierOf(found);
    return earlier === undefined || (earlier.indicators.length === 0 && earlier.goal === null) ? undefined : earlier;
  };
};
