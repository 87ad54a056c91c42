import { rankOf } from '../plan/ladder.ts';
import type { Level, Plan } from '../plan/plan.ts';
import type { Unit } from '../unit.ts';
import { assess } from './assess.ts';
import type { AssessInput } from './assess-context.ts';
import type { Assessment } from './assessment.ts';
import { type DutyReach, dutyReach } from './figures/duty-reach.ts';
import type { Warning } from './warning.ts';

/** One warning that the other plan changes. Level 'none' is no warning; `text` is what the side that warns says. */
export type WarningChange = {
  readonly id: string;
  readonly unit: Unit;
  /** 任务编号 for W01 and W02, else the 规则编号. */
  readonly dutyOrRule: string;
  /** The rule that warns after, or, where none does, did before. */
  readonly rule: string;
  /** The rule that warned before; null where none did. */
  readonly ruleBefore: string | null;
  readonly before: Level;
  readonly after: Level;
  readonly text: string;
};

/** What another plan would change on a day, by what it does to the units. */
export type Simulation = {
  readonly newly: readonly WarningChange[];
  readonly noLonger: readonly WarningChange[];
  readonly otherLevel: readonly WarningChange[];
  /** Duties only one of the two plans has in use, by 任务编号. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Whom each duty of the other plan reaches. */
  readonly reach: readonly DutyReach[];
};

/** What a reader takes for one warning: a duty that was behind its pace and is now past its deadline is warned of once. */
const keyOf = ({ rule, unit, dutyOrRule, id }: Warning): string =>
  rule === 'W01' || rule === 'W02' ? `${unit.code}/${dutyOrRule}` : id;

/** The most serious by what it is about. Questions to the finance office (W00) hang on names, not on the plan. */
const bySubject = ({ warnings }: Assessment): ReadonlyMap<string, Warning> => {
  const found = new Map<string, Warning>();
  for (const warning of warnings) {
    if (warning.rule === 'W00') continue;
    const known = found.get(keyOf(warning));
    if (known === undefined || rankOf(warning.level) > rankOf(known.level)) found.set(keyOf(warning), warning);
  }
  return found;
};

const changeOf = (before: Warning | undefined, after: Warning | undefined): readonly WarningChange[] => {
  const shown = after ?? before;
  const [was, is] = [before?.level ?? 'none', after?.level ?? 'none'];
  if (shown === undefined || (was === is && before?.rule === after?.rule)) return [];
  const { id, unit, dutyOrRule, rule, text } = shown;
  return [{ id, unit, dutyOrRule, rule, ruleBefore: before?.rule ?? null, before: was, after: is, text }];
};

const inUse = ({ duties }: Plan): ReadonlySet<string> =>
  new Set(duties.filter(({ enabled }) => enabled).map(({ code }) => code));

/** The difference between two assessments of the same day and facts: who would newly be warned, and who no longer. */
const compareAssessments = (before: Assessment, after: Assessment): Simulation => {
  const [was, is] = [bySubject(before), bySubject(after)];
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => changeOf(was.get(key), is.get(key)));
  const [old, fresh] = [inUse(before.plan), inUse(after.plan)];
  return {
    newly: changes.filter((change) => change.before === 'none'),
    noLonger: changes.filter((change) => change.after === 'none'),
    otherLevel: changes.filter((change) => change.before !== 'none' && change.after !== 'none'),
    added: [...fresh].filter((code) => !old.has(code)),
    removed: [...old].filter((code) => !fresh.has(code)),
    reach: dutyReach(after),
  };
};

/** `plan` in place of its year's among those in force side by side, oldest year first. */
const sideBySideWith = (plan: Plan, plans: readonly Plan[]): readonly Plan[] =>
  [...plans.filter(({ year }) => year !== plan.year), plan].toSorted((one, other) => one.year - other.year);

/** What would change if `plan` were in force on the day of `input` instead of the one that is. */
export const simulate = (input: AssessInput, plan: Plan): Simulation => {
  const { plans = [input.plan] } = input;
  return compareAssessments(assess(input), assess({ ...input, plan, plans: sideBySideWith(plan, plans) }));
};
