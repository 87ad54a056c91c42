import type { Day, Instant } from '../../day.ts';
import type { FormName } from '../../form/form-name.ts';
import { kept, keptPerObject, lastPerObject, perObject } from '../../memo.ts';
import type { FormRecord } from '../../submission/record.ts';
import { counts } from '../../submission/verdict.ts';
import type { Unit } from '../../unit.ts';
import { nearMatchAnswers } from '../decided/decisions.ts';
import { emptyStanding } from '../fold/fold-ledger.ts';
import { type FormTimeline, formTimelines, lastChange, type Submitted } from '../fold/form-timeline.ts';
import { submittedIn, type Withholding } from '../fold/withheld-versions.ts';
import type { Standing, Version } from '../standing.ts';
import { type ObjectIndex, objectIndex } from './object-index.ts';
import { factKey } from './record-key.ts';

/** A fact in force: an accepted record, the object it is about, and the hand-in it came with. */
export type ActiveRecord = { readonly object: string; readonly record: FormRecord; readonly version: Version };

/** What one unit's standing says, asked by form and day; nothing is worked out before it is asked for, nor twice. */
export type UnitFacts = {
  readonly unit: Unit;
  readonly standing: Standing;
  /** When a version of it is withheld; what is withheld counts nowhere here. */
  readonly withholding: Withholding;
  timeline(form: FormName): FormTimeline;
  /** The last day up to `day` on which anything of the unit began or ceased to count; until the next one only time passes. */
  lastChangeBy(day: Day): Day;
  /** The declared objects on a day, with the near matches a person had decided by then. */
  objectsAt(day: Day): ObjectIndex;
  /** Accepted records of active hand-ins; of two about the same fact the one handed in later, in one file that of the sheet further in front. */
  recordsAt(form: FormName, day: Day, objects: ObjectIndex): readonly ActiveRecord[];
  /** Nil returns of the form that count on a day. */
  nilAt(form: FormName, day: Day): readonly Submitted[];
  /** Years they stand for. */
  nilYearsAt(form: FormName, day: Day): ReadonlySet<number | null>;
};

const acceptedOf = ({ version, reading }: Submitted): readonly (readonly [Version, FormRecord])[] =>
  reading.records.filter((record) => record.accepted).map((record) => [version, record]);

const latestFacts = (submitted: readonly Submitted[], objects: ObjectIndex): readonly ActiveRecord[] => {
  const facts = new Map<string, ActiveRecord[]>();
  for (const [version, record] of submitted.flatMap(acceptedOf)) {
    const object = objects.resolve(record);
    const key = factKey(record, object);
    const earlier = facts.get(key);
    const [first] = earlier ?? [];
    // Alike rows of one sheet are that sheet's own doubt (a check names them); another file overrules them all.
    if (earlier === undefined || first?.version !== version) facts.set(key, [{ object, record, version }]);
    // What a sheet further back says again, as a copy of it does, is no second fact.
    else if (first.record.sheet === record.sheet) earlier.push({ object, record, version });
  }
  return [...facts.values()].flat();
};

/** Days on which facts began or ceased to count, rising. */
const daysOf = (facts: readonly Pick<Version, 'from' | 'until'>[]): readonly Day[] =>
  [...new Set(facts.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))].sort();

const build = (unit: Unit, standing: Standing, line: Withholding['line']): UnitFacts => {
  const withholding = { line, unitCode: unit.code };
  const timeline = formTimelines(submittedIn(standing, withholding));
  const moments = daysOf([...standing.versions, ...standing.decisions]);
  const decided = daysOf(standing.decisions.filter(({ column }) => column === '处置'));
  const indexes = kept<ObjectIndex>();
  const records = keptPerObject<ObjectIndex, readonly ActiveRecord[]>();

  const objectsAt = (day: Day): ObjectIndex => {
    const register = timeline('项目清单');
    return indexes(`${lastChange(register.changes, day)} ${lastChange(decided, day)}`, () => {
      const none = objectIndex([], new Map());
      const rows = latestFacts(register.at(day), none).map(({ record }) => record);
      return objectIndex(rows, nearMatchAnswers(standing, day).same);
    });
  };

  const recordsAt = (form: FormName, day: Day, objects: ObjectIndex): readonly ActiveRecord[] => {
    const line = timeline(form);
    return records(objects, `${form} ${lastChange(line.changes, day)}`, () => latestFacts(line.at(day), objects));
  };

  const nilAt = (form: FormName, day: Day): readonly Submitted[] =>
    timeline(form)
      .at(day)
      .filter(({ reading }) => reading.nil && counts(reading.verdict));

  const nilYearsAt = (form: FormName, day: Day): ReadonlySet<number | null> =>
    new Set(nilAt(form, day).map(({ reading }) => reading.year));

  const lastChangeBy = (day: Day): Day => lastChange(moments, day);

  return { unit, standing, withholding, timeline, lastChangeBy, objectsAt, recordsAt, nilAt, nilYearsAt };
};

const ofNothing = perObject((unit: Unit) => build(unit, emptyStanding(unit.folder), null));
const ofStanding = lastPerObject((standing: Standing, unit: Unit, line: Withholding['line']) =>
  build(unit, standing, line),
);

/**
 * The facts of a unit. They live as long as the standing does: a day asked again costs nothing until something is handed in.
 * `line`: from which loss on a version is withheld; null: none is.
 */
export const unitFacts = (unit: Unit, standing: Standing | undefined, line: Withholding['line'] = null): UnitFacts =>
  standing === undefined ? ofNothing(unit) : ofStanding(standing, unit, line);

/** Latest hand-in of any of the forms about any of the years (null: any year) that counted on a day, among those asked for. */
export const lastHandIn = (
  facts: UnitFacts,
  forms: readonly FormName[],
  years: readonly number[] | null,
  day: Day,
  isAsked: (submitted: Submitted) => boolean = () => true,
): Instant | null => {
  const isOfYears = ({ reading }: Submitted): boolean =>
    years === null ||
    reading.year === null ||
    years.includes(reading.year) ||
    reading.records.some((record) => record.year !== null && years.includes(record.year));
  const moments = forms.flatMap((form) =>
    facts
      .timeline(form)
      .at(day)
      .filter((submitted) => isOfYears(submitted) && isAsked(submitted))
      .map(({ version }) => version.at),
  );
  return moments.reduce<Instant | null>((latest, at) => (latest === null || at > latest ? at : latest), null);
};
