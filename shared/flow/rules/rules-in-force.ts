import { type Instant, yearOf } from '../../day.ts';
import { defaultPlan } from '../../plan/default-plan.ts';
import type { Duty } from '../../plan/duty.ts';
import type { Plan } from '../../plan/plan.ts';
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

/** The last good workbook of its kind, and the moment it was handed in. */
export type Accepted<Content> = { readonly file: string; readonly at: Instant; readonly content: Content };

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
  const units = roster.units.map(({ code, name, classes, aliases, folder }) => [code, name, classes, aliases, folder]);
  const years = [...yearsOf].map(([form, set]) => [form, [...set].sort()]).sort();
  const scoring = plan.scoring.filter(({ template, variants }) => template !== null || variants.length > 0);
  const rest = scoring.length === 0 ? [] : [plan.scoring];
  return sha256(JSON.stringify([plan.year, units, years, ...rest])).slice(0, 16);
};

/** Rules of a plan and a roster. */
export const rulesFrom = (plan: Plan, roster: Roster, sha256: Sha256): Rules => {
  const yearsOf = yearsOfForms(plan);
  return { plan, roster, yearsOf, digest: digestOf(plan, roster, yearsOf, sha256) };
};

/** What a plan kept by an earlier release does not say. */
const LATER_SHEETS: Pick<Plan, 'scoring' | 'settings'> = { scoring: [], settings: { formsAtOpening: false } };

/** What rules are kept in and dated by. */
type Needs = { readonly notes: Notebook; readonly clock: Clock; readonly sha256: Sha256 };

/** Rules kept in the notebook; parsed once per change, since every upload asks for them. */
export const rulesInForce = ({ notes, clock, sha256 }: Needs): RulesInForce => {
  let parsed: { readonly key: string; readonly rules: Rules } | null = null;
  const kept = new Map<string, { readonly version: string; readonly accepted: unknown }>();

  const versionNow = async (): Promise<string> => (await notes.get('rules/version')) ?? '';

  const stored = async <Content>(kind: 'plan' | 'roster'): Promise<Accepted<Content> | null> => {
    const note = await notes.get(`rules/${kind}`);
    return note === null ? null : (JSON.parse(note) as Accepted<Content>);
  };

  const accepted = async (kind: 'plan' | 'roster'): Promise<Accepted<unknown> | null> => {
    const version = await versionNow();
    const known = kept.get(kind);
    if (known?.version === version) return known.accepted as Accepted<unknown> | null;
    const found = await stored(kind);
    kept.set(kind, { version, accepted: found });
    return found;
  };

  const store = async (kind: 'plan' | 'roster', good: Accepted<unknown>): Promise<void> => {
    await notes.put(`rules/${kind}`, JSON.stringify(good));
    await notes.put('rules/version', sha256(JSON.stringify([await stored('plan'), await stored('roster')])));
  };

  const load = async (): Promise<Rules> => {
    const kept = (await stored<Plan>('plan'))?.content;
    const plan = kept === undefined ? defaultPlan(yearOf(clock.today())) : { ...LATER_SHEETS, ...kept };
    const roster = (await stored<Roster>('roster'))?.content ?? { units: [] };
    return rulesFrom(plan, roster, sha256);
  };

  return {
    current: async () => {
      const key = `${await versionNow()} ${clock.today().slice(0, 4)}`;
      if (parsed?.key !== key) parsed = { key, rules: await load() };
      return parsed.rules;
    },
    acceptPlan: (accepted) => store('plan', accepted),
    acceptRoster: (accepted) => store('roster', accepted),
    accepted,
  };
};
