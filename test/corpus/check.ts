import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageAnswerWriter } from '../../shared/outside/xlsx/answer/answer-writer.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { isAnswerSheet } from '../../shared/workbook/answer-sheet-mark.ts';
import { addressOf } from '../../shared/workbook/grid.ts';
import { UnreadableWorkbook } from '../../shared/workbook/workbook-reader.ts';
import { anAnswerSheet } from '../outside/xlsx/an-answer-sheet.ts';
import { differingEntries } from '../outside/xlsx/zip-regions.ts';

/**
 * Holds the reader and the write-back against a folder of workbooks of any origin:
 * `node test/corpus/check.ts FOLDER…`. Values count where openpyxl and SheetJS agree with each other.
 */
type Cells = Record<string, [string, unknown]>;
type Read = { readonly cells?: Cells; readonly error?: string };

const files = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xlsx|xlsm|xltx|xltm)$/i.test(name))
    .map((name) => join(folder, name)),
);
const unique = [
  ...new Map(files.map((path) => [createHash('sha256').update(readFileSync(path)).digest('hex'), path])).values(),
];

const readBy = async (
  program: string,
  args: readonly string[],
  paths: readonly string[],
): Promise<Map<string, Read>> => {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const results = new Map<string, Read>();
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${paths.join('\n')}\n`);
  for await (const line of createInterface({ input: child.stdout })) {
    const { path, ...rest } = JSON.parse(line) as Read & { path: string };
    results.set(path, rest);
  }
  return results;
};

const times: number[] = [];
const readByUs = async (path: string): Promise<Read> => {
  const bytes = readFileSync(path);
  const start = performance.now();
  try {
    const cells: Cells = {};
    for (const sheet of (await xlsxReader().read(bytes)).sheets)
      for (const row of sheet.rows)
        for (const cell of row.cells)
          if (cell.kind !== 'uncalculated')
            cells[`${sheet.name}!${addressOf(cell.row, cell.column)}`] = [cell.kind, cell.value];
    times.push(performance.now() - start);
    return { cells };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return { error: `${error.message}` };
  }
};

const near = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'number' &&
    typeof other === 'number' &&
    Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))) ||
  (typeof one === 'string' &&
    typeof other === 'string' &&
    one.replace(/\r\n?/g, '\n').trim() === other.replace(/\r\n?/g, '\n').trim());

const same = (one: [string, unknown] | undefined, other: [string, unknown] | undefined): boolean =>
  one !== undefined && other !== undefined && one[0] === other[0] && near(one[1], other[1]);

const [python, sheetjs] = await Promise.all([
  readBy('/usr/bin/python3', [join(import.meta.dirname, 'read-by-peers.py')], unique),
  readBy(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'read-by-sheetjs.ts')],
    unique,
  ),
]);

let agreed = 0;
const differing: string[] = [];
const unread: string[] = [];
let compared = 0;
let alike = 0;
for (const path of unique) {
  const [own, one, other] = [await readByUs(path), python.get(path), sheetjs.get(path)];
  if (own.cells === undefined) {
    const peers = [one, other].filter((peer) => peer?.cells !== undefined).length;
    unread.push(`${path}: ${own.error} (read by ${peers} of 2 others)`);
    continue;
  }
  if (one?.cells === undefined || other?.cells === undefined) continue;
  compared++;
  const { cells: ours } = own;
  const wrong = Object.keys(one.cells).filter((at) => {
    if (!same(one.cells?.[at], other.cells?.[at])) return false;
    agreed++;
    return !same(ours[at], one.cells?.[at]);
  });
  if (wrong.length === 0) alike++;
  else
    differing.push(
      `${path}: ${wrong.length}, ${wrong[0]} ours ${JSON.stringify(ours[wrong[0] ?? ''])} theirs ${JSON.stringify(one.cells[wrong[0] ?? ''])}`,
    );
}

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
const written: string[] = [];
const untouched: string[] = [];
const harmed: string[] = [];
for (const [number, path] of unique.entries()) {
  const before = readFileSync(path);
  const outcome = await packageAnswerWriter().addTo(before, anAnswerSheet());
  if (outcome.kind === 'untouchable') {
    untouched.push(`${path}: ${outcome.reason}`);
    continue;
  }
  try {
    const odd = differingEntries(before, outcome.bytes).filter(
      (name) => !/content_types|workbook[^/]*\.xml(\.rels)?$|styles[^/]*\.xml$|worksheets\/sheet\d+\.xml$/i.test(name),
    );
    const sheets = (await xlsxReader().read(outcome.bytes)).sheets;
    if (odd.length > 0 || !sheets.some(isAnswerSheet)) harmed.push(`${path}: ${odd.join(', ')}`);
  } catch (error) {
    untouched.push(`${path}: ${String(error)}`);
  }
  const target = join(folder, `${number}.xlsx`);
  writeFileSync(target, outcome.bytes);
  written.push(target);
}
const reopened = await readBy('/usr/bin/python3', [join(import.meta.dirname, 'read-by-peers.py')], written);
const lost = written.filter((target) => {
  const original = unique[Number(target.replace(/^.*\/(\d+)\.xlsx$/, '$1'))] ?? '';
  return python.get(original)?.cells !== undefined && reopened.get(target)?.cells === undefined;
});

const officeOpens = (targets: readonly string[]): number => {
  const out = join(folder, 'csv');
  for (let at = 0; at < targets.length; at += 50)
    try {
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          out,
          ...targets.slice(at, at + 50),
        ],
        { stdio: 'ignore', timeout: 300_000 },
      );
    } catch {}
  return readdirSync(out).length;
};

const sorted = times.toSorted((one, other) => one - other);
console.log(`${unique.length} files; read ${times.length}, each other one with a reason:`);
for (const line of unread) console.log(`  ${line}`);
console.log(
  `time to read: median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(1)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms; peak memory of this process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
console.log(
  `values: ${compared} files that openpyxl and SheetJS read too, ${agreed} cells on which they agree; ${alike} files all alike, in the others:`,
);
for (const line of differing) console.log(`  ${line}`);
console.log(
  `answers: ${written.length} written, ${harmed.length} with another entry changed, ${lost.length} that openpyxl no longer opens; ${untouched.length} answered beside:`,
);
for (const line of [...harmed, ...lost, ...untouched]) console.log(`  ${line}`);
if (process.env['OFFICE'] !== undefined) {
  const some = written.filter((_, index) => index % Number(process.env['OFFICE']) === 0);
  console.log(`LibreOffice: ${officeOpens(some)} of ${some.length} opened`);
}
rmSync(folder, { recursive: true });
