import type { Day } from '../../day.ts';
import type { FormName } from '../../form/form-name.ts';
import type { FormRecord } from '../../submission/record.ts';
import { namesOf, type Roster, type Unit } from '../../unit.ts';
import { codeOf, nameOf } from './record-key.ts';
import type { ActiveRecord, UnitFacts } from './unit-facts.ts';

/** One of the finance office's two directories, as a day knows it. */
type Directory = {
  readonly rows: readonly ActiveRecord[];
  /** Whether an object of a unit is listed for that year; where the directory has no row of the year, for any year. */
  lists(object: { readonly id: string; readonly name: string }, unit: Unit, year: number | null): boolean;
};

export type Directories = {
  readonly policy: Directory;
  readonly key: Directory;
  /** The directory that is handed in as this form; undefined where it is none. */
  of(form: FormName): Directory | undefined;
};

const POLICY = '财政专项资金政策目录';
const KEY = '重点绩效评价项目目录';

/** The roster's unit a directory row names as 主管部门, if it names one. */
const departmentOf = (record: FormRecord, roster: Roster): Unit | undefined => {
  const said = record.fields['主管部门'];
  return typeof said === 'string' ? roster.units.find((unit) => namesOf(unit).includes(said.trim())) : undefined;
};

type Listed = { readonly codes: Set<string>; readonly names: Map<string, (Unit | undefined)[]> };

const listRow = (listed: Listed, record: FormRecord, roster: Roster): void => {
  const code = codeOf(record);
  if (code !== '') listed.codes.add(code);
  const departments = listed.names.get(nameOf(record)) ?? [];
  departments.push(departmentOf(record, roster));
  listed.names.set(nameOf(record), departments);
};

const directory = (rows: readonly ActiveRecord[], roster: Roster): Directory => {
  const byYear = new Map<number | null, Listed>();
  const every: Listed = { codes: new Set(), names: new Map() };
  for (const { record } of rows) {
    const ofYear = byYear.get(record.year) ?? { codes: new Set<string>(), names: new Map() };
    byYear.set(record.year, ofYear);
    listRow(ofYear, record, roster);
    listRow(every, record, roster);
  }
  return {
    rows,
    lists({ id, name }, unit, year) {
      const listed = byYear.get(year) ?? every;
      if (listed.codes.has(id)) return true;
      // A name alone is only unique inside a unit: a row that names another department is another department's policy.
      return listed.names.get(name)?.some((of) => of === undefined || of.code === unit.code) ?? false;
    },
  };
};

/** Both directories as the finance office's folders held them on a day. */
export const directoriesAt = (finance: readonly UnitFacts[], roster: Roster, day: Day): Directories => {
  const rowsOf = (form: FormName): readonly ActiveRecord[] =>
    finance.flatMap((facts) => facts.recordsAt(form, day, facts.objectsAt(day)));
  const [policy, key] = [directory(rowsOf(POLICY), roster), directory(rowsOf(KEY), roster)];
  const byForm: { readonly [form in FormName]?: Directory } = { [POLICY]: policy, [KEY]: key };
  return { policy, key, of: (form) => byForm[form] };
};
