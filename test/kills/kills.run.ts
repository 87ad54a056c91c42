import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOffice } from '../desk/command/run-office.ts';
import { killAt } from './kill-at.ts';
import { DAY, DAY_AFTER, drop, emptyDistrict, handIns } from './small-district.ts';
import { differencesOf, type Left, unclearUnits, whatIsLeft } from './what-is-left.ts';

/**
 * `node test/kills/kills.run.ts [trials] [kills] [seed]`: in each trial ends `--once` and the watch in turn, `kill -9`, after a random share
 * of the work of a whole run; then lets a run end and holds what is left to what a calm run of the same files leaves. Ends non-zero
 * on any difference.
 */
const [trials = 13, kills = 8, seed = 1] = process.argv.slice(2).map(Number);
const PORT = 18_431;
/** Seconds of processor: from the first lines of a start to the end of a run and a little beyond. */
const [SOONEST, LATEST] = [0.4, 5];
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

/** Lets the day's runs end until one has nothing left to do, and the next working day's, which tells what became of mails in hand. */
const endWell = async (places: Places): Promise<Left> => {
  await runUntilDone(DAY, places);
  await runUntilDone(DAY_AFTER, places);
  return whatIsLeft(places.share, places.data);
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

const calm = await endWell(copied('calm'));
console.log(`calm: ${calm.handIns.length} hand-ins, ${calm.steps.length} steps, ${calm.mails.length} mails`);

let [killed, differing, unclear] = [0, 0, 0];
for (let trial = 1; trial <= trials; trial += 1) {
  const places = copied(`trial-${trial}`);
  for (let kill = 0; kill < kills; kill += 1) {
    const how = (trial + kill) % 2 === 0 ? ['--once'] : ['--port', String(PORT)];
    const seconds = SOONEST + next() * (LATEST - SOONEST);
    if ((await killAt([...how, ...on(DAY, places)], seconds, PATIENCE_MS)) === 'killed') killed += 1;
  }
  const left = await endWell(places);
  const differences = differencesOf(calm, left);
  unclear += unclearUnits(left);
  for (const line of differences) console.log(line);
  console.log(
    `trial ${trial}: ${killed} of ${trial * kills} killed while they worked, ${unclear} mails unclear, ${differences.length} differences`,
  );
  differing += differences.length;
  if (differences.length === 0) rmSync(join(base, `trial-${trial}`), { recursive: true });
}
if (differing === 0) rmSync(base, { recursive: true });
else console.log(`kept in ${base}`);
process.exitCode = differing === 0 ? 0 : 1;
