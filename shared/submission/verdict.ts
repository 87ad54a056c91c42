import type { Finding } from '../finding.ts';
import type { Verdict } from './reading.ts';

const WORSE: readonly Verdict[] = ['passed', 'hinted', 'unrecognised', 'returned'];

/** The verdict findings amount to. */
export const verdictOf = (findings: readonly Finding[]): Verdict => {
  if (findings.some(({ level }) => level === 'error')) return 'returned';
  return findings.length > 0 ? 'hinted' : 'passed';
};

/** The worst of several verdicts. */
export const worstOf = (verdicts: readonly Verdict[]): Verdict =>
  WORSE[Math.max(0, ...verdicts.map((verdict) => WORSE.indexOf(verdict)))] ?? 'passed';
