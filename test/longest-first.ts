import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What plays whole years, or starts the product as a process and waits for it: the longest first. */
const LONGEST = ['oracle', 'season', 'desk/command', 'upgrade', 'cloud', 'desk', 'notices', 'functions', 'defects'];

/**
 * Where nothing is remembered of earlier runs, as on a fresh machine, the runner begins with the largest files. The years
 * against the oracle are among the smallest and take longest: begun last they would keep one core busy for minutes while
 * the others idle.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((folder) => relative(import.meta.dirname, moduleId).startsWith(`${folder}/`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
