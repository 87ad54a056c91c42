import type { Day, Instant } from '../../shared/day.ts';
import type { LedgerEntry, LedgerEvent } from '../../shared/ledger/entry.ts';
import { emptyStanding, foldLedger } from '../../shared/standing/fold-ledger.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import type { FormReading } from '../../shared/submission/reading.ts';
import type { FormRecord } from '../../shared/submission/record.ts';
import type { District, Event, Handed, Row, Sheet } from './district.ts';

const recordOf = (sheet: Sheet, { year, fields, faulty, indicators }: Row, row: number): FormRecord => ({
  form: sheet.form,
  year,
  code: String(fields['项目编码'] ?? fields['任务编号'] ?? ''),
  name: String(fields['项目名称'] ?? fields['政策名称'] ?? fields['单位名称'] ?? ''),
  fields,
  sheet: '表',
  row,
  accepted: !sheet.refused && faulty !== true,
  ...(indicators === undefined ? {} : { indicators }),
});

/** Row numbers run through a file, so that a row of evidence names one row. */
const readingsOf = ({ sheets }: Handed): FormReading[] => {
  let row = 0;
  return sheets.map((sheet) => {
    const records = sheet.rows.map((one) => recordOf(sheet, one, ++row));
    const errors = records.filter(({ accepted }) => !accepted).length;
    return {
      form: sheet.form,
      sheet: '表',
      year: sheet.year,
      unit: null,
      verdict: sheet.refused || errors > 0 ? 'returned' : 'passed',
      nil: sheet.nil,
      errors,
      hints: 0,
      records,
    };
  });
};

const handedIn = (handed: Handed & { readonly at: Instant }, version: number, number: number): LedgerEvent => {
  const { at } = handed;
  const forms = readingsOf(handed);
  const returned = forms.some(({ verdict }) => verdict === 'returned');
  return {
    kind: 'handed-in',
    file: handed.file,
    path: handed.file,
    sha256: `${handed.file}#${version}`,
    fingerprint: at.slice(11, 19),
    receipt: `${handed.folder}-${number}`,
    version,
    dryRun: handed.dryRun,
    reading: { verdict: forms.length === 0 ? 'unrecognised' : returned ? 'returned' : 'passed', findings: [], forms },
  };
};

const ledgerEvent = (event: Event, version: number, number: number): LedgerEvent => {
  if (event.kind === 'handed') return handedIn(event, version, number);
  if (event.kind === 'withdrawn') return { kind: 'withdrawn', file: event.file, path: event.file };
  return {
    kind: 'decided',
    about: event.duty,
    planYear: Number(event.day.slice(0, 4)),
    column: event.column,
    value: event.value,
    by: '财政局',
  };
};

const entriesOf = (events: readonly Event[]): LedgerEntry[] => {
  const versions = new Map<string, number>();
  return events.map((event, index) => {
    const version = event.kind === 'handed' ? (versions.get(event.file) ?? 0) + 1 : 0;
    if (event.kind === 'handed') versions.set(event.file, version);
    // A file that comes back after it left begins anew.
    if (event.kind === 'withdrawn') versions.delete(event.file);
    const { folder: unit, at, day } = event;
    return { unit, number: index + 1, at, day, event: ledgerEvent(event, version, index + 1) };
  });
};

/** The ledger of a whole year and the standings folded from it up to a day: what the product keeps. */
export const ledgerOf = (
  district: District,
): {
  /** Everything folded anew, as after a restart that found nothing but the ledger. */ forget(): void;
  on(day: Day): readonly Standing[];
} => {
  const entries = new Map([...district.byFolder].map(([folder, events]) => [folder, entriesOf(events)]));
  let standings = new Map<string, Standing>();
  return {
    forget() {
      standings = new Map();
    },
    on(day) {
      for (const [folder, all] of entries) {
        const standing = standings.get(folder) ?? emptyStanding(folder);
        const fresh = all.filter((entry) => entry.day <= day && entry.number > standing.through);
        if (fresh.length > 0 || !standings.has(folder)) standings.set(folder, foldLedger(standing, fresh));
      }
      return [...standings.values()];
    },
  };
};
