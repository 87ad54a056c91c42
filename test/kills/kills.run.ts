import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOffice } from '../desk/command/run-office.ts';
import { killAt } from './kill-at.ts';
import { DAY, DAY_AFTER, drop, emptyDistrict, handIns, laterHandIns, newYear } from './small-district.ts';
import { differencesOf, type Left, unclearUnits, whatIsLeft } from './what-is-left.ts';

/**
 * `node test/kills/kills.run.ts [trials] [kills] [seed] [play]`: in each trial does something (`work`, `restore`, `year`; each in turn where
 * none is named) and ends it, `kill -9`, after a random share of its work, again and again; then lets it end and holds what is left to what
 * a calm run of the same files leaves. Ends non-zero on any difference.
 */
const [trials = 12, kills = 8, seed = 1] = process.argv.slice(2, 5).map(Number);
const PORT = 18_431;
const PATIENCE_MS = 90_000;
const MOST_ENDINGS = 4;

/** The same numbers from 0 to 1 for the same seed. */
const chance = (from: number) => {
  let state = from;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

type Places = { readonly share: string; readonly data: string };

const on = (day: string, { share, data }: Places) => ['--as-of', day, '--share', share, '--data', data];

const runUntilDone = async (day: string, places: Places): Promise<void> => {
  for (let run = 0; run < MOST_ENDINGS; run += 1) {
    const { code } = await runOffice(['--once', ...on(day, places)]);
    if (code === 0) return;
  }
  throw new Error(`no run ended well: ${places.share}`);
};

/** Lets each day's runs end until one has nothing left to do; the last day tells what became of mails in hand. */
const endOn = async (places: Places, ...days: readonly string[]): Promise<void> => {
  for (const day of days) await runUntilDone(day, places);
};

/** The watch and `--once` in turn. */
const working =
  (day: string) =>
  (places: Places, turn: number): readonly string[] => [
    ...(turn % 2 === 0 ? ['--once'] : ['--port', String(PORT)]),
    ...on(day, places),
  ];

const fileOf = ({ data }: Places): string => `${data}.bak`;

const command = (flag: string, places: Places): readonly string[] => [
  flag,
  fileOf(places),
  '--share',
  places.share,
  '--data',
  places.data,
];

/** What is done before, what is killed, and how it comes to its end. */
type Play = {
  readonly before: (places: Places) => Promise<void>;
  readonly killed: (places: Places, turn: number) => readonly string[];
  /** Seconds of processor: from the first lines of a start to the end of a run and a little beyond. */
  readonly between: readonly [number, number];
  readonly end: (places: Places) => Promise<void>;
};

const NEW_YEAR = '2023-01-04';
const YEAR_AFTER = '2023-01-05';

const PLAYS: Readonly<Record<string, Play>> = {
  /** Uploads, status sheet, mails and merged tables of a day. */
  work: {
    before: async () => undefined,
    killed: working(DAY),
    between: [0.4, 5],
    end: (places) => endOn(places, DAY, DAY_AFTER),
  },
  /** A backup of the day brought back after more was handed in. */
  restore: {
    before: async (places) => {
      await runUntilDone(DAY, places);
      await runOffice([...command('--backup', places)]);
      for (const file of await laterHandIns()) drop(places.share, file);
      await runUntilDone(DAY, places);
    },
    killed: (places) => command('--restore', places),
    between: [0.2, 1.5],
    end: async (places) => {
      const { code, error } = await runOffice([...command('--restore', places)]);
      if (code !== 0) throw new Error(`not restored: ${error}`);
      await endOn(places, DAY, DAY_AFTER);
    },
  },
  /** Two plan years side by side: the first working days of the second. */
  year: {
    before: async (places) => {
      await endOn(places, DAY, '2022-12-30');
      for (const file of await newYear()) drop(places.share, file);
    },
    killed: working(NEW_YEAR),
    between: [0.4, 6],
    end: (places) => endOn(places, NEW_YEAR, YEAR_AFTER),
  },
};

const base = mkdtempSync(join(tmpdir(), 'kills-'));
const placesOf = (name: string): Places => ({ share: join(base, name, 'share'), data: join(base, name, 'data') });
const next = chance(seed);

const untouched = placesOf('untouched');
await emptyDistrict(untouched.share);
for (const file of await handIns()) drop(untouched.share, file);
const copied = (name: string): Places => {
  const places = placesOf(name);
  cpSync(untouched.share, places.share, { recursive: true, preserveTimestamps: true });
  return places;
};

const named = process.argv[5];
const names = named === undefined ? Object.keys(PLAYS) : [named];

let [killed, differing, unclear] = [0, 0, 0];
const calm = new Map<string, Left>();
for (const name of names) {
  const places = copied(`calm-${name}`);
  await PLAYS[name]?.before(places);
  await PLAYS[name]?.end(places);
  const left = whatIsLeft(places.share, places.data);
  calm.set(name, left);
  console.log(
    `calm ${name}: ${left.handIns.length} hand-ins, ${left.steps.length} steps, ${left.mails.length} mails, ${left.units} standings`,
  );
}

for (let trial = 1; trial <= trials; trial += 1) {
  const name = names[(trial - 1) % names.length] ?? '';
  const [play, expected] = [PLAYS[name], calm.get(name)];
  if (play === undefined || expected === undefined) throw new Error(`no such play: ${name}`);
  const places = copied(`trial-${trial}`);
  await play.before(places);
  for (let kill = 0; kill < kills; kill += 1) {
    const [soonest, latest] = play.between;
    const seconds = soonest + next() * (latest - soonest);
    if ((await killAt(play.killed(places, trial + kill), seconds, PATIENCE_MS)) === 'killed') killed += 1;
  }
  await play.end(places);
  const left = whatIsLeft(places.share, places.data);
  const differences = differencesOf(expected, left);
  unclear += unclearUnits(left);
  for (const line of differences) console.log(line.slice(0, 300));
  console.log(
    `trial ${trial} (${name}): ${killed} of ${trial * kills} killed while they worked, ${unclear} mails unclear, ${differences.length} differences`,
  );
  differing += differences.length;
  if (differences.length === 0) rmSync(join(base, `trial-${trial}`), { recursive: true });
}
if (differing === 0) rmSync(base, { recursive: true });
else console.log(`kept in ${base}`);
process.exitCode = differing === 0 ? 0 : 1;
