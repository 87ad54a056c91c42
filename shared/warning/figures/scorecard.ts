import type { Finding } from '../../finding.ts';
import type { Percent, Points } from '../../flavour.ts';
import type { UnitFolder } from '../../ledger/entry.ts';
import { roundedPercent } from '../../percent.ts';
import { reasonsOn } from '../../standing/decided/written-reasons.ts';
import type { DutyState, State } from '../../standing/duty/duty-state.ts';
import type { UnitFacts } from '../../standing/facts/unit-facts.ts';
import { countedOn } from '../../standing/fold/form-timeline.ts';
import { lineagesOf } from '../../standing/fold/lineages.ts';
import type { Version } from '../../standing/standing.ts';
import { isExplained } from '../../submission/answer/reason.ts';
import type { Unit } from '../../unit.ts';
import { type AssessContext, type AssessInput, assessContext } from '../assess-context.ts';
import type { Assessment } from '../assessment.ts';
import { scoreDifferences } from '../score-differences.ts';
import { type Counted, countedFor } from './appraisal-figures.ts';
import { isToldCoverage } from './district-figures.ts';
import { earnedPoints, scoreFrom } from './earned-points.ts';
import { rankUnits } from './rank-units.ts';

/** One unit's 考核; null where undefined. */
export type Score = {
  readonly unit: Unit;
  readonly onTime: Percent | null;
  readonly coverage: Percent | null;
  readonly firstPass: Percent | null;
  readonly deviation: Percent | null;
  readonly score: Points | null;
  readonly rank: number | null;
  /** What each item of 考核 earned; null where it asks nothing of the unit. */
  readonly earned: readonly (Points | null)[];
};

const OUTSIDE: ReadonlySet<State> = new Set(['not-applicable', 'waived', 'extended', 'not-started']);
const MET: ReadonlySet<State> = new Set(['done', 'done-late']);

/** How many of them, and how many not. */
const share = (part: number, whole: number): Counted => ({
  rate: whole === 0 ? null : roundedPercent(part, whole),
  times: whole - part,
});

/** Duties whose deadline in force has passed and that asked something of the unit. */
const dueOnes = (rows: readonly DutyState[], day: string): readonly DutyState[] =>
  rows.filter(
    ({ duty, state, deadline }) =>
      duty.measure !== 'stage' && !OUTSIDE.has(state) && deadline !== null && deadline < day,
  );

/** 按期率: what nobody could check when it was due was not shown to be done in time, so it counts as not in time. */
const onTimeOf = (due: readonly DutyState[]): Counted =>
  share(due.filter(({ state }) => state === 'done').length, due.length);

/** 覆盖达标率 over due coverage duties that can be told. */
const coverageOf = (due: readonly DutyState[]): Counted => {
  const told = due.filter(isToldCoverage);
  return share(told.filter(({ state }) => MET.has(state)).length, told.length);
};

/** What could not be read, or had nothing in it, was not handed in to be checked: evidence, pictures, half a copy. */
const isChecked = ({ verdict }: Version): boolean =>
  verdict !== 'unrecognised' && verdict !== 'blank' && verdict !== 'attached';

/** 首次通过率: files of which the first version that could be checked passed. */
const firstPassOf = ({ standing }: UnitFacts, day: string): Counted => {
  const first = lineagesOf(standing.versions).flatMap((lineage) => {
    const version = lineage.map(([one]) => one).find((one) => isChecked(one) && one.from <= day);
    return version === undefined ? [] : [version.verdict];
  });
  return share(first.filter((verdict) => verdict !== 'returned').length, first.length);
};

/**
 * 说明率: of what is asked about the hand-ins that lie there, by their own forms or by others of the unit, how much is explained. One that was
 * sent back or is withheld is asked about as well: its answer shows the questions, and they wait for a reason.
 */
const explainedOf = ({ standing }: UnitFacts, across: readonly Finding[], day: string): Counted => {
  const reasons = reasonsOn(standing, day);
  const own = standing.versions
    .filter((version) => !version.dryRun && countedOn(version, day))
    .flatMap(({ asked = [] }) => asked);
  const asked = [...own, ...across].filter(({ level }) => level === 'explain');
  return share(asked.filter((finding) => isExplained(reasons, finding)).length, asked.length);
};

/** 再评价偏差: the mean of |自评−再评价| ÷ 100 over what was scored twice. */
const deviationOf = (context: AssessContext, facts: UnitFacts): number | null => {
  const lookup = context.lookupAt(facts, context.day, context.day);
  const differences = scoreDifferences({ context: context.common, facts, lookup, day: context.day }).map(
    ({ difference }) => difference,
  );
  const sum = differences.reduce((total, one) => total + one, 0);
  return differences.length === 0 ? null : Math.round(sum / differences.length);
};

/** A finding across forms, by the folder of the unit it is about. */
type AcrossForms = { readonly unit: UnitFolder; readonly finding: Finding };

/**
 * 考核 of every unit on the assessment's day, in the order of the roster. Ranked within each class, as 词表 puts them together.
 * `across`: what is asked about forms held against each other.
 */
export const scorecard = (
  assessment: Assessment,
  input: AssessInput,
  across: readonly AcrossForms[] = [],
): readonly Score[] => {
  const context = assessContext(input);
  const { appraisal } = assessment.plan;
  const rowsOf = Map.groupBy(assessment.duties, (row) => row.unit.code);
  const acrossOf = Map.groupBy(across, ({ unit }) => unit);
  const warningsOf = Map.groupBy(assessment.warnings, (warning) => warning.unit.code);
  const scored = context.units.map((facts) => {
    const { unit } = facts;
    const rows = rowsOf.get(unit.code) ?? [];
    const due = dueOnes(rows, assessment.day);
    const [onTime, coverage, firstPass] = [onTimeOf(due), coverageOf(due), firstPassOf(facts, assessment.day)];
    const deviation = deviationOf(context, facts);
    const warnings = warningsOf.get(unit.code) ?? [];
    const asked = (acrossOf.get(unit.folder) ?? []).map(({ finding }) => finding);
    const explained = explainedOf(facts, asked, assessment.day);
    const appraised = { context, facts, rows, warnings, onTime, coverage, firstPass, explained, deviation };
    const earned = appraisal.map((item) => earnedPoints(item, countedFor(appraised, item)));
    return {
      unit,
      onTime: onTime.rate,
      coverage: coverage.rate,
      firstPass: firstPass.rate,
      deviation,
      score: scoreFrom(appraisal, earned),
      earned: earned.map((one) => (one === null ? null : Math.round(one / 10_000))),
    };
  });
  const ranks = rankUnits(scored, assessment.plan.words);
  return scored.map((one) => ({ ...one, rank: ranks.get(one.unit.code) ?? null }));
};
