import type { Day } from '../../day.ts';
import { yearOf } from '../../day.ts';
import { gradesText, USUAL_GRADES } from '../../form/card/grade-bands.ts';
import { NO_TEMPLATES, type Templates } from '../../form/own/local-layout.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Accepted } from '../../plan/accepted.ts';
import { noPlan } from '../../plan/no-plan.ts';
import type { Plan, ScoringSetting } from '../../plan/plan.ts';
import { currentPlan, inForceOn, isClosedOn, plansOn } from '../../plan/plan-years.ts';
import { yearsOfForms, yearsOfPlan } from '../../plan/plans-asking.ts';
import { SHIPPED_CLASSES, SHIPPED_WORDS } from '../../plan/shipped/shipped-words.ts';
import type { Roster } from '../../unit.ts';
import type { Clock } from '../ports/clock.ts';
import type { Sha256 } from '../ports/hashing.ts';
import type { Notebook } from '../ports/notebook.ts';
import { NO_FILES, storedTemplates, type TemplateFiles, templatesOf } from '../templates/template-files.ts';
import { epochOfVersion, VERSION, versionAfter } from './rules-epoch.ts';
import {
  type Adopted,
  adoptedPlan,
  adoptedRoster,
  appendRules,
  NO_VERSIONS,
  type RulesVersions,
  takeOverNotes,
  versionsSince,
} from './rules-versions.ts';

/** The plans and the roster by which files are read and a day is assessed. */
export type InForce = {
  /** The plan of the day's own year (`currentPlan`); `noPlan` where none is in force. */
  readonly plan: Plan;
  /** All plans in force on the day side by side, oldest year first, those of closed years too. */
  readonly plans: readonly Plan[];
  /** Those that are still worked on. */
  readonly open: readonly Plan[];
  readonly roster: Roster;
  /** Years each form may be about by any plan in force; a form with 不限 is absent. */
  readonly yearsOf: ReadonlyMap<string, ReadonlySet<number>>;
  /** The district's own blank forms. */
  readonly templates: Templates;
  /** Digest of what a reading may depend on, so that a new date or target reads no file anew. */
  readonly digest: string;
};

export interface RulesInForce {
  /** Those of today. */
  current(): Promise<InForce>;
  /** Those of any day: the versions in force on it. */
  on(day: Day): Promise<InForce>;
  acceptPlan(accepted: Accepted<Plan>): Promise<void>;
  acceptRoster(accepted: Accepted<Roster>): Promise<void>;
  /** The last plan of a year, or of any year, that was accepted; null where none was. */
  lastPlan(year?: number): Promise<Accepted<Plan> | null>;
  lastRoster(): Promise<Accepted<Roster> | null>;
  /** All workbooks of blank forms in force, in place of those before. */
  acceptTemplates(files: TemplateFiles): Promise<void>;
  templateFiles(): Promise<TemplateFiles>;
}

const SHIPPED: ReadonlySet<string> = new Set([SHIPPED_WORDS, SHIPPED_CLASSES].map((words) => JSON.stringify(words)));

/** Whether a row of 评分模板 asks for anything but what a file was read by before there was one. */
const asksMore = ({ template, split, grades, variants }: ScoringSetting): boolean =>
  template !== null ||
  split !== null ||
  variants.length > 0 ||
  (grades !== null && gradesText(grades) !== gradesText(USUAL_GRADES));

/** Whether a 词表 is the one that ships. */
export const isShipped = (words: Plan['words']): boolean => SHIPPED.has(JSON.stringify(words));

type Read = Pick<InForce, 'plan' | 'plans' | 'roster' | 'yearsOf' | 'templates'>;

const digestOf = ({ plan, plans, roster, yearsOf, templates }: Read, sha256: Sha256): string => {
  const units = roster.units.map((unit) => {
    const { code, name, classes, aliases, folder, upper, ledger, formerly } = unit;
    const later = upper === '' && ledger === folder && formerly.names.length === 0 ? [] : [upper, ledger, formerly];
    return [code, name, classes, aliases, folder, ...later];
  });
  const years = [...yearsOf].map(([form, set]) => [form, [...set].sort()]).sort();
  const scoring = plans.filter((plan) => plan.scoring.some(asksMore)).map((plan) => [plan.year, plan.scoring]);
  const formulas = plans.filter((plan) => plan.formulas.length > 0).map((plan) => [plan.year, plan.formulas]);
  // The words that ship change nothing about how a file was read before there was a 词表.
  const words = plan.words.length === 0 || isShipped(plan.words) ? [] : [['词表', plan.words]];
  const own = templates === NO_TEMPLATES ? [] : [templates];
  const attached = plans.flatMap(({ duties }) =>
    duties
      .filter(({ measure, enabled }) => measure === 'attached' && enabled)
      .map(({ classes, units: chosen, qualifies }) => ['附件', classes, chosen, qualifies]),
  );
  return sha256(JSON.stringify([units, years, ...scoring, ...formulas, ...words, ...own, ...attached])).slice(0, 16);
};

