import type { Day, Instant } from '../../shared/day.ts';
import type { Finding } from '../../shared/finding.ts';
import type { HandedIn, LedgerEntry, LedgerEvent } from '../../shared/ledger/entry.ts';
import { emptyStanding, foldLedger } from '../../shared/standing/fold/fold-ledger.ts';
import { countedOn } from '../../shared/standing/fold/form-timeline.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import { reasonKey } from '../../shared/submission/answer/reason.ts';
import { aboutAllOf } from '../../shared/submission/collapse.ts';
import type { FormReading, Verdict } from '../../shared/submission/reading.ts';
import type { FormRecord } from '../../shared/submission/record.ts';
import type { District, Event, Handed, Row, Ruling, Sheet } from './district.ts';
import { markOf } from './lying.ts';
import { ALL, type Doubt, type Reasoned } from './made-up/events.ts';
import type { Move } from './moves.ts';

const SHEET = '表';

const recordOf = (sheet: Sheet, { year, fields, faulty, indicators }: Row, row: number): FormRecord => ({
  form: sheet.form,
  year,
  code: String(fields['项目编码'] ?? fields['任务编号'] ?? ''),
  name: String(fields['项目名称'] ?? fields['政策名称'] ?? fields['单位名称'] ?? ''),
  fields,
  sheet: SHEET,
  row,
  accepted: !sheet.refused && faulty !== true,
  ...(indicators === undefined ? {} : { indicators }),
});

const findingOf = ({ check, about, words, figure, asks }: Doubt): Finding => ({
  rule: check,
  level: asks ? 'explain' : 'hint',
  sheet: SHEET,
  cell: 'D7',
  value: figure,
  expected: '',
  message: `第${figure.length}行${words}：${figure}`,
  remedy: '请核对。',
  ...(about === null ? {} : { about: about === ALL ? aboutAllOf(SHEET) : about }),
});

