import type { Day } from '../../shared/day.ts';
import type { LedgerEntry } from '../../shared/ledger/entry.ts';
import { emptyStanding, foldLedger } from '../../shared/standing/fold-ledger.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import type { District, Handed, Ruling } from './district.ts';

const momentOf = (day: Day, order: number): string =>
  `${day}T${String(8 + (Math.floor(order / 3600) % 10)).padStart(2, '0')}:${String(Math.floor(order / 60) % 60).padStart(2, '0')}:${String(order % 60).padStart(2, '0')}+08:00`;

const handedEntry = (handed: Handed, number: number, version: number): LedgerEntry => ({
  unit: handed.folder,
  number,
  at: momentOf(handed.day, number),
  day: handed.day,
  event: {
    kind: 'handed-in',
    file: handed.file,
    path: handed.file,
    sha256: `${handed.file}#${version}`,
    fingerprint: `${handed.file}#${version}`,
    receipt: `${handed.folder}-${number}`,
    version,
    dryRun: false,
    reading: {
      verdict: 'passed',
      findings: [],
      forms: [
        {
          form: handed.form,
          sheet: '表',
          year: handed.year,
          unit: null,
          verdict: 'passed',
          nil: handed.nil,
          errors: 0,
          hints: 0,
          records: handed.rows.map(({ year, fields }, index) => ({
            form: handed.form,
            year,
            code: String(fields['项目编码'] ?? fields['任务编号'] ?? ''),
            name: String(fields['项目名称'] ?? ''),
            fields,
            sheet: '表',
            row: index + 5,
            accepted: true,
          })),
        },
      ],
    },
  },
});

const ruledEntry = ({ folder, day, duty, column, value }: Ruling, number: number): LedgerEntry => ({
  unit: folder,
  number,
  at: momentOf(day, number),
  day,
  event: { kind: 'decided', about: duty, column, value, by: '财政局' },
});

/** The district's year as the product keeps it: one ledger a unit, folded. */
export const standingsOf = (district: District): readonly Standing[] =>
  district.units.map(({ folder }) => {
    const versions = new Map<string, number>();
    const events = [...district.handed, ...district.rulings]
      .filter((event) => event.folder === folder)
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const entries = events.map((event, index) => {
      if ('duty' in event) return ruledEntry(event, index + 1);
      const version = (versions.get(event.file) ?? 0) + 1;
      versions.set(event.file, version);
      return handedEntry(event, index + 1, version);
    });
    return foldLedger(emptyStanding(folder), entries);
  });