/** Rules of a day by the plans in force on it and its roster. */
export const rulesFrom = (
  plans: readonly Plan[],
  roster: Roster,
  day: Day,
  sha256: Sha256,
  templates: Templates = NO_TEMPLATES,
): InForce => {
  const yearsOf = yearsOfForms(plans);
  const plan = currentPlan(plans, day) ?? noPlan(yearOf(day));
  return {
    plan,
    plans,
    open: plans.filter((plan) => !isClosedOn(plan, day)),
    roster,
    yearsOf,
    templates,
    digest: digestOf({ plan, plans, roster, yearsOf, templates }, sha256),
  };
};

/** The plan that asks for a form of a year, the oldest where several do: another year's plan judges no file anew. */
export const planAbout = ({ plan, plans }: InForce, form: string, year: number | null): Plan =>
  plans.find((one) => year !== null && yearsOfPlan(one).get(form)?.has(year) === true) ?? plan;

/** What rules are kept in and dated by. */
type Needs = {
  readonly ledger: Ledger;
  readonly notes: Notebook;
  readonly clock: Clock;
  readonly sha256: Sha256;
};

type Kept = {
  /** What the notebook says of the ledger: asked before every file, where the ledger itself would be a listing. */
  readonly version: string;
  readonly versions: RulesVersions;
  readonly templates: TemplateFiles;
  readonly byDay: Map<Day, InForce>;
};

const TEMPLATES = 'rules/templates';

const templatesIn = async (notes: Notebook): Promise<TemplateFiles> => {
  const note = await notes.get(TEMPLATES);
  return note === null ? NO_FILES : storedTemplates.read(note);
};

const NO_UNITS: Roster = { units: [] };

/**
 * Plans and rosters by their ledger, every version for ever; blank forms by the notebook, since they lie in the share to be read
 * again. Parsed once per change, since every upload asks for them. A version that the notebook does not know, as after its loss or
 * of an earlier release, is no version: the ledger is read.
 */
export const rulesInForce = ({ ledger, notes, clock, sha256 }: Needs): RulesInForce => {
  let kept: Kept | null = null;

  const keptNow = async (): Promise<Kept> => {
    const version = (await notes.get(VERSION)) ?? '';
    if (kept?.version !== version) {
      const before =
        kept !== null && epochOfVersion(kept.version) === epochOfVersion(version) ? kept.versions : NO_VERSIONS;
      const taken = await takeOverNotes({ ledger, notes }, before);
      const versions = await versionsSince(ledger, taken);
      kept = { version, versions, templates: await templatesIn(notes), byDay: new Map() };
    }
    return kept;
  };

  /** Also where nothing new was appended: a process may have ended in between. */
  const told = async (what: string): Promise<void> => {
    const version = (await notes.get(VERSION)) ?? '';
    await notes.put(VERSION, versionAfter(version, sha256(`${version} ${what}`)));
  };

  const adopt = async (adopted: Adopted): Promise<void> => {
    await appendRules(ledger, (await keptNow()).versions, adopted);
    await told(adopted.event.kept);
  };

  const on = async (day: Day): Promise<InForce> => {
    const { versions, templates: files, byDay } = await keptNow();
    const roster = inForceOn(versions.rosters, day) ?? NO_UNITS;
    const templates = templatesOf(files);
    const found = byDay.get(day) ?? rulesFrom(plansOn(versions.plans, day), roster, day, sha256, templates);
    byDay.set(day, found);
    return found;
  };

  return {
    current: () => on(clock.today()),
    on,
    acceptPlan: (good) => adopt(adoptedPlan(good)),
    acceptRoster: (good) => adopt(adoptedRoster(good)),
    lastPlan: async (year) =>
      (await keptNow()).versions.plans.findLast(({ content }) => year === undefined || content.year === year) ?? null,
    acceptTemplates: async (files) => {
      const good = storedTemplates.write(files);
      await notes.put(TEMPLATES, good);
      await told(good);
    },
    templateFiles: async () => (await keptNow()).templates,
    lastRoster: async () => (await keptNow()).versions.rosters.at(-1) ?? null,
  };
};
