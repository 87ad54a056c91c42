import type { Day } from '../../day.ts';
import type { FormName } from '../../form/form-name.ts';
import { LIST_FORMS } from '../../form/list/list-forms.ts';
import { kept } from '../../memo.ts';
import type { Duty } from '../../plan/duty.ts';
import { namesOf, type Roster, type Unit } from '../../unit.ts';
import type { ObjectIndex } from './object-index.ts';
import { codeOf } from './record-key.ts';
import type { ActiveRecord, UnitFacts } from './unit-facts.ts';

const WORK_LOG: FormName = '工作记录';

/** Ledgers that the finance office keeps of the units' objects beside the units' own: what it monitors and evaluates itself. */
export const OFFICE_LEDGERS: ReadonlySet<FormName> = new Set(
  LIST_FORMS.filter(({ name, owner }) => owner === 'both' && name !== WORK_LOG).map(({ name }) => name),
);

const isOffices = (form: FormName): boolean => OFFICE_LEDGERS.has(form);

/** Measures of objects, whoever reports of them; 报送 and 金额合计 are of what a unit hands in itself. */
const OF_OBJECTS: ReadonlySet<Duty['measure']> = new Set([
  'count',
  'coverage-count',
  'coverage-amount',
  'contains',
  'ratio',
  'within',
]);

/** The ledgers of the finance office that count for a duty. */
export const ledgersFor = ({ measure, forms, scope }: Duty): readonly FormName[] =>
  OF_OBJECTS.has(measure) ? [...forms, ...(scope.form === null ? [] : [scope.form])].filter(isOffices) : [];

/** What the finance office's ledgers say of units' objects. */
export type OfficeRecords = {
  /** Rows of a day that name a unit as 被评价单位, or name none and bear the code of an object it declares. */
  about(unit: Unit, form: FormName, day: Day, objects: ObjectIndex): readonly ActiveRecord[];
  /** Whether a row is about another unit, which it counts for. */
  isOfOther(one: ActiveRecord): boolean;
  /** The last day up to `day` on which any of it changed. */
  lastChangeBy(day: Day): Day;
  readonly office: UnitFacts;
};

type Ledger = {
  readonly byUnit: ReadonlyMap<string, readonly ActiveRecord[]>;
  readonly byCode: ReadonlyMap<string, readonly ActiveRecord[]>;
};

const textIn = ({ record }: ActiveRecord, column: string): string => {
  const value = record.fields[column];
  return typeof value === 'string' ? value.trim() : '';
};

const unitNamed = (one: ActiveRecord, roster: Roster): Unit | undefined => {
  const name = textIn(one, '被评价单位');
  return name === '' ? undefined : roster.units.find((unit) => unit.code === name || namesOf(unit).includes(name));
};

/** The ledgers of the finance office on any day, each looked through once while nothing of it changes. */
export const officeRecords = (office: UnitFacts, roster: Roster): OfficeRecords => {
  const ledgers = kept<Ledger>();
  const ledgerOn = (form: FormName, day: Day): Ledger =>
    ledgers(`${form} ${office.lastChangeBy(day)}`, () => {
      const objects = office.objectsAt(day);
      // What the office declares itself is its own.
      const rows = office.recordsAt(form, day, objects).filter(({ object }) => !objects.objects.has(object));
      return {
        byUnit: Map.groupBy(rows, (one) => unitNamed(one, roster)?.code ?? ''),
        byCode: Map.groupBy(
          rows.filter((one) => textIn(one, '被评价单位') === ''),
          ({ record }) => codeOf(record),
        ),
      };
    });
  return {
    office,
    lastChangeBy: (day) => office.lastChangeBy(day),
    isOfOther: (one) => {
      const unit = unitNamed(one, roster);
      return unit !== undefined && unit.code !== office.unit.code;
    },
    about(unit, form, day, objects) {
      if (unit.code === office.unit.code || !OFFICE_LEDGERS.has(form)) return [];
      const { byUnit, byCode } = ledgerOn(form, day);
      const coded = byCode.size === 0 ? [] : [...objects.objects.keys()].flatMap((id) => byCode.get(id) ?? []);
      return [...(byUnit.get(unit.code) ?? []), ...coded].map((one) => ({
        ...one,
        object: objects.resolve(one.record),
      }));
    },
  };
};
