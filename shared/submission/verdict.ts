import type { Finding } from '../finding.ts';
import type { Verdict } from './reading.ts';

/** A blank form beside others that were filled in says nothing; a workbook of blank forms alone is blank. */
const WORSE: readonly Verdict[] = ['attached', 'blank', 'passed', 'hinted', 'unexplained', 'unrecognised', 'returned'];

/** The verdict findings amount to. */
export const verdictOf = (findings: readonly Finding[]): Verdict => {
  if (findings.some(({ level }) => level === 'error')) return 'returned';
  if (findings.some(({ level }) => level === 'explain')) return 'unexplained';
  return findings.length > 0 ? 'hinted' : 'passed';
};

/** Whether a form with this verdict counts as a whole. */
export const counts = (verdict: Verdict): boolean =>
  verdict === 'passed' || verdict === 'hinted' || verdict === 'unexplained';

/** The worst of several verdicts. */
export const worstOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.length === 0 ? 'passed' : (WORSE[Math.max(...verdicts.map((one) => WORSE.indexOf(one)))] ?? 'passed');
