import type { Day } from '../day.ts';
import { lastKept, perKey } from '../memo.ts';
import type { UnitFacts } from '../standing/facts/unit-facts.ts';
import type { CommonFacts } from './common-facts.ts';

/** What an answer about a unit depends on: its own ledger always, the finance office's papers where `office` says so. */
export type DependsOn = { readonly common: CommonFacts; readonly facts: UnitFacts; readonly office: boolean };

/**
 * The key under which an answer of a day is kept: the last day up to it on which anything changed that the answer depends on.
 * With hand-ins on 04-20 and 04-28, 04-21 to 04-27 all have the key `2022-04-20`: between them only time passes.
 */
export const lastChangeOf = ({ common, facts, office }: DependsOn, day: Day): string =>
  office ? `${facts.lastChangeBy(day)} ${common.finance?.lastChangeBy(day) ?? ''}` : facts.lastChangeBy(day);

/** Answers about a unit, by key; they go when the unit's ledger, the rules in force or, where they depend on them, the office's papers change. */
export const keptPerUnit = <Answer>(): ((on: DependsOn) => Map<string, Answer>) => {
  // One a plan year: two years side by side are asked for in turn.
  const lastIn = perKey((_planYear: number) => ({
    ofUnit: lastKept<UnitFacts, Map<string, Answer>>(),
    ofUnitAndOffice: lastKept<UnitFacts, Map<string, Answer>>(),
  }));
  return ({ common, facts, office }) => {
    const { ofUnit, ofUnitAndOffice } = lastIn(common.plan.year);
    return office ? ofUnitAndOffice(facts, [common], () => new Map()) : ofUnit(facts, [common.rules], () => new Map());
  };
};
