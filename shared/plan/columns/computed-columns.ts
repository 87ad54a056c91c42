import { budgetAdjusted } from './budget-adjusted.ts';
import type { ComputedColumn } from './computed-column.ts';
import { inEvaluationDirectory } from './in-evaluation-directory.ts';
import { inPolicyDirectory } from './in-policy-directory.ts';
import { keyAssessed } from './key-assessed.ts';
import { monthsLeft } from './months-left.ts';
import { versionCount } from './version-count.ts';
import { yearsRun } from './years-run.ts';

/**
 * Every computed column of the filters. A new one is its file and its line here: the office's program and the functions are bundled, where
 * there is no folder to walk, and a list that the build writes would be one more step between a file and the types that read it. The line
 * cannot be forgotten (`test/plan/computed-columns.test.ts`).
 */
export const COMPUTED_COLUMNS: readonly ComputedColumn[] = [
  inPolicyDirectory,
  inEvaluationDirectory,
  keyAssessed,
  budgetAdjusted,
  yearsRun,
  monthsLeft,
  versionCount,
];

const BY_NAME: ReadonlyMap<string, ComputedColumn> = new Map(COMPUTED_COLUMNS.map((column) => [column.name, column]));

/** The computed column of that name; undefined for one that is typed into a form. */
export const computedColumn = (name: string): ComputedColumn | undefined => BY_NAME.get(name);
