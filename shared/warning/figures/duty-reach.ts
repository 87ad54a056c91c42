import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Assessment } from '../assessment.ts';

/** Whom a row of 任务 reaches on a day, and what it comes to over all of them. */
export type DutyReach = {
  readonly code: string;
  readonly name: string;
  readonly units: number;
  readonly met: number;
  /** Units of whose objects it asks for none. */
  readonly withoutObjects: number;
  /** Sums over the units; amounts in 分. `denominator` is null where the measure has none. */
  readonly unit: 'objects' | 'money';
  readonly numerator: number;
  readonly denominator: number | null;
};

const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);

const reachOf = (rows: readonly DutyState[]): Pick<DutyReach, 'unit' | 'numerator' | 'denominator'> => {
  const measured = rows.map(({ measurement }) => measurement);
  const whole = measured.flatMap(({ denominator }) => (denominator === null ? [] : [denominator]));
  return {
    unit: measured[0]?.unit ?? 'objects',
    numerator: sum(measured.map(({ numerator }) => numerator)),
    denominator: whole.length === 0 ? null : sum(whole),
  };
};

/** Every duty in use, in the plan's order; one that reaches nobody is told as such. */
export const dutyReach = ({ plan, duties }: Assessment): readonly DutyReach[] => {
  const rowsOf = Map.groupBy(duties, ({ duty }) => duty.code);
  return plan.duties
    .filter(({ enabled, measure }) => enabled && measure !== 'stage')
    .map(({ code, name }) => {
      const rows = rowsOf.get(code) ?? [];
      const count = (...states: DutyState['state'][]): number =>
        rows.filter(({ state }) => states.includes(state)).length;
      return {
        code,
        name,
        units: rows.length,
        met: count('done', 'done-late'),
        withoutObjects: count('not-applicable'),
        ...reachOf(rows),
      };
    });
};

/** Nobody has it, or nobody has anything that it asks for: no reason to be glad that nobody is late. */
export const isEmptied = ({ units, withoutObjects }: DutyReach): boolean => units === withoutObjects;
