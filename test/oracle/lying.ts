import type { Day, Instant } from '../../shared/day.ts';
import type { FormName } from '../../shared/form/form-name.ts';
import { keptPerObject } from '../../shared/memo.ts';
import type { Fields } from '../../shared/submission/record.ts';
import type { Event, Handed, Sheet } from './district.ts';
import { monthCount } from './months.ts';

export type Version = Handed & { readonly at: Instant; readonly number: number };

/** What lies in a folder under one name: the newest version, the version that counts of each form and year, and the one that did before. */
export type Lying = {
  readonly now: Version;
  readonly counting: ReadonlyMap<string, Version>;
  readonly before: ReadonlyMap<string, Version>;
  /** What earlier versions said of a form up to a month that the newer ones, all about later months, leave as it was. */
  readonly left: readonly Left[];
  /** Forms and years of the newest version that wait for somebody to confirm what is gone. */
  readonly waiting: ReadonlySet<string>;
  /** Those that would, had finance not confirmed them. */
  readonly confirmed: ReadonlySet<string>;
  /** Forms and years of the newest version that finance has sent back. */
  readonly sentBack: ReadonlySet<string>;
};

type Left = { readonly version: Version; readonly form: FormName; readonly month: number };

export const kindOf = ({ form, year }: Sheet): string => `${form}|${year}`;

const AMOUNTS = ['全年预算数', '预算数', '年初预算数', '申报预算', '预算金额'];

export const amountIn = (fields: Fields): number =>
  Number(AMOUNTS.map((column) => fields[column]).find((value) => typeof value === 'number') ?? 0);

type Sum = { readonly rows: number; readonly amount: number };

/** Rows and money of one form and year: all that is stated, or what counts of it. */
const sumOf = ({ sheets }: Version, kind: string, counts: boolean): Sum => {
  const rows = sheets
    .filter((sheet) => kindOf(sheet) === kind && !(counts && sheet.refused))
    .flatMap((sheet) => sheet.rows.filter((row) => !(counts && row.faulty)));
  return { rows: rows.length, amount: rows.reduce((sum, { fields }) => sum + amountIn(fields), 0) };
};

const FIFTY_WAN = 50_000_000;

/** Of three rows or more that counted, more than a fifth is gone: three rows at least, or 50 万元. Finance asks itself nothing. */
const waits = (was: Version, now: Version, kind: string): boolean => {
  const [had, has] = [sumOf(was, kind, true), sumOf(now, kind, false)];
  const [rows, amount] = [had.rows - has.rows, had.amount - has.amount];
  if (now.folder === '财政局' || had.rows < 3) return false;
  return (rows >= 3 && rows * 5 > had.rows) || (amount >= FIFTY_WAN && amount * 5 > had.amount);
};

/** What tells one content from another, in eight signs: the moment it came, which no two share. */
export const markOf = (at: Instant): string => {
  const [month = '', day = ''] = [at.slice(5, 7), at.slice(8, 10)].map((part) => Number(part).toString(36));
  return `${month}${day}${at.slice(11, 19).replaceAll(':', '')}`;
};

/** A version that waits has a number of its own, which goes with its content and not with the file's name. */
export const numberOf = ({ number, at }: Pick<Version, 'number' | 'at'>, kind: string): string => {
  const [form = '', year = ''] = kind.replace('null', '').split('|');
  return `v${number}-${markOf(at)}-${form}-${year}`;
};

const monthsIn = ({ sheets }: Version, form: FormName): readonly (number | null)[] =>
  sheets.filter((sheet) => sheet.form === form).flatMap(({ rows }) => rows.map((row) => monthCount({ ...row, form })));

/** Whether a version speaks of months after `month` only. */
const isAllAfter = (version: Version, form: FormName, month: number | null): boolean => {
  const months = monthsIn(version, form);
  return month !== null && months.length > 0 && months.every((other) => other !== null && other > month);
};

/** Months are over for a form once a version speaks of later ones only: nothing is gone, the workbook was filled in anew. */
const goesOn = (was: Version, now: Version, kind: string): boolean => {
  const form = kind.split('|')[0] as FormName;
  const before = monthsIn(was, form);
  return monthSaysSomething(now, form) && before.every((month) => isAllAfter(now, form, month));
};

const monthSaysSomething = (version: Version, form: FormName): boolean => {
  const months = monthsIn(version, form);
  return months.length > 0 && !months.includes(null);
};

