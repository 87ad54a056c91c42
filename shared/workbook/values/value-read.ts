/** Why a cell can't be read as what its column holds. */
export type ValueProblemKind = 'error-cell' | 'uncalculated' | 'not-readable' | 'not-allowed' | 'rounded';

export type ValueProblem = {
  readonly kind: ValueProblemKind;
  /** 应为: what a right value looks like, in Chinese, e.g. `数字,单位万元`. */
  readonly expected: string;
};

/** A cell read as one kind of value: `value` is null where it is blank, or where `problem` says why it can't be read. */
export type ValueRead<T> = { readonly value: T | null; readonly problem: ValueProblem | null };

export const BLANK: ValueRead<never> = { value: null, problem: null };

export const readAs = <T>(value: T): ValueRead<T> => ({ value, problem: null });

export const notRead = (kind: ValueProblemKind, expected: string): ValueRead<never> => ({
  value: null,
  problem: { kind, expected },
});