/** Row numbers run through a file, so that a row of evidence names one row. */
const readingsOf = ({ sheets }: Handed): FormReading[] => {
  let row = 0;
  return sheets.map((sheet) => {
    const records = sheet.rows.map((one) => recordOf(sheet, one, ++row));
    const errors = records.filter(({ accepted }) => !accepted).length;
    return {
      form: sheet.form,
      sheet: SHEET,
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

type HandedEvent = Handed & { readonly at: Instant };

const verdictOf = ({ isEvidence, doubts = [] }: Handed, forms: readonly FormReading[]): Verdict => {
  if (forms.length === 0) return isEvidence === true ? 'attached' : 'unrecognised';
  if (forms.some(({ verdict }) => verdict === 'returned')) return 'returned';
  const own = doubts.filter(({ isAcross }) => !isAcross);
  if (own.some(({ asks }) => asks)) return 'unexplained';
  return own.length > 0 ? 'hinted' : 'passed';
};

const handedIn = (handed: HandedEvent, path: string, version: number, receipt: string): HandedIn => {
  const { at } = handed;
  const forms = readingsOf(handed);
  const findings = (handed.doubts ?? []).filter(({ isAcross }) => !isAcross).map(findingOf);
  return {
    kind: 'handed-in',
    file: path,
    path,
    sha256: `${handed.file}#${version}`,
    fingerprint: markOf(at),
    receipt,
    version,
    dryRun: handed.dryRun,
    reading: { verdict: verdictOf(handed, forms), findings, forms },
  };
};

const decided = (ruling: Ruling): LedgerEvent => ({
  kind: 'decided',
  about: ruling.duty,
  planYear: Number(ruling.day.slice(0, 4)),
  column: ruling.column,
  value: ruling.value,
  by: '财政局',
});

const reasoned = ({ doubt, value }: Reasoned, path: string): LedgerEvent => {
  const finding = findingOf(doubt);
  const beside = doubt.asks || doubt.isAcross ? {} : { beside: { file: path, finding } };
  return { kind: 'reasoned', key: reasonKey(finding), value, said: finding.message, ...beside };
};

/** A file that lies in a folder: where, in whose ledger, and as what it was last entered. */
type Lying = { readonly ledger: string; readonly path: string; readonly at: Instant; readonly last: HandedIn };

/** The ledgers of a district as the product writes them: a renamed unit goes on in its own, a merged one's files in the other's. */
const ledgersOf = (district: District, moves: readonly Move[]): ReadonlyMap<string, readonly LedgerEntry[]> => {
  const ledgers = new Map<string, LedgerEntry[]>([...district.byFolder.keys()].map((folder) => [folder, []]));
  const lying = new Map<string, Lying>();
  const goesOnIn = new Map<string, string>();
  const folders = new Map(district.unitsOn(moves[0]?.day ?? '').map(({ code, folder }) => [code, folder]));

  const append = (unit: string, at: Instant, make: (number: number) => LedgerEvent): LedgerEvent => {
    const entries = ledgers.get(unit) ?? [];
    ledgers.set(unit, entries);
    const event = make(entries.length + 1);
    entries.push({ unit, number: entries.length + 1, at, day: at.slice(0, 10), event });
    return event;
  };

  const move = (one: Move, at: Instant): void => {
    if (one.kind === 'split') return;
    const folder = folders.get(one.kind === 'renamed' ? one.code : one.gone) as string;
    const target = one.kind === 'merged' ? (folders.get(one.into) as string) : folder;
    if (one.kind === 'merged') goesOnIn.set(folder, target);
    for (const [file, was] of [...lying].filter(([, { ledger }]) => ledger === folder)) {
      if (one.kind === 'renamed') {
        const path = was.path.replace(/^[^/]*/u, one.name);
        append(folder, at, () => ({ kind: 'moved', file: path, from: was.path, path }));
        lying.set(file, { ...was, path, last: { ...was.last, file: path, path } });
      } else {
        append(target, at, () => ({ ...was.last, firstAt: was.at }));
        append(folder, at, () => ({ kind: 'withdrawn', file: was.path, path: was.path }));
        lying.set(file, { ...was, ledger: target });
      }
    }
  };

  const happen = (event: Event): void => {
    const ledger = goesOnIn.get(event.folder) ?? event.folder;
    if (event.kind === 'ruling') append(ledger, event.at, () => decided(event));
    else if (event.kind === 'reasoned')
      append(ledger, event.at, () => reasoned(event, lying.get(event.file)?.path ?? event.file));
    else if (event.kind === 'withdrawn') {
      const path = lying.get(event.file)?.path ?? event.file;
      append(ledger, event.at, () => ({ kind: 'withdrawn', file: path, path }));
      // A file that comes back after it left begins anew.
      lying.delete(event.file);
    } else {
      const path = event.path ?? event.file;
      const version = (lying.get(event.file)?.last.version ?? 0) + 1;
      const last = append(ledger, event.at, (number) => handedIn(event, path, version, `${ledger}-${number}`));
      lying.set(event.file, { ledger, path, at: event.at, last: last as HandedIn });
    }
  };

  const moments = [
    ...district.events.map((event) => ({ at: event.at, go: () => happen(event) })),
    ...moves.map((one, at) => ({
      at: `${one.day}T00:00:0${at}+08:00`,
      go: () => move(one, `${one.day}T00:00:0${at}+08:00`),
    })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  for (const { go } of moments) go();
  return ledgers;
};

/** The ledger of a whole year and the standings folded from it up to a day: what the product keeps. */
export const ledgerOf = (
  district: District,
  moves: readonly Move[] = [],
): {
  /** Everything folded anew, as after a restart that found nothing but the ledger. */ forget(): void;
  on(day: Day): readonly Standing[];
  /** What is asked about forms held against each other, in districts of no moves. */
  across(day: Day): readonly { readonly unit: string; readonly finding: Finding }[];
} => {
  const entries = ledgersOf(district, moves);
  const across = new Map(
    district.events.flatMap((event) =>
      event.kind === 'handed'
        ? [[markOf(event.at), (event.doubts ?? []).filter(({ isAcross }) => isAcross).map(findingOf)] as const]
        : [],
    ),
  );
  let standings = new Map<string, Standing>();
  return {
    across: (day) =>
      [...standings.values()].flatMap(({ unit, versions }) =>
        versions
          .filter((version) => !version.dryRun && countedOn(version, day))
          .flatMap(({ fingerprint }) => (across.get(fingerprint) ?? []).map((finding) => ({ unit, finding }))),
      ),
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
