import { yearOf } from '../../day.ts';
import type { Accepted } from '../../plan/accepted.ts';
import { defaultPlan } from '../../plan/default-plan.ts';
import type { Duty } from '../../plan/duty.ts';
import type { Plan } from '../../plan/plan.ts';
import { storedPlan, storedRoster } from '../../plan/stored-plan.ts';
import type { StoredShape } from '../../stored-shape.ts';
import type { Roster } from '../../unit.ts';
import type { Clock } from '../ports/clock.ts';
import type { Sha256 } from '../ports/hashing.ts';
import type { Notebook } from '../ports/notebook.ts';

/** The plan and roster by which files are read and days assessed. */
export type Rules = {
  readonly plan: Plan;
  readonly roster: Roster;
  /** Years each form may be about; a form with 不限 is absent. */
  readonly yearsOf: ReadonlyMap<string, ReadonlySet<number>>;
  /** Digest of what a reading may depend on, so that a new date or target reads no file anew. */
  readonly digest: string;
};

export interface RulesInForce {
  current(): Promise<Rules>;
  acceptPlan(accepted: Accepted<Plan>): Promise<void>;
  acceptRoster(accepted: Accepted<Roster>): Promise<void>;
  /** Whether a workbook of this kind has ever been accepted, and which. */
  accepted(kind: 'plan' | 'roster'): Promise<Accepted<unknown> | null>;
}

/** 近三年 of the warning rules on repeated evaluation: lists as old as that are wanted, not faulty. */
const YEARS_LOOKED_BACK = 3;

const yearsOfDuty = ({ years, noRepeatYears }: Duty, planYear: number): readonly number[] | 'any' => {
  if (years === 'any') return 'any';
  const back = noRepeatYears === 0 ? 0 : Math.max(noRepeatYears, YEARS_LOOKED_BACK);
  return years.flatMap((offset) => Array.from({ length: back + 1 }, (_, year) => planYear + offset - year));
};

/** For each form the years any duty takes from it. */
export const yearsOfForms = (plan: Plan): ReadonlyMap<string, ReadonlySet<number>> => {
  const years = new Map<string, Set<number>>();
  const open = new Set<string>();
  for (const duty of plan.duties) {
    const wanted = yearsOfDuty(duty, plan.year);
    for (const form of duty.forms) {
      if (wanted === 'any') open.add(form);
      else years.set(form, new Set([...(years.get(form) ?? []), ...wanted]));
    }
  }
  return new Map([...years].filter(([form]) => !open.has(form)));
};

const digestOf = (plan: Plan, roster: Roster, yearsOf: Rules['yearsOf'], sha256: Sha256): string => {
  const units = roster.units.map((unit) => {
    const { code, name, classes, aliases, folder, upper, ledger, formerly } = unit;
    const later = upper === '' && ledger === folder && formerly.names.length === 0 ? [] : [upper, ledger, formerly];
    return [code, name, classes, aliases, folder, ...later];
  });
  const years = [...yearsOf].map(([form, set]) => [form, [...set].sort()]).sort();
  const scoring = plan.scoring.filter(({ template, variants }) => template !== null || variants.length > 0);
  const rest = scoring.length === 0 ? [] : [plan.scoring];
  const formulas = plan.formulas.length === 0 ? [] : [plan.formulas];
  return sha256(JSON.stringify([plan.year, units, years, ...rest, ...formulas])).slice(0, 16);
};

/** Rules of a plan and a roster. */
export const rulesFrom = (plan: Plan, roster: Roster, sha256: Sha256): Rules => {
  const yearsOf = yearsOfForms(plan);
  return { plan, roster, yearsOf, digest: digestOf(plan, roster, yearsOf, sha256) };
};

/** What rules are kept in and dated by. */
type Needs = { readonly notes: Notebook; readonly clock: Clock; readonly sha256: Sha256 };

type Kept = { readonly plan: Accepted<Plan> | null; readonly roster: Accepted<Roster> | null };

/** Rules kept in the notebook; parsed once per change, since every upload asks for them. */
export const rulesInForce = ({ notes, clock, sha256 }: Needs): RulesInForce => {
  let parsed: { readonly key: string; readonly rules: Rules } | null = null;
  let last: { readonly version: string; readonly kept: Kept } | null = null;

  const versionNow = async (): Promise<string> => (await notes.get('rules/version')) ?? '';

  const stored = async <Content>(
    kind: 'plan' | 'roster',
    shape: StoredShape<Accepted<Content>>,
  ): Promise<Accepted<Content> | null> => {
    const note = await notes.get(`rules/${kind}`);
    return note === null ? null : shape.read(note);
  };

  const keptNow = async (): Promise<Kept> => {
    const version = await versionNow();
    if (last?.version !== version) {
      last = {
        version,
        kept: { plan: await stored('plan', storedPlan), roster: await stored('roster', storedRoster) },
      };
    }
    return last.kept;
  };

  const store = async (kind: 'plan' | 'roster', good: string): Promise<void> => {
    await notes.put(`rules/${kind}`, good);
    await notes.put(
      'rules/version',
      sha256(JSON.stringify([await notes.get('rules/plan'), await notes.get('rules/roster')])),
    );
  };

  const load = async (): Promise<Rules> => {
    const { plan, roster } = await keptNow();
    return rulesFrom(plan?.content ?? defaultPlan(yearOf(clock.today())), roster?.content ?? { units: [] }, sha256);
  };

  return {
    current: async () => {
      const key = `${await versionNow()} ${clock.today().slice(0, 4)}`;
      if (parsed?.key !== key) parsed = { key, rules: await load() };
      return parsed.rules;
    },
    acceptPlan: (good) => store('plan', storedPlan.write(good)),
    acceptRoster: (good) => store('roster', storedRoster.write(good)),
    accepted: async (kind) => (await keptNow())[kind],
  };
};