const leftBy = (known: Lying, now: Version): readonly Left[] => {
  const counted = known.now.sheets.filter((sheet) => !known.waiting.has(kindOf(sheet)));
  const own = counted.flatMap(({ form, rows }) =>
    [...new Set(rows.map((row) => monthCount({ ...row, form })))].flatMap((month) =>
      month === null ? [] : [{ version: known.now, form, month }],
    ),
  );
  return [...known.left, ...own].filter(({ form, month }) => isAllAfter(now, form, month));
};

/** What a return is typed about: one form of this very version, on the one sheet there is. */
export const returnAbout = (version: Pick<Version, 'number' | 'at'>, kind: string): string =>
  `报送-${numberOf(version, kind).replace(/^(v\d+-[^-]+)/u, '$1-表')}`;

type Answer = (version: Version, kind: string) => boolean;

const next = (known: Lying | undefined, now: Version, isConfirmed: Answer): Lying => {
  const kinds = new Set(now.sheets.map(kindOf));
  const before = new Map([...(known?.counting ?? [])].filter(([kind]) => kinds.has(kind)));
  const asked = [...before]
    .filter(([kind, was]) => !goesOn(was, now, kind) && waits(was, now, kind))
    .map(([kind]) => kind);
  const confirmed = new Set(asked.filter((kind) => isConfirmed(now, kind)));
  const waiting = new Set(asked.filter((kind) => !confirmed.has(kind)));
  const counting = new Map([...kinds].map((kind) => [kind, waiting.has(kind) ? (before.get(kind) as Version) : now]));
  const left = known === undefined ? [] : leftBy(known, now);
  return { now, counting, before, left, waiting, confirmed, sentBack: new Set() };
};

const withoutSentBack = (version: Version, isSentBack: Answer): Version => ({
  ...version,
  sheets: version.sheets.map((sheet) => (isSentBack(version, kindOf(sheet)) ? { ...sheet, refused: true } : sheet)),
});

/** Everything that lies in a folder on a day, by going through what happened there from the beginning. 自检 is no hand-in. */
export const lyingOn = (events: readonly Event[], day: Day): readonly Lying[] => {
  const lying = new Map<string, Lying>();
  const typed = new Map<string, string>();
  const returned = new Map<string, string>();
  for (const event of events) {
    if (event.kind !== 'ruling' || event.day > day) continue;
    if (event.column === '处置') typed.set(event.duty, event.value);
    if (event.column === '验收') returned.set(event.duty, event.value);
  }
  // 预警编号: the rule, the unit's code, the version's number.
  const isConfirmed: Answer = (version, kind) =>
    [...typed].some(([about, value]) => value === '确认' && about.endsWith(`-${numberOf(version, kind)}`));
  for (const event of events) {
    if (event.day > day) break;
    if (event.kind === 'withdrawn') lying.delete(event.file);
    if (event.kind !== 'handed' || event.dryRun) continue;
    const known = lying.get(event.file);
    const number = (known?.now.number ?? 0) + 1;
    lying.set(event.file, next(known, { ...event, number }, isConfirmed));
  }
  const isSentBack: Answer = (version, kind) => returned.get(returnAbout(version, kind)) === '退回';
  return [...lying.values()].map((one) => ({
    ...one,
    counting: new Map([...one.counting].filter(([kind, version]) => !isSentBack(version, kind))),
    left: one.left.map((left) => ({ ...left, version: withoutSentBack(left.version, isSentBack) })),
    sentBack: new Set([...new Set(one.now.sheets.map(kindOf))].filter((kind) => isSentBack(one.now, kind))),
  }));
};

const waitedAt = keptPerObject<readonly Event[], ReadonlySet<string> | null>();

/** Forms and years of a version that waited as it came; null where it lay nowhere. What came later does not change it. */
const waitingAs = (
  events: readonly Event[],
  { at, day }: Handed & { readonly at: Instant },
): ReadonlySet<string> | null =>
  waitedAt(events, at, () => {
    const until = events.slice(0, events.findIndex((event) => event.at === at) + 1);
    return lyingOn(until, day).find(({ now }) => now.at === at)?.waiting ?? null;
  });

/** Whether a version ever counted for a form and year. */
export const everCounted = (
  events: readonly Event[],
  event: Handed & { readonly at: Instant },
  sheet: Sheet,
): boolean => waitingAs(events, event)?.has(kindOf(sheet)) === false;
