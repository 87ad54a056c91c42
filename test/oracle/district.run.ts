import { Worker } from 'node:worker_threads';
import type { Played } from './year.ts';
import { movesOf, playYears } from './years.ts';

/**
 * The whole district's year, day by day: `npx node test/oracle/district.run.ts [units] [seed] [every]`. The units are shared between
 * two threads; every unit's day is worked out among all the others. With `every` n only each n-th family's days and mails
 * (upper and lower units together) are compared, for CI's patience. Ends non-zero on any difference, or when a rule never spoke.
 * With `further [units] [seed] [every]` the district's notice is another one, that measures otherwise and asks month by month.
 * With `years [units] [seed]` a smaller district lives through three years side by side, two turns of the year and the moves of its units;
 * with `further-years [units] [seed]` under the other notice.
 */
const SHOWN = 40;

const playThreeYears = (notice: 'shipped' | 'further', size = 8, seed = 7): void => {
  const up = [['2021-01-01', '2023-07-31']] as const;
  const { differences, compared } = playYears({
    seed,
    size,
    years: [2021, 2022, 2023],
    moves: movesOf('2023-01-09'),
    notice,
    up,
  });
  const { duties, findings, mails, bothYears } = compared;
  console.log(
    `${size} units, three years: ${duties} verdicts, ${findings} findings and ${mails} mails compared,`,
    `two years open on ${bothYears} days, ${differences.length} differences`,
  );
  for (const line of differences.slice(0, SHOWN)) console.log(`  ${line}`);
  process.exit(differences.length > 0 ? 1 : 0);
};

if (process.argv[2] === 'years') playThreeYears('shipped', ...process.argv.slice(3).map(Number));
if (process.argv[2] === 'further-years') playThreeYears('further', ...process.argv.slice(3).map(Number));

const isFurther = process.argv[2] === 'further';
const [size = 430, seed = 11, every = 1] = process.argv.slice(isFurther ? 3 : 2).map(Number);
const PARTS = 2;

type Part = Pick<Played, 'differences' | 'compared'> & { found: [string, number][]; events: number };

const play = (part: number): Promise<Part> =>
  new Promise((resolve, reject) => {
    const workerData = { seed, size, part, parts: PARTS * every, isFurther };
    const worker = new Worker(new URL('./district-part.ts', import.meta.url), {
      workerData,
      // A diary's page lives for a day: room for it keeps the collector away.
      resourceLimits: { maxYoungGenerationSizeMb: 128, maxOldGenerationSizeMb: 3000 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const started = performance.now();
const parts = await Promise.all(Array.from({ length: PARTS }, (_, part) => play(part)));
const total = (of: (part: Part) => number): string =>
  parts.reduce((sum, part) => sum + of(part), 0).toLocaleString('en');
const differences = parts.flatMap((part) => part.differences);
const spoke = new Set(parts.flatMap(({ found }) => found.map(([rule]) => rule.slice(0, 3))));
const silent = Array.from({ length: 20 }, (_, at) => `W${String(at + 1).padStart(2, '0')}`).filter(
  (rule) => !spoke.has(rule),
);

console.log(
  `${size} units, ${parts[0]?.events.toLocaleString('en')} things that happened, in ${Math.round((performance.now() - started) / 1000)} s:`,
  `${total(({ compared }) => compared.duties)} verdicts, ${total(({ compared }) => compared.findings)} findings,`,
  `${total(({ compared }) => compared.mails)} mails and ${total(({ compared }) => compared.steps)} steps compared,`,
  `${differences.length} differences`,
);
for (const line of differences.slice(0, SHOWN)) console.log(`  ${line}`);
if (silent.length > 0) console.log(`  never spoke: ${silent.join(', ')}`);
process.exitCode = differences.length > 0 || silent.length > 0 ? 1 : 0;
