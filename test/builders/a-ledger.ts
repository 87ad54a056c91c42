import type { Day } from '../../shared/day.ts';
import type { FormName } from '../../shared/form/form-name.ts';
import type { LedgerEntry, LedgerEvent } from '../../shared/ledger/entry.ts';
import { emptyStanding, foldLedger } from '../../shared/standing/fold/fold-ledger.ts';
import type { Decision, Standing } from '../../shared/standing/standing.ts';
import type { FormReading } from '../../shared/submission/reading.ts';
import type { FormRecord } from '../../shared/submission/record.ts';

type Told = {
  readonly nil?: boolean;
  readonly dryRun?: boolean;
  readonly year?: number | null;
  readonly hour?: number;
};

const readingOf = (form: FormName, records: readonly FormRecord[], { nil = false, year }: Told): FormReading => ({
  form,
  sheet: form,
  year: year === undefined ? (records[0]?.year ?? null) : year,
  unit: null,
  verdict: records.every((record) => record.accepted) ? 'passed' : 'returned',
  nil,
  records,
  errors: 0,
  hints: 0,
});

const verdictOf = (forms: readonly FormReading[]) => {
  if (forms.length === 0) return 'unrecognised' as const;
  return forms.some(({ verdict }) => verdict === 'returned') ? ('returned' as const) : ('passed' as const);
};

/** A unit's ledger under construction: each call appends one entry. */
export const aLedger = (unit: string) => {
  const entries: LedgerEntry[] = [];
  const versions = new Map<string, number>();
  const append = (day: Day, event: LedgerEvent, hour = 10): void => {
    const number = entries.length + 1;
    entries.push({ unit, number, at: `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`, day, event });
  };
  const ledger = {
    entries,
    /** Hands in one file of one form; the form is the records' own. */
    handIn(day: Day, file: string, records: readonly FormRecord[], told: Told = {}) {
      const form = records[0]?.form ?? '工作记录';
      return ledger.handInForms(day, file, [readingOf(form, records, told)], told);
    },
    nil(day: Day, file: string, form: FormName, year: number | null) {
      return ledger.handInForms(day, file, [readingOf(form, [], { nil: true, year })]);
    },
    handInForms(day: Day, file: string, forms: readonly FormReading[], { dryRun = false, hour = 10 }: Told = {}) {
      const version = (versions.get(file) ?? 0) + 1;
      versions.set(file, version);
      const reading = { verdict: verdictOf(forms), forms, findings: [] };
      const path = `${unit}/${file}`;
      append(
        day,
        {
          kind: 'handed-in',
          file,
          path,
          sha256: `${file}${version}`,
          fingerprint: `${file}${version}`,
          receipt: `R-${unit}-${entries.length + 1}`,
          version,
          dryRun,
          reading,
        },
        hour,
      );
      return ledger;
    },
    withdraw(day: Day, file: string) {
      append(day, { kind: 'withdrawn', file, path: `${unit}/${file}` });
      return ledger;
    },
    move(day: Day, from: string, to: string) {
      append(day, { kind: 'moved', file: to, from: `${unit}/${from}`, path: `${unit}/${to}` });
      return ledger;
    },
    decide(day: Day, about: string, column: Decision['column'], value: string, planYear = 2022) {
      append(day, { kind: 'decided', about, planYear, column, value, by: '财政局' });
      return ledger;
    },
    standing: (): Standing => foldLedger(emptyStanding(unit), entries),
  };
  return ledger;
};
