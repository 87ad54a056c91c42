import { execFile } from 'node:child_process';
import { copyFileSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchPart } from '../bench-part.ts';
import { reach } from '../reach.ts';
import { tableLines } from '../table.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LARGEST = 6;
const MEGABYTE = 1024 * 1024;

const bytesBelow = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => lstatSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);

const packagesIn = (modules: string): readonly string[] =>
  readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((below) => join(name, below)) : [name],
  );

const largestIn = (modules: string): string =>
  packagesIn(modules)
    .filter((name) => lstatSync(join(modules, name)).isDirectory())
    .map((name) => ({ name, size: bytesBelow(join(modules, name)) }))
    .sort((one, other) => other.size - one.size)
    .slice(0, LARGEST)
    .map(({ name, size }) => `${name} ${(size / MEGABYTE).toFixed(0)}`)
    .join(', ');

const measure = async (folder: string, print: (line: string) => void): Promise<void> => {
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(join(ROOT, name), join(folder, name));
  const began = performance.now();
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
  const seconds = (performance.now() - began) / 1000;
  const modules = join(folder, 'node_modules');
  const megabytes = bytesBelow(modules) / MEGABYTE;
  const rows = [
    ['npm ci', `${seconds.toFixed(0)} s`, ...reach(seconds, 60, 's')],
    ['node_modules', `${megabytes.toFixed(0)} MB`, ...reach(megabytes, 300, 'MB')],
  ];
  for (const line of tableLines(['What', 'Measured', 'Reach', ''], rows)) print(line);
  print(`\nThe largest, in MB: ${largestIn(modules)}.`);
};

export const part: BenchPart = {
  name: 'install',
  question: 'what does a newcomer wait for, and how much lands on the disk?',
  run: async (print) => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-install-'));
    try {
      await measure(folder, print);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
