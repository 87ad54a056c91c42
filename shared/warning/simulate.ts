import type { Level, Plan } from '../plan/plan.ts';
import type { Unit } from '../unit.ts';
import { assess } from './assess.ts';
import type { AssessInput } from './assess-context.ts';
import type { Assessment } from './assessment.ts';
import type { Warning } from './warning.ts';

/** One warning that the other plan changes. Level 'none' is no warning; `text` is what the side that warns says. */
export type WarningChange = {
  readonly id: string;
  readonly unit: Unit;
  /** 任务编号 for W01 and W02, else the 规则编号. */
  readonly subject: string;
  readonly rule: string;
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
};

/** Questions to the finance office (W00) hang on names, not on the plan. */
const byId = ({ warnings }: Assessment): ReadonlyMap<string, Warning> =>
  new Map(warnings.filter(({ rule }) => rule !== 'W00').map((warning) => [warning.id, warning]));

const changeOf = (before: Warning | undefined, after: Warning | undefined): readonly WarningChange[] => {
  const shown = after ?? before;
  const [was, is] = [before?.level ?? 'none', after?.level ?? 'none'];
  if (shown === undefined || was === is) return [];
  const { id, unit, subject, rule, text } = shown;
  return [{ id, unit, subject, rule, before: was, after: is, text }];
};

const inUse = ({ duties }: Plan): ReadonlySet<string> =>
  new Set(duties.filter(({ enabled }) => enabled).map(({ code }) => code));

/** The difference between two assessments of the same day and facts: who would newly be warned, and who no longer. */
export const compareAssessments = (before: Assessment, after: Assessment): Simulation => {
  const [was, is] = [byId(before), byId(after)];
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => changeOf(was.get(id), is.get(id)));
  const [old, fresh] = [inUse(before.plan), inUse(after.plan)];
  return {
    newly: changes.filter((change) => change.before === 'none'),
    noLonger: changes.filter((change) => change.after === 'none'),
    otherLevel: changes.filter((change) => change.before !== 'none' && change.after !== 'none'),
    added: [...fresh].filter((code) => !old.has(code)),
    removed: [...old].filter((code) => !fresh.has(code)),
  };
};

/** What would change if `plan` were in force on the day of `input` instead of the one that is. */
export const simulate = (input: AssessInput, plan: Plan): Simulation =>
  compareAssessments(assess(input), assess({ ...input, plan }));
