import { addDays, type Day } from '../../../shared/day.ts';
import type { FormName } from '../../../shared/form/form-name.ts';
import { statutoryHolidays } from '../../../shared/outside/holidays.ts';
import type { Lookup } from '../../../shared/standing/duty/resolve-column.ts';
import type { Directories } from '../../../shared/standing/facts/directories.ts';
import type { UnitFacts } from '../../../shared/standing/facts/unit-facts.ts';
import type { Standing } from '../../../shared/standing/standing.ts';
import type { Unit } from '../../../shared/unit.ts';
import { assessContext } from '../../../shared/warning/assess-context.ts';
import type { CommonFacts } from '../../../shared/warning/common-facts.ts';
import type { Alarm, RuleSubject } from '../../../shared/warning/rule.ts';
import { ALL_RULES } from '../../../shared/warning/rules/all-rules.ts';
import { aPlan } from '../../builders/an-assessment.ts';

/** What a rule looked at: forms by name, `全部` where it took the whole standing, and the finance office's papers. */
type Read = { readonly forms: Set<FormName>; whole: boolean; office: boolean };

const DIRECTORIES: Readonly<Record<string, FormName>> = {
  policy: '财政专项资金政策目录',
  key: '重点绩效评价项目目录',
};

const spiedFacts = (facts: UnitFacts, read: Read, isOffice: boolean): UnitFacts => {
  const noting =
    <Rest extends readonly unknown[], Result>(ask: (form: FormName, ...rest: Rest) => Result) =>
    (form: FormName, ...rest: Rest): Result => {
      read.forms.add(form);
      read.office ||= isOffice;
      return ask(form, ...rest);
    };
  return {
    ...facts,
    get standing() {
      read.whole = true;
      read.office ||= isOffice;
      return facts.standing;
    },
    objectsAt: (day) => noting((_form, on: Day) => facts.objectsAt(on))('项目清单', day),
    timeline: noting(facts.timeline),
    recordsAt: noting(facts.recordsAt),
    nilYearsAt: noting(facts.nilYearsAt),
  };
};

const spiedDirectories = (directories: Directories, read: Read): Directories =>
  new Proxy(directories, {
    get(target, property: keyof Directories) {
      read.office = true;
      const form = DIRECTORIES[property];
      if (form !== undefined) read.forms.add(form);
      if (property !== 'of') return target[property];
      return (of: FormName) => {
        read.forms.add(of);
        return target.of(of);
      };
    },
  });

const spied = ({ context, facts, lookup, day }: RuleSubject, read: Read): RuleSubject => {
  const own = spiedFacts(facts, read, false);
  const office = context.finance === null ? null : spiedFacts(context.finance, read, true);
  const common: CommonFacts = {
    ...context,
    finance: context.finance === facts ? own : office,
    directoriesAt: (on) => spiedDirectories(context.directoriesAt(on), read),
  };
  const among: Lookup = {
    facts: own,
    get objects() {
      read.forms.add('项目清单');
      return lookup.objects;
    },
    directories: spiedDirectories(lookup.directories, read),
    day,
  };
  return { context: common, facts: own, lookup: among, day };
};

const said = (alarms: readonly Alarm[]): string => JSON.stringify(alarms);

const LATER = [1, 40, 400];

/**
 * What a rule looked at without naming it, as sentences: answers are kept until something it names changes, so that what it
 * does not name would never be asked again.
 */
export const unnamedReads = (
  id: string,
  day: Day,
  unit: Unit,
  units: readonly Unit[],
  standings: readonly Standing[],
) => {
  const rule = ALL_RULES.find((one) => one.id === id);
  if (rule === undefined) return [];
  const plan = aPlan();
  const setting = plan.rules.find((one) => one.rule === id);
  if (setting === undefined) throw new Error(`no setting of ${id}`);
  const read: Read = { forms: new Set(), whole: false, office: false };
  const holidays = statutoryHolidays;
  const { common, factsOf } = assessContext({
    plan,
    roster: { units },
    holidays,
    standings,
    day,
    runs: [],
    notices: [],
  });
  const facts = factsOf(unit);
  const subjectOn = (on: Day): RuleSubject => ({
    context: common,
    facts,
    lookup: { facts, objects: facts.objectsAt(on), directories: common.directoriesAt(on), day: on },
    day: on,
  });
  const now = rule.assess(spied(subjectOn(day), read), setting);
  const last = [facts.lastChangeBy('9999-12-31'), common.finance?.lastChangeBy('9999-12-31') ?? ''].sort().at(-1) ?? '';
  const moves = LATER.filter(
    (days) => last <= day && said(rule.assess(subjectOn(addDays(day, days)), setting)) !== said(now),
  );
  return [
    ...[...read.forms]
      .filter((form) => !rule.forms.includes(form))
      .map((form) => `${id} reads 《${form}》 and does not name it`),
    ...(read.whole && id !== 'W19' ? [`${id} takes the whole standing`] : []),
    ...(read.office && rule.watchesOffice !== true
      ? [`${id} reads the finance office's papers without watchesOffice`]
      : []),
    ...(rule.watchesTime ? [] : moves.map((days) => `${id} says otherwise ${days} days later without watchesTime`)),
  ];
};
