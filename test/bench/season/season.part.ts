import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { unpackedText } from '../../../shared/outside/sqlite/packed-text.ts';
import type { BenchPart } from '../bench-part.ts';
import { reach } from '../reach.ts';
import { ratio, shown, spreadOf } from '../spread.ts';
import { tableLines } from '../table.ts';
import { makeDistrict } from './make-district.ts';
import { publishTimes, uploadTimes } from './upload-cost.ts';

/** 36 × 12 units; `SEASON_COPIES` tries a smaller district. */
const COPIES = Number(process.env['SEASON_COPIES'] ?? 36);
const UPLOADS = 25;
const PUBLISHINGS = 5;

type Season = {
  readonly code: number;
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
};

/** As `npm start` loads the program. */
const QUICKLY = pathToFileURL(join(import.meta.dirname, '..', '..', '..', 'shared', 'desk', 'quick-loading.js')).href;

const runSeason = async (share: string, data: string): Promise<Season> => {
  const script = join(import.meta.dirname, 'one-season.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-semi-space-size=8', '--no-allocation-site-pretenuring', '--import', QUICKLY, script, share, data],
    {
      maxBuffer: 1 << 27,
    },
  );
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Season;
};

/** Units and forms the ledger holds. */
const heldIn = (data: string) => {
  const database = openState(join(data, 'state.sqlite'));
  const rows = database.prepare('SELECT unit, entry FROM ledger').all();
  database.close();
  const forms = rows.map(({ entry }) => {
    const { event } = JSON.parse(unpackedText(entry)) as { event: { reading?: { forms: readonly unknown[] } } };
    return event.reading?.forms.length ?? 0;
  });
  return {
    units: new Set(rows.map(({ unit }) => unit)).size,
    files: rows.length,
    forms: forms.reduce((sum, count) => sum + count, 0),
  };
};

const measure = async (base: string, print: (line: string) => void): Promise<void> => {
  const [big, bigData, small, smallData] = ['big', 'big-data', 'small', 'small-data'].map((name) =>
    join(base, name),
  ) as [string, string, string, string];
  await makeDistrict(big, join(base, 'work'), COPIES);
  await makeDistrict(small, join(base, 'work'), 1, 5);
  const season = await runSeason(big, bigData);
  await runSeason(small, smallData);
  const [held, few] = [heldIn(bigData), heldIn(smallData)];
  const offices = [
    { share: small, data: smallData },
    { share: big, data: bigData },
  ];
  const [timesFew = [], timesMany = []] = await uploadTimes(offices, UPLOADS);
  const [atFew, atMany] = [spreadOf(timesFew), spreadOf(timesMany)];
  const published = await publishTimes(big, bigData, PUBLISHINGS);
  const publishing = spreadOf(published.map(({ milliseconds }) => milliseconds));
  const ofProcessor = spreadOf(published.map(({ processor }) => processor));
  const rows = [
    [
      `${held.units} units, ${held.files} workbooks, ${held.forms} forms: one pass`,
      `${season.seconds.toFixed(1)} s (${season.processor.toFixed(1)} s of processor)`,
      ...reach(season.seconds, 35, 's'),
    ],
    ['the same: most memory', `${season.megabytes.toFixed(0)} MB`, ...reach(season.megabytes, 600, 'MB')],
    [`one more upload, ledger of ${few.forms} forms`, `${shown(atFew)} ms`, '', ''],
    [
      `one more upload, ledger of ${held.forms} forms`,
      `${shown(atMany)} ms = ${ratio(atMany, atFew)}`,
      ...reach(atMany.median / atFew.median, 1.1, '×'),
    ],
    [
      'publish after one change',
      `${shown(publishing)} ms (${shown(ofProcessor)} ms of processor)`,
      ...reach(publishing.median, 500, 'ms'),
    ],
  ];
  for (const line of tableLines(['What', 'Measured: median (lowest–highest)', 'Reach', ''], rows)) print(line);
};

export const part: BenchPart = {
  name: 'season',
  question: 'how long does a district take, and does it stay quick as the ledger grows?',
  run: async (print) => {
    const base = mkdtempSync(join(tmpdir(), 'season-'));
    try {
      await measure(base, print);
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  },
};
