import type { Finding } from '../finding.ts';
import { collapse } from './collapse.ts';
import type { FormRead } from './form-read.ts';
import type { FormReading } from './reading.ts';
import type { ReadingContext } from './reading-context.ts';
import type { FormRecord } from './record.ts';
import { verdictOf } from './verdict.ts';

export type SettledForm = { readonly reading: FormReading; readonly findings: readonly Finding[] };

/** An error on a row blocks that row, an error on the form all of its rows; a hint blocks nothing. */
const accepted = (records: readonly FormRecord[], findings: readonly Finding[]): readonly FormRecord[] => {
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length === 0) return records;
  const all = errors.some(({ record }) => record === undefined);
  const blocked = new Set(errors.map(({ record }) => record));
  return records.map((record, index) => (all || blocked.has(index) ? { ...record, accepted: false } : record));
};

/** A form read and its findings, with those of finance's own formulas, brought to a verdict. */
export const settle = (read: FormRead, audit: ReadingContext['audit']): SettledForm => {
  const { findings: own, records, blank = false, ...form } = read;
  const findings = audit === undefined || blank ? own : [...own, ...audit(read)];
  const shown = collapse(findings, records.length);
  return {
    reading: {
      ...form,
      verdict: blank && findings.length === 0 ? 'blank' : verdictOf(findings),
      records: accepted(records, findings),
      errors: shown.filter(({ level }) => level === 'error').length,
      hints: shown.filter(({ level }) => level !== 'error').length,
    },
    findings: shown,
  };
};
