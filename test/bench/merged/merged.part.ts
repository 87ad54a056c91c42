import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { defaultPlan } from '../../../shared/plan/shipped/default-plan.ts';
import type { BenchPart } from '../bench-part.ts';
import { reach } from '../reach.ts';
import { tableLines } from '../table.ts';
import { makeLedgers } from './make-ledgers.ts';
import { officeAt } from './office-at.ts';

/** `MERGED_UNITS` tries a smaller district. */
const UNITS = Number(process.env['MERGED_UNITS'] ?? 430);
const FEW = Math.max(1, Math.round(UNITS / 10));

type Took = { readonly seconds: number; readonly processor: number };
type Merging = { readonly first: Took; readonly again: Took; readonly megabytes: number; readonly most: number };

const makeOffice = async (base: string, units: number): Promise<number> => {
  for (const folder of ['share/财政局', 'data']) mkdirSync(join(base, folder), { recursive: true });
  const home = officeAt(base);
  await home.rules.acceptPlan({ file: '财政局/工作要点.xlsx', at: '', content: defaultPlan(2022) });
  return makeLedgers(home, units);
};

const merge = async (base: string): Promise<Merging> => {
  const script = join(import.meta.dirname, 'one-merge.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-semi-space-size=8',
    '--no-allocation-site-pretenuring',
    script,
    base,
    '单位1000',
  ]);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Merging;
};

const shown = ({ seconds, processor }: Took): string =>
  `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor)`;

const measure = async (base: string, print: (line: string) => void): Promise<void> => {
  const [large, small] = [join(base, 'large'), join(base, 'small')];
  const forms = await makeOffice(large, UNITS);
  await makeOffice(small, FEW);
  const [few, many] = [await merge(small), await merge(large)];
  const each = many.first.processor / UNITS / (few.first.processor / FEW);
  const rows = [
    [`${UNITS} units, ${forms} forms: from nothing`, shown(many.first), ...reach(many.first.seconds, 15, 's')],
    ['after one hand-in', shown(many.again), ...reach(many.again.seconds, 5, 's')],
    ['most memory, from nothing', `${many.megabytes.toFixed(0)} MB`, ...reach(many.megabytes, 300, 'MB')],
    ['most memory, with the second', `${many.most.toFixed(0)} MB`, '', ''],
    [`a unit of ${UNITS} against one of ${FEW}`, `${each.toFixed(2)} ×`, ...reach(each, 1.2, '×')],
  ];
  for (const line of tableLines(['What', 'Measured', 'Reach', ''], rows)) print(line);
};

export const part: BenchPart = {
  name: 'merged',
  question: 'how long do the merged tables of a district take, and how much memory?',
  run: async (print) => {
    const base = mkdtempSync(join(tmpdir(), 'merged-'));
    try {
      await measure(base, print);
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  },
};
