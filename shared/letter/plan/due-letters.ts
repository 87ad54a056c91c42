import type { Day } from '../../day.ts';
import type { LadderStep, Level, Plan } from '../../plan/plan.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Warning } from '../../warning/warning.ts';

/** What may be written about one thing today: the step to go out, and lesser ones it makes pointless. */
export type DueLetter = {
  readonly planYear: number;
  readonly about: string;
  /** In force; null for a warning. */
  readonly deadline: Day | null;
  /** Working days from the deadline on which each step comes due; none for a warning. */
  readonly offsets: { readonly [step: string]: number };
  readonly title: string;
  readonly step: string;
  readonly lesser: readonly string[];
  readonly recipients: Pick<LadderStep, 'to' | 'copy'>;
  readonly cause:
    | { readonly kind: 'duty'; readonly row: DutyState }
    /** Its window has opened. */
    | { readonly kind: 'opening'; readonly row: DutyState }
    | { readonly kind: 'warning'; readonly warning: Warning };
};

/** Steps of a rule's warning: it is told when it opens and once more when it turns red. */
export const OPENED = '首次';
const TURNED_RED = '转红';

/** W01 is what the ladder's own steps say, W02 is for the status sheet, W00 is a question to the finance office. */
const NOT_MAILED: ReadonlySet<string> = new Set(['W00', 'W01', 'W02']);

/** The ladder step of a row, with every lesser step that has come due as well; null where the row has no level. */
export const letterOfDuty = ({ year }: Plan, row: DutyState): DueLetter | null => {
  const { due } = row;
  const last = due.at(-1);
  if (last === undefined || row.workingDaysLeft === null) return null;
  return {
    planYear: year,
    about: row.duty.code,
    deadline: row.deadline,
    offsets: Object.fromEntries(due.map(({ step, offset }) => [step, offset])),
    title: `${row.duty.code} ${row.duty.name}`,
    step: last.step,
    lesser: due.slice(0, -1).map(({ step }) => step),
    recipients: last,
    cause: { kind: 'duty', row },
  };
};

/** Whom the ladder first writes at a level: by a step for every duty and each time, where it has one. */
const firstAt = (ladder: readonly LadderStep[], level: Level): Pick<LadderStep, 'to' | 'copy'> => {
  const steps = ladder.filter((step) => step.level === level);
  const isForAll = ({ duties, times }: LadderStep): boolean =>
    times === 1 && duties.codes.length === 0 && duties.bindings.length === 0;
  return steps.find(isForAll) ?? steps[0] ?? { to: ['officer'], copy: [] };
};

/** A rule's warning goes to whom the ladder first writes at that level. One that opens red has no turning red left to tell. */
const ofWarning = ({ year, ladder }: Plan, warning: Warning, opened: boolean): DueLetter => {
  const red = warning.level === 'red';
  return {
    planYear: year,
    about: warning.id,
    deadline: null,
    offsets: {},
    title: warning.text,
    step: red && opened ? TURNED_RED : OPENED,
    lesser: red && !opened ? [TURNED_RED] : [],
    recipients: firstAt(ladder, warning.level),
    cause: { kind: 'warning', warning },
  };
};

/** Everything one unit could be written about today, thing by thing. `opened` tells whether a warning's 首次 has gone out. */
export const dueLetters = (
  plan: Plan,
  rows: readonly DutyState[],
  warnings: readonly Warning[],
  opened: (warning: Warning) => boolean,
): readonly DueLetter[] => [
  ...rows.flatMap((row) => letterOfDuty(plan, row) ?? []),
  ...warnings.filter(({ rule }) => !NOT_MAILED.has(rule)).map((warning) => ofWarning(plan, warning, opened(warning))),
];
