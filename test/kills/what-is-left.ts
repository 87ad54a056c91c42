import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDraftName } from '../../shared/outside/directory/draft-name.ts';
import { openState } from '../../shared/outside/sqlite/open-state.ts';
import { unpackedText } from '../../shared/outside/sqlite/packed-text.ts';

/** What an office's state and folders say when all is done, in texts that can be compared with a calm run's. */
export type Left = {
  /** Path, version, moment, cells and verdict of each hand-in. */
  readonly handIns: readonly string[];
  /** Each step of a mail and what became of it. */
  readonly steps: readonly string[];
  readonly mails: readonly string[];
  /** How many units' standings are there, each up to its ledger's end. */
  readonly units: number;
  /** Hidden halves of files. */
  readonly drafts: readonly string[];
  /** What SQLite says of its file: `ok`. */
  readonly integrity: string;
};

type Kept = {
  readonly at: string;
  readonly event: {
    readonly kind: string;
    readonly path: string;
    readonly version: number;
    readonly fingerprint: string;
    readonly reading: { readonly verdict: string };
  };
};

const handInOf = ({ at, event }: Kept): string =>
  event.kind === 'handed-in'
    ? [event.path, event.version, at, event.fingerprint, event.reading.verdict].join(' ')
    : JSON.stringify(event);

export const whatIsLeft = (share: string, data: string): Left => {
  const database = openState(join(data, 'state.sqlite'));
  const entries = database.prepare('SELECT entry FROM ledger').all();
  const mails = database.prepare('SELECT unit, subject, step, state FROM mail').all();
  const caughtUp = database.prepare(
    'SELECT count(*) AS units FROM standing WHERE through = (SELECT max(number) FROM ledger WHERE ledger.unit = standing.unit)',
  );
  const units = Number(caughtUp.get()?.['units']);
  const integrity = String(database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check']);
  database.close();
  const files = readdirSync(share, { recursive: true, encoding: 'utf8' });
  return {
    handIns: entries.map(({ entry }) => handInOf(JSON.parse(unpackedText(entry)) as Kept)).sort(),
    steps: mails.map(({ unit, subject, step, state }) => [unit, subject, step, state].join(' ')).sort(),
    mails: readdirSync(join(data, 'outbox')).sort(),
    units,
    drafts: files.filter((path) => isDraftName(path.split('/').at(-1) ?? '')),
    integrity,
  };
};

/** What the first list holds and the second does not, each as often as it does more often. */
const beyond = (list: readonly string[], other: readonly string[]): readonly string[] => {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const UNCLEAR = / unclear$/u;

/**
 * Units whose mail was in hand when a run was killed: it may have gone or not, is marked 不明 the next day and never repeated. Their number,
 * and no more, may lack a mail.
 */
export const unclearUnits = ({ steps }: Left): number =>
  new Set(steps.filter((step) => UNCLEAR.test(step)).map((step) => step.split(' ')[0])).size;

/** One line for each difference from a calm run; none where all is as it was to be. */
export const differencesOf = (calm: Left, left: Left): readonly string[] => [
  ...(['handIns', 'steps', 'mails'] as const).flatMap((what) => {
    const found = left[what].map((one) => (what === 'steps' ? one.replace(UNCLEAR, ' sent') : one));
    const missing = beyond(calm[what], found).map((one) => `${what}: missing ${one}`);
    return [
      ...(what === 'mails' ? missing.slice(unclearUnits(left)) : missing),
      ...beyond(found, calm[what]).map((one) => `${what}: not in the calm run, or twice ${one}`),
    ];
  }),
  ...(calm.units === left.units ? [] : [`${left.units} standings up to date in place of ${calm.units}`]),
  ...left.drafts.map((one) => `a draft is left: ${one}`),
  ...(left.integrity === 'ok' ? [] : [`the state is damaged: ${left.integrity}`]),
];
