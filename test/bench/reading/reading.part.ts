import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchPart } from '../bench-part.ts';
import { reach, reachAtLeast } from '../reach.ts';
import { ratio, type Spread, shown, spreadOf } from '../spread.ts';
import { tableLines } from '../table.ts';
import { ENGINES } from './engines.ts';
import { cardWorkbook, listWorkbook } from './make-workbooks.ts';

type Reading = { readonly cells: number; readonly cpu: readonly number[]; readonly megabytes: number };

const PYTHON = '/usr/bin/python3';
/** The flags of `npm start`. */
const AS_THE_PRODUCT = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=8',
  '--no-allocation-site-pretenuring',
];
const OPENPYXL = 'openpyxl read-only';
const script = (name: string) => join(import.meta.dirname, name);

const hasOpenpyxl = (): boolean => {
  try {
    execFileSync(PYTHON, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const readOnce = (engine: string, path: string, times: number): Reading | null => {
  const command =
    engine === OPENPYXL
      ? [PYTHON, script('one-read.py'), path, String(times)]
      : [process.execPath, ...AS_THE_PRODUCT, script('one-read.ts'), engine, path, String(times)];
  try {
    const [program = '', ...rest] = command;
    return JSON.parse(execFileSync(program, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
};

type Measured = {
  readonly engine: string;
  readonly failed: number;
  readonly cells: number;
  readonly cpu: Spread;
  readonly peak: Spread;
};

/** Each engine in processes of its own, round by round in turn, so that a busy moment hits all alike. */
const measure = (engines: readonly string[], path: string, rounds: number, times: number, skip: number): Measured[] => {
  const readings = new Map<string, Reading[]>(engines.map((engine) => [engine, []]));
  for (let round = 0; round < rounds; round++)
    for (const engine of engines) {
      const reading = readOnce(engine, path, times);
      if (reading !== null) readings.get(engine)?.push(reading);
    }
  return engines.map((engine) => {
    const all = readings.get(engine) ?? [];
    return {
      engine,
      failed: rounds - all.length,
      cells: all[0]?.cells ?? 0,
      cpu: spreadOf(all.flatMap(({ cpu }) => cpu.slice(skip))),
      peak: spreadOf(all.map(({ megabytes }) => megabytes)),
    };
  });
};

const report = (title: string, measured: readonly Measured[], print: (line: string) => void): void => {
  const own = measured.find(({ engine }) => engine === READING);
  const rows = measured.map(({ engine, failed, cells, cpu, peak }) => [
    failed === 0 ? engine : `${engine} (failed ${failed} times)`,
    String(cells),
    shown(cpu),
    own === undefined ? '' : ratio(cpu, own.cpu),
    shown(peak),
  ]);
  print(`${title}\n`);
  for (const line of tableLines(['engine', 'cells', 'CPU ms (lowest–highest)', 'to this reader', 'peak MB'], rows))
    print(line);
  print('');
};

const CHECKED = 'this reader + recognise, check, fingerprint';
const READING = 'this reader';

type Reach = {
  readonly reading: number;
  readonly exceljs?: number;
  readonly openpyxl?: number;
  readonly megabytes?: number;
};

/** The figures of the design, from what was measured in this very run. */
const reachLines = (measured: readonly Measured[], wanted: Reach): readonly string[] => {
  const of = (name: string): Measured | undefined => measured.find(({ engine }) => engine === name);
  const [own, reading, exceljs, openpyxl] = [of(CHECKED), of(READING), of('exceljs load'), of(OPENPYXL)];
  if (own === undefined || reading === undefined) return [];
  const times = (one: Measured, other: Measured): number => one.cpu.median / other.cpu.median;
  const row = (what: string, figure: number, unit: string, reached: readonly [string, string]) => [
    what,
    `${figure.toFixed(2)} ${unit}`,
    ...reached,
  ];
  const faster = (peer: Measured | undefined, least: number | undefined) =>
    peer === undefined || least === undefined
      ? []
      : [row(`faster than ${peer.engine}`, times(peer, own), '×', reachAtLeast(times(peer, own), least, '×'))];
  return tableLines(
    [`${CHECKED}`, 'measured', 'reach', ''],
    [
      row(`to ${READING}`, times(own, reading), '×', reach(times(own, reading), wanted.reading, '×')),
      ...faster(exceljs, wanted.exceljs),
      ...faster(openpyxl, wanted.openpyxl),
      ...(wanted.megabytes === undefined
        ? []
        : [row('peak memory', own.peak.median, 'MB', reach(own.peak.median, wanted.megabytes, 'MB'))]),
    ],
  );
};

/** Reading, warm and in CPU time: what kept libraries and the bare parse take for the same files. */
export const part: BenchPart = {
  name: 'reading',
  question: 'how does reading compare with kept libraries, and with inflating and tokenising alone?',
  async run(print) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-reading-'));
    const engines = [...Object.keys(ENGINES), ...(hasOpenpyxl() ? [OPENPYXL] : [])];
    if (engines.at(-1) !== OPENPYXL) print(`${PYTHON} has no openpyxl: its row is missing.`);
    try {
      const card = join(folder, 'card.xlsx');
      writeFileSync(card, await cardWorkbook());
      const cards = measure(engines, card, 3, 60, 30);
      report('One card workbook, 3 sheets of 60 × 12, warm:', cards, print);
      for (const line of reachLines(cards, { reading: 2, exceljs: 3, openpyxl: 3 })) print(line);
      print('');
      for (const rows of [20_000, 100_000]) {
        const list = join(folder, `list-${rows}.xlsx`);
        writeFileSync(list, listWorkbook(rows));
        const lists = measure(engines, list, rows > 50_000 ? 3 : 1, 1, 0);
        report(`A list of ${rows} × 15, one read per process:`, lists, print);
        for (const line of reachLines(lists, { reading: 2.5, megabytes: 250 })) print(line);
        print('');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
