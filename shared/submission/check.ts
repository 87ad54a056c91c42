import type { Finding, FindingLevel } from '../finding.ts';
import type { ReadingContext } from './reading-context.ts';

/** A row of the rule register: what a check says about itself. */
export type CheckText = {
  /** Q01…Q44. Several checks may share an id where the catalogue names several faults under one number. */
  readonly id: string;
  readonly title: string;
  /** The level its findings usually have; a finding may be milder. */
  readonly level: FindingLevel;
  readonly what: string;
  readonly why: string;
  readonly source: string;
};

/**
 * One fault, one file below `checks/` or `cross/`, named by the fault. `find` is pure, never throws, and returns nothing where the
 * subject is right or where it can't tell. A finding with `record` blocks that record alone.
 */
export type Check<Subject> = CheckText & {
  /** Of a row: it speaks of these columns alone, so that a list without any of them is passed by; absent: of any row. */
  readonly columns?: readonly string[];
  find(subject: Subject, context: ReadingContext): readonly Finding[];
};

/** Every check over one subject, in the order of the list: a fault found by one never hides another's. */
export const runChecks = <Subject>(
  checks: readonly Check<Subject>[],
  subject: Subject,
  context: ReadingContext,
): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const check of checks) for (const finding of check.find(subject, context)) findings.push(finding);
  return findings;
};
