import type { Day } from '../../day.ts';
import type { AppraisalFigure, AppraisalItem } from '../../plan/appraisal.ts';
import { isNamed } from '../../plan/ladder.ts';
import type { DutyState, State } from '../../standing/duty/duty-state.ts';
import { codeOf } from '../../standing/facts/record-key.ts';
import type { UnitFacts } from '../../standing/facts/unit-facts.ts';
import type { Unit } from '../../unit.ts';
import type { AssessContext } from '../assess-context.ts';
import { textIn } from '../evidence.ts';
import type { Warning } from '../warning.ts';

/** What a unit's year comes to in one item: a share in hundredths of a percent, and how often it went the other way. */
export type Counted = { readonly rate: number | null; readonly times: number };

/** What the items of 考核 are counted from, of one unit on a day. */
export type AppraisedUnit = {
  readonly context: AssessContext;
  readonly facts: UnitFacts;
  readonly rows: readonly DutyState[];
  readonly warnings: readonly Warning[];
  readonly onTime: Counted;
  readonly coverage: Counted;
  readonly firstPass: Counted;
  readonly explained: Counted;
  /** Mean difference of scores in hundredths of a percent; null where nothing was scored twice. */
  readonly deviation: number | null;
};

const WHOLE = 10_000;
const MET: ReadonlySet<State> = new Set(['done', 'done-late']);
const ASKED_NOTHING: ReadonlySet<State> = new Set(['not-applicable', 'waived', 'extended', 'not-started']);

/** How much of a duty is done, in hundredths of a percent: what is met is all of it. */
const doneOf = ({ state, duty: { target, measure }, measurement: { achieved } }: DutyState): number => {
  if (MET.has(state)) return WHOLE;
  if (measure === 'no-violation' || achieved === null || target.value === 0) return 0;
  const part = Math.floor((achieved * WHOLE) / target.value);
  return part < 0 || part >= WHOLE ? 0 : part;
};

const isAsked = ({ state, deadline }: DutyState, day: Day): boolean =>
  MET.has(state) || (!ASKED_NOTHING.has(state) && deadline !== null && deadline < day);

const ofDuty = (rows: readonly DutyState[], code: string, day: Day): Counted | null => {
  const asked = rows.filter((row) => isNamed(row.duty, [code]) && isAsked(row, day));
  if (asked.length === 0) return null;
  const sum = asked.reduce((total, row) => total + doneOf(row), 0);
  return { rate: Math.floor(sum / asked.length), times: asked.filter(({ state }) => !MET.has(state)).length };
};

const namesIn = ({ name, aliases, formerly }: Unit): readonly string[] => [name, ...aliases, ...formerly.names];

/** Rows of 工作记录 under a number: the unit's own, and the finance office's whose 事项 names the unit. */
const registered = ({ context, facts }: AppraisedUnit, code: string): number => {
  const { day, common } = context;
  const periods = common.plan.duties.filter((duty) => isNamed(duty, [code])).map((duty) => codeOf(duty));
  const codes = new Set([codeOf({ code }), ...periods]);
  const of = (whose: UnitFacts) =>
    whose
      .recordsAt('工作记录', day, whose.objectsAt(day))
      .map(({ record }) => record)
      .filter((record) => codes.has(codeOf(record)) && (record.year ?? common.plan.year) === common.plan.year);
  const office = common.finance === null || common.finance === facts ? [] : of(common.finance);
  const named = office.filter((record) => namesIn(facts.unit).some((name) => textIn(record, '事项').includes(name)));
  return of(facts).length + named.length;
};

const COUNTS: { readonly [figure in AppraisalFigure]: (unit: AppraisedUnit, about: string) => Counted | null } = {
  'on-time': ({ onTime }) => onTime,
  coverage: ({ coverage }) => coverage,
  'first-pass': ({ firstPass }) => firstPass,
  explained: ({ explained }) => explained,
  deviation: ({ deviation }) => (deviation === null ? null : { rate: Math.max(0, WHOLE - deviation), times: 0 }),
  duty: ({ rows, context }, about) => ofDuty(rows, about, context.day),
  rule: ({ warnings }, about) => {
    const times = warnings.filter(({ rule }) => rule === about).length;
    return { rate: times === 0 ? WHOLE : 0, times };
  },
  registered: (unit, about) => {
    const times = registered(unit, about);
    return { rate: times > 0 ? WHOLE : 0, times };
  },
};

/** What an item comes to for a unit; null where it asks nothing of it yet. */
export const countedFor = (unit: AppraisedUnit, { figure, about }: AppraisalItem): Counted | null => {
  const counted = COUNTS[figure](unit, about);
  return counted === null || (counted.rate === null && counted.times === 0) ? null : counted;
};
